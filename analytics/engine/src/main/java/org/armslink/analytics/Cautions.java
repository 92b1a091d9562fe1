package org.armslink.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.projection.OneMode;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.OneModeOrigin;
import org.armslink.analytics.snapshot.Snapshot;

/** What makes a measure misleading on the network at hand. */
final class Cautions {
    private static final int FEW = 10;

    private Cautions() {}

    static List<String> of(Measure measure, Snapshot snapshot, Run run) {
        var cautions = new ArrayList<String>();
        Graph graph = snapshot.simple();
        int n = graph.nodeCount();
        if (n > 0 && n < FEW) {
            cautions.add("Caution: the network has only " + n + " records; ranks among so few say little.");
        }
        if (n > 0 && (measure.family() == Family.CENTRALITY || measure.family() == Family.BROKERAGE)) {
            int[] component = Components.weak(graph);
            int parts = Components.count(component);
            if (parts > 1) {
                double largest = 0;
                for (double size : Components.sizes(component)) {
                    largest = Math.max(largest, size);
                }
                cautions.add(String.format(
                        Locale.ROOT,
                        "Caution: the network falls into %d parts that nothing joins; the largest holds %.0f %% of the"
                                + " records. Scores in different parts hardly compare.",
                        parts,
                        100 * largest / n));
            }
        }
        cautions.addAll(projected(snapshot, run));
        return cautions;
    }

    /** What a one-mode projection brought in, and what it left out. */
    private static List<String> projected(Snapshot snapshot, Run run) {
        var cautions = new ArrayList<String>();
        OneModeOrigin origin = snapshot.origin().orElse(null);
        if (origin == null) {
            return cautions;
        }
        OneMode oneMode = snapshot.projection().projection().oneMode();
        if (origin.tooLarge() > 0) {
            cautions.add("Cut off: " + origin.tooLarge() + " events (" + oneMode.through() + ") of more than "
                    + oneMode.most() + " records were not made into links; the largest has " + origin.largest() + ".");
        }
        OneModeOrigin.Share share = snapshot.shareOfOneEvent(run).orElseThrow();
        if (share.links() > 0) {
            String triangles = share.triangles() == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", and %d of %d triangles (%.0f %%) on one and the same event",
                            share.trianglesOfOne(),
                            share.triangles(),
                            100.0 * share.trianglesOfOne() / share.triangles());
            cautions.add(String.format(
                    Locale.ROOT,
                    "Caution: the projection made these links from %d events. %d of %d links (%.0f %%) rest on one event"
                            + " only%s: they say that records were in it together, no more.",
                    origin.events(),
                    share.linksOfOne(),
                    share.links(),
                    100.0 * share.linksOfOne() / share.links(),
                    triangles));
        }
        return cautions;
    }
}
