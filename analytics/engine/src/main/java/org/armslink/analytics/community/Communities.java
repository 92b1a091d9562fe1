package org.armslink.analytics.community;

import java.util.Arrays;
import org.armslink.analytics.snapshot.Graph;

/** Partitions of a graph: numbers, modularity. A partition gives every node the number of its community. */
public final class Communities {
    private Communities() {}

    /** The same partition with communities numbered 0, 1, … in the order of their first node. */
    public static int[] renumbered(int[] community) {
        int most = Arrays.stream(community).max().orElse(-1);
        int[] number = new int[most + 1];
        Arrays.fill(number, -1);
        int[] renumbered = new int[community.length];
        int count = 0;
        for (int v = 0; v < community.length; v++) {
            if (number[community[v]] < 0) {
                number[community[v]] = count++;
            }
            renumbered[v] = number[community[v]];
        }
        return renumbered;
    }

    /** How many there are in a renumbered partition. */
    public static int count(int[] community) {
        return Arrays.stream(community).max().orElse(-1) + 1;
    }

    /**
     * Modularity (Newman and Girvan 2004; resolution after Reichardt and Bornholdt 2006): Q = Σ over communities of
     * (L/m − γ·(K/2m)²), with L the weight of the links inside, K the sum of strengths and m the weight of all. Direction does not
     * count; parallel links do, each; a loop counts as inside. 0 without links.
     */
    public static double modularity(Graph graph, int[] community, boolean weighted, double resolution) {
        double all = 0;
        double inside = 0;
        double[] strength = new double[Arrays.stream(community).max().orElse(-1) + 1];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            double weight = weighted ? graph.weight(edge) : 1;
            int a = community[graph.source(edge)];
            int b = community[graph.target(edge)];
            all += weight;
            inside += a == b ? weight : 0;
            strength[a] += weight;
            strength[b] += weight;
        }
        if (all == 0) {
            return 0;
        }
        double expected = 0;
        for (double k : strength) {
            expected += (k / (2 * all)) * (k / (2 * all));
        }
        return inside / all - resolution * expected;
    }
}
