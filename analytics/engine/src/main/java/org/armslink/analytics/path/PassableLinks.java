package org.armslink.analytics.path;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** The part of a snapshot over which ways may go. */
public final class PassableLinks {
    private final Snapshot snapshot;
    private final boolean[] kept;
    private final Graph simple;

    private PassableLinks(Snapshot snapshot, boolean[] kept) {
        this.snapshot = snapshot;
        this.kept = kept;
        this.simple = simple(snapshot, kept);
    }

    /** @throws IllegalArgumentException for a condition that the network cannot have */
    public static PassableLinks of(Snapshot snapshot, WayConditions conditions) {
        return new PassableLinks(snapshot, conditions.kept(snapshot));
    }

    /** One edge where there are parallel links, weights as the projection declares them; nodes as in the snapshot. */
    public Graph simple() {
        return simple;
    }

    /**
     * The same with lengths as weights, where ways are measured by weights.
     *
     * @throws IllegalArgumentException where the weights are not what the length needs
     */
    public Graph graph(WayLength length) {
        length.isWeighted(snapshot.weightMeaning());
        return length == WayLength.ONE_OVER_STRENGTH ? turned(simple) : simple;
    }

    /** How many links may be gone. */
    public int count() {
        return (int) IntStream.range(0, kept.length).filter(link -> kept[link]).count();
    }

    private static Graph simple(Snapshot snapshot, boolean[] kept) {
        int count =
                (int) IntStream.range(0, kept.length).filter(link -> kept[link]).count();
        if (count == kept.length) {
            return snapshot.simple();
        }
        Graph graph = snapshot.graph();
        int[] source = new int[count];
        int[] target = new int[count];
        double[] weight = new double[count];
        int at = 0;
        for (int link = 0; link < kept.length; link++) {
            if (kept[link]) {
                source[at] = graph.source(link);
                target[at] = graph.target(link);
                weight[at++] = graph.weight(link);
            }
        }
        return Graph.of(graph.nodeCount(), graph.isDirected(), source, target, weight)
                .simple(
                        switch (snapshot.weightMeaning()) {
                            case NONE -> Graph.Merge.NONE;
                            case STRENGTH, COUNT -> Graph.Merge.SUM;
                            case DISTANCE -> Graph.Merge.SHORTEST;
                        });
    }

    private static Graph turned(Graph graph) {
        int m = graph.edgeCount();
        int[] source = new int[m];
        int[] target = new int[m];
        double[] weight = new double[m];
        int count = 0;
        for (int edge = 0; edge < m; edge++) {
            if (graph.weight(edge) > 0) { // of no strength: endlessly far
                source[count] = graph.source(edge);
                target[count] = graph.target(edge);
                weight[count++] = 1 / graph.weight(edge);
            }
        }
        return Graph.of(
                        graph.nodeCount(),
                        graph.isDirected(),
                        Arrays.copyOf(source, count),
                        Arrays.copyOf(target, count),
                        Arrays.copyOf(weight, count))
                .simple(Graph.Merge.SHORTEST);
    }
}
