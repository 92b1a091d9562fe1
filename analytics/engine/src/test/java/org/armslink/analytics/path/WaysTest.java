package org.armslink.analytics.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class WaysTest {
    //  0 ── 1 ── 2 ── 5
    //  │    │         │
    //  3 ── 4 ────────┘      6 ── 7
    private static final Graph GRAPH = TestGraphs.undirected(8, "0-1 1-2 2-5 0-3 3-4 4-1 4-5 6-7 1-2 4-4");

    private static List<String> words(List<Way> ways) {
        return ways.stream()
                .map(way -> Arrays.stream(way.nodes()).mapToObj(String::valueOf).collect(Collectors.joining("-")))
                .toList();
    }

    @Test
    void shortestWaysComeShortestFirst() {
        List<Way> ways = ShortestWays.find(GRAPH, false, 0, 5, 10, Run.quiet());
        assertThat(words(ways.subList(0, 3))).containsExactlyInAnyOrder("0-1-2-5", "0-1-4-5", "0-3-4-5");
        assertThat(words(ways.subList(3, 4))).containsExactly("0-3-4-1-2-5");
        assertThat(ways).extracting(Way::length).containsExactly(3.0, 3.0, 3.0, 5.0);
        assertThat(ShortestWays.find(GRAPH, false, 0, 5, 1, Run.quiet())).containsExactly(ways.get(0));
        assertThat(ShortestWays.find(GRAPH, false, 0, 7, 3, Run.quiet())).isEmpty();
        assertThat(words(ShortestWays.find(GRAPH, false, 0, 0, 3, Run.quiet()))).containsExactly("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShortestWays.find(GRAPH, false, 0, 5, 0, Run.quiet()))
                .withMessageContaining("was: 0");
    }

    @Test
    void separateWaysShareNobodyAndTheirNumberIsThatOfWhoPartsThem() {
        var result = SeparateWays.find(GRAPH, 0, 5, Run.quiet());
        assertThat(words(result.ways())).containsExactly("0-1-2-5", "0-3-4-5");
        assertThat(result.parting()).hasSize(2);
        assertThat(result.linked()).isFalse();
        var linked = SeparateWays.find(GRAPH, 0, 1, Run.quiet());
        assertThat(words(linked.ways())).containsExactly("0-1", "0-3-4-1");
        assertThat(linked.linked()).isTrue();
        assertThat(linked.parting()).hasSize(1);
        var apart = SeparateWays.find(GRAPH, 0, 7, Run.quiet());
        assertThat(apart.ways()).isEmpty();
        assertThat(apart.parting()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SeparateWays.find(GRAPH, 3, 3, Run.quiet()));
    }

    /** The first way found takes the middle of both; it has to be given up for two that share nobody. */
    @Test
    void aWayIsGivenUpWhereTwoCanBeHad() {
        //  0 → 1 → 2 → 3 → 9      1 → 6 → 7 → 8 → 9      0 → 4 → 5 → 2 (longer)      so 0-1-2-3-9 blocks 0-4-5-2
        Graph graph = TestGraphs.directed(10, "0-1 1-2 2-3 3-9 1-6 6-7 7-8 8-9 0-4 4-5 5-2");
        assertThat(words(SeparateWays.find(graph, 0, 9, Run.quiet()).ways()))
                .containsExactly("0-1-6-7-8-9", "0-4-5-2-3-9");
    }

    @Test
    void aConnectionTakesTheFewestInBetween() {
        //  0 ── 1 ── 2       3 joins all three ends at two links each; 4 at one each
        Graph graph = TestGraphs.undirected(8, "0-5 5-1 1-6 6-2 0-4 1-4 2-4");
        List<Way> ways = Connection.find(graph, new int[] {0, 1, 2}, Run.quiet());
        assertThat(words(ways)).containsExactly("0-4-1", "4-2");
        assertThat(Connection.find(graph, new int[] {0, 7}, Run.quiet())).isEmpty();
        assertThat(words(Connection.find(graph, new int[] {0, 4}, Run.quiet()))).containsExactly("0-4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connection.find(graph, new int[] {0, 0}, Run.quiet()))
                .withMessageContaining("different");
    }

    /** All ways that come to no node twice, by going everywhere. */
    private static void everyWay(
            Graph graph, boolean weighted, List<Integer> sofar, int target, double length, List<Way> found) {
        int at = sofar.get(sofar.size() - 1);
        if (at == target) {
            found.add(new Way(sofar.stream().mapToInt(Integer::intValue).toArray(), length));
            return;
        }
        var next = new TreeMap<Integer, Double>();
        for (int arc = graph.begin(at); arc < graph.end(at); arc++) {
            next.merge(graph.neighbour(arc), weighted ? graph.weight(graph.edge(arc)) : 1, Math::min);
        }
        next.forEach((u, w) -> {
            if (!sofar.contains(u)) {
                var further = new ArrayList<>(sofar);
                further.add(u);
                everyWay(graph, weighted, further, target, length + w, found);
            }
        });
    }

    @Test
    void asManyShortestWaysAsThereAreAndAsLong() {
        for (boolean weighted : new boolean[] {false, true}) {
            FiveKinds.forEach(60, 8, graph -> {
                int target = graph.nodeCount() - 1;
                var every = new ArrayList<Way>();
                everyWay(graph, weighted, List.of(0), target, 0, every);
                every.sort(null);
                for (int k : new int[] {1, 4, 2000}) {
                    List<Way> found = ShortestWays.find(graph, weighted, 0, target, k, Run.quiet());
                    assertThat(found).hasSize(Math.min(k, every.size()));
                    assertThat(Set.copyOf(found)).hasSameSizeAs(found);
                    for (int i = 0; i < found.size(); i++) {
                        assertThat(found.get(i).length()).isCloseTo(every.get(i).length(), within(1e-9));
                    }
                    if (k >= every.size()) {
                        assertThat(Set.copyOf(words(found))).isEqualTo(Set.copyOf(words(every)));
                    }
                }
            });
        }
    }

    @Test
    void asManySeparateWaysAsTheSmallestSetThatPartsThem() {
        FiveKinds.forEach(80, 9, graph -> {
            int target = graph.nodeCount() - 1;
            var every = new ArrayList<Way>();
            everyWay(graph, false, List.of(0), target, 0, every);
            List<Set<Integer>> middles = every.stream()
                    .filter(way -> way.nodes().length > 2)
                    .map(way -> Arrays.stream(way.nodes(), 1, way.nodes().length - 1)
                            .boxed()
                            .collect(Collectors.toSet()))
                    .toList();
            int smallest = IntStream.range(0, 1 << graph.nodeCount())
                    .filter(set -> (set & 1) == 0 && (set >> target) == 0)
                    .filter(set -> middles.stream().allMatch(way -> way.stream().anyMatch(v -> (set >> v & 1) == 1)))
                    .map(Integer::bitCount)
                    .min()
                    .orElseThrow();
            var result = SeparateWays.find(graph, 0, target, Run.quiet());
            boolean linked = every.stream().anyMatch(way -> way.nodes().length == 2);
            assertThat(result.linked()).isEqualTo(linked);
            assertThat(result.parting()).hasSize(smallest);
            assertThat(result.ways()).hasSize(smallest + (linked ? 1 : 0));
            assertThat(words(every)).containsAll(words(result.ways()));
            var used = new TreeSet<Integer>();
            for (Way way : result.ways()) {
                for (int i = 1; i < way.nodes().length - 1; i++) {
                    assertThat(used.add(way.nodes()[i])).as("used once").isTrue();
                }
            }
            Set<Integer> parting = Arrays.stream(result.parting()).boxed().collect(Collectors.toSet());
            assertThat(middles).allMatch(way -> way.stream().anyMatch(parting::contains));
        });
    }

    @Test
    void noConnectionHasFewerInBetween() {
        FiveKinds.forEach(60, 11, graph -> {
            int n = graph.nodeCount();
            for (int count = 2; count <= Math.min(4, n); count++) {
                int[] nodes = IntStream.range(0, count).toArray();
                int smallest = IntStream.range(0, 1 << n)
                        .filter(set -> (set & ((1 << nodes.length) - 1)) == (1 << nodes.length) - 1)
                        .filter(set -> hangsTogether(graph, set))
                        .map(Integer::bitCount)
                        .min()
                        .orElse(-1);
                List<Way> ways = Connection.find(graph, nodes, Run.quiet());
                if (smallest < 0) {
                    assertThat(ways).isEmpty();
                    continue;
                }
                var members = new TreeSet<Integer>();
                ways.forEach(way -> Arrays.stream(way.nodes()).forEach(members::add));
                assertThat(members)
                        .hasSize(smallest)
                        .containsAll(Arrays.stream(nodes).boxed().toList());
                assertThat(ways.stream().mapToInt(way -> way.nodes().length - 1).sum())
                        .isEqualTo(smallest - 1);
                for (int i = 1; i < ways.size(); i++) {
                    int first = ways.get(i).nodes()[0];
                    assertThat(ways.subList(0, i))
                            .anyMatch(way -> Arrays.stream(way.nodes()).anyMatch(v -> v == first));
                }
            }
        });
    }

    private static boolean hangsTogether(Graph graph, int set) {
        int reached = Integer.lowestOneBit(set);
        for (int before = 0; before != reached; ) {
            before = reached;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int one = 1 << graph.source(edge);
                int other = 1 << graph.target(edge);
                if ((set & one) != 0 && (set & other) != 0 && (reached & (one | other)) != 0) {
                    reached |= one | other;
                }
            }
        }
        return reached == set;
    }
}
