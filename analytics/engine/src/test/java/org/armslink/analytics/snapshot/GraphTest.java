package org.armslink.analytics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.Run;
import org.junit.jupiter.api.Test;

class GraphTest {
    /**
     * <pre>
     *   0 ──0── 1        without the edge 0–1      0       1
     *   │       │        and numbered anew:        │       │
     *   2       1                                  1       0
     *   │       │                                  │       │
     *   3 ──3── 2                                  3 ──2── 2
     * </pre>
     */
    @Test
    void theEdgesKeptAreNumberedAnewInTheirOrder() {
        Graph ring = Graph.of(4, false, new int[] {0, 1, 0, 2}, new int[] {1, 2, 3, 3}, new double[] {5, 6, 7, 8});

        Graph kept = ring.keep(edge -> edge != 0);

        assertThat(rows(kept)).isEqualTo("0:3/1 1:2/0 2:1/0,3/2 3:0/1,2/2");
        assertThat(IntStream.range(0, 3).mapToDouble(kept::weight)).containsExactly(6.0, 7.0, 8.0);
    }

    @Test
    void keepingSomeEdgesIsMakingTheGraphOfThemAlone() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(8);
            int m = random.nextInt(16);
            boolean directed = random.nextBoolean();
            int[] source = random.ints(m, 0, n).toArray();
            int[] target = random.ints(m, 0, n).toArray();
            double[] weight =
                    random.nextBoolean() ? new double[0] : random.doubles(m).toArray();
            var chosen = BitSet.valueOf(new long[] {random.nextLong()});
            int[] left = IntStream.range(0, m).filter(chosen::get).toArray();

            Graph kept = Graph.of(n, directed, source, target, weight).keep(chosen::get);

            Graph anew = Graph.of(
                    n,
                    directed,
                    IntStream.of(left).map(edge -> source[edge]).toArray(),
                    IntStream.of(left).map(edge -> target[edge]).toArray(),
                    weight.length == 0
                            ? weight
                            : IntStream.of(left)
                                    .mapToDouble(edge -> weight[edge])
                                    .toArray());
            assertThat(rows(kept)).as("seed %d", seed).isEqualTo(rows(anew));
            assertThat(IntStream.range(0, left.length).mapToDouble(kept::weight).toArray())
                    .as("seed %d", seed)
                    .isEqualTo(IntStream.range(0, left.length)
                            .mapToDouble(anew::weight)
                            .toArray());
            assertThat(kept.memory()).as("seed %d", seed).isEqualTo(anew.memory());
        }
    }

    /** Edges as they come, and sorted by their ends as a snapshot's are; loops and parallel edges among them. */
    @Test
    void everyRowIsSortedByNeighbourThenByEdgeWhateverTheOrderOfTheEdges() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(8);
            boolean directed = random.nextBoolean();
            int[][] ends = IntStream.range(0, random.nextInt(24))
                    .mapToObj(edge -> new int[] {random.nextInt(n), random.nextInt(n)})
                    .toArray(int[][]::new);
            if (random.nextBoolean()) {
                Arrays.sort(ends, Comparator.<int[]>comparingInt(end -> end[0]).thenComparingInt(end -> end[1]));
            }
            int[] source = Arrays.stream(ends).mapToInt(end -> end[0]).toArray();
            int[] target = Arrays.stream(ends).mapToInt(end -> end[1]).toArray();

            Graph graph = Graph.of(n, directed, source, target, new double[0]);

            assertThat(rows(graph)).as("seed %d", seed).isEqualTo(slowRows(n, directed, source, target));
        }
    }

    private static String slowRows(int n, boolean directed, int[] source, int[] target) {
        var text = new ArrayList<String>();
        for (int v = 0; v < n; v++) {
            var out = new ArrayList<int[]>();
            var in = new ArrayList<int[]>();
            for (int edge = 0; edge < source.length; edge++) {
                if (source[edge] == v) {
                    out.add(new int[] {target[edge], edge});
                }
                if (target[edge] == v) {
                    (directed ? in : out).add(new int[] {source[edge], edge});
                }
            }
            text.add(v + ":" + slowRow(out, "", ",") + slowRow(in, " <", ""));
        }
        return String.join(" ", text);
    }

    private static String slowRow(List<int[]> arcs, String before, String between) {
        return arcs.stream()
                .sorted(Comparator.<int[]>comparingInt(arc -> arc[0]).thenComparingInt(arc -> arc[1]))
                .map(arc -> before + arc[0] + "/" + arc[1])
                .collect(Collectors.joining(between));
    }

    /** A run that is given up after so many looks. */
    private static Run givenUpAfter(int looks) {
        return new Run() {
            private int left = looks;

            @Override
            public <T> List<T> inParallel(int stripes, IntFunction<T> work) {
                return IntStream.range(0, stripes).mapToObj(work).toList();
            }

            @Override
            public void step() {
                if (left-- == 0) {
                    throw new CancelledException("given up");
                }
            }

            @Override
            public void check() {
                step();
            }
        };
    }

    @Test
    void makingAGraphEndsOnceItIsGivenUpWhereverThatIs() {
        var random = new Random(1);
        int m = 50_000;
        int[] source = random.ints(m, 0, 1_000).toArray();
        int[] target = random.ints(m, 0, 1_000).toArray();
        Graph all = Graph.of(1_000, true, source, target, new double[0]);
        String undirected = rows(all.undirectedSimple());
        int looks = 0;
        while (true) {
            Graph fresh = Graph.of(1_000, true, source, target, new double[0]);
            Run run = givenUpAfter(looks);
            try {
                assertThat(rows(fresh.undirectedSimple(run))).isEqualTo(undirected);
                break; // so many looks did not come
            } catch (CancelledException e) {
                looks++;
                assertThat(rows(fresh.undirectedSimple())).isEqualTo(undirected); // whoever asks next has it whole
            }
        }
        // Each loop over links or arcs looks once in 16,384: two over 50,000 links, one over 100,000 arcs, and more for
        // the simple one.
        assertThat(looks).isBetween(15, 60);
    }

    /** Each node with its neighbours and the edges to them, out and, where that is something else, in. */
    private static String rows(Graph graph) {
        var text = new StringBuilder();
        for (int v = 0; v < graph.nodeCount(); v++) {
            text.append(v == 0 ? "" : " ").append(v).append(':');
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                text.append(arc == graph.begin(v) ? "" : ",")
                        .append(graph.neighbour(arc))
                        .append('/')
                        .append(graph.edge(arc));
            }
            for (int arc = graph.beginIn(v); graph.isDirected() && arc < graph.endIn(v); arc++) {
                text.append(" <").append(graph.neighbourIn(arc)).append('/').append(graph.edgeIn(arc));
            }
        }
        return text.toString();
    }
}
