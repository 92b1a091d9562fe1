package org.armslink.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** What makes a measure misleading on the network at hand. */
final class Cautions {
    private static final int FEW = 10;

    private Cautions() {}

    static List<String> of(Measure measure, Snapshot snapshot) {
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
        return cautions;
    }
}
