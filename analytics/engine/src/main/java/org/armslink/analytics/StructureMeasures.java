package org.armslink.analytics;

import java.util.List;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** How the network hangs together. */
final class StructureMeasures {
    static final List<Measure> ALL = List.of(new Measure(
            "components",
            "Components",
            Family.STRUCTURE,
            "How many records hang together with this one, itself included, whichever way the links go.",
            "Where one weak link (a shared country, a common place) joins everything to everything.",
            List.of(),
            StructureMeasures::components));

    private StructureMeasures() {}

    private static Outcome.Scores components(Snapshot snapshot, ParameterValues values, Run run) {
        int[] component = Components.weak(snapshot.simple());
        return new Outcome.Scores(Components.sizes(component), List.of(Components.count(component) + " components."));
    }
}
