package org.armslink.analytics.clique;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.clique.Cliques.Config;
import org.armslink.analytics.jgrapht.JGraphTView;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.jgrapht.alg.clique.BronKerboschCliqueFinder;
import org.junit.jupiter.api.Test;

class CliquesTest {
    private static final Config ALL = new Config(1, 1_000_000, Long.MAX_VALUE);

    //  0 ── 1
    //  │ ╲  │      4 hangs on 3, 5 alone
    //  3 ── 2
    //  4
    @Test
    void ofASmallGraph() {
        Graph graph = TestGraphs.undirected(6, "0-1 1-2 2-3 3-0 0-2 3-4 4-4 3-4");
        var result = Cliques.compute(graph, ALL, Run.quiet());
        assertThat(result.cliques())
                .containsExactly(new int[] {0, 1, 2}, new int[] {0, 2, 3}, new int[] {3, 4}, new int[] {5});
        assertThat(result.found()).isEqualTo(4);
        assertThat(result.complete()).isTrue();
        assertThat(result.bySize()).containsEntry(3, 2L).containsEntry(2, 1L).containsEntry(1, 1L);
    }

    @Test
    void ofNothing() {
        assertThat(Cliques.compute(TestGraphs.undirected(0, ""), ALL, Run.quiet())
                        .cliques())
                .isEmpty();
    }

    @Test
    void keepsTheLargestAndSaysWhenItEnded() {
        Graph graph = TestGraphs.undirected(9, "0-1 2-3 3-4 2-4 5-6 6-7 7-8 5-7 5-8 6-8");
        var largest = Cliques.compute(graph, new Config(2, 1, 100), Run.quiet());
        assertThat(largest.cliques()).containsExactly(new int[] {5, 6, 7, 8});
        assertThat(largest.found()).isEqualTo(3);
        assertThat(largest.complete()).isTrue();
        var ended = Cliques.compute(graph, new Config(2, 10, 2), Run.quiet());
        assertThat(ended.complete()).isFalse();
        assertThat(ended.found()).isEqualTo(2);
        assertThat(Cliques.compute(graph, new Config(3, 10, 100), Run.quiet()).cliques())
                .hasSize(2);
    }

    /** Every set of nodes is tried: 2^n of them. */
    private static TreeSet<int[]> byTryingAll(Graph graph) {
        Graph simple = graph.undirectedSimple();
        int n = simple.nodeCount();
        int[] linked = new int[n];
        for (int edge = 0; edge < simple.edgeCount(); edge++) {
            linked[simple.source(edge)] |= 1 << simple.target(edge);
            linked[simple.target(edge)] |= 1 << simple.source(edge);
        }
        var cliques = new TreeSet<int[]>(Arrays::compare);
        for (int set = 1; set < 1 << n; set++) {
            int common = -1;
            boolean clique = true;
            for (int v = 0; v < n; v++) {
                if ((set >> v & 1) != 0) {
                    clique &= ((linked[v] | 1 << v) & set) == set;
                    common &= linked[v];
                }
            }
            if (clique && (common & (1 << n) - 1) == 0) {
                cliques.add(BitSet.valueOf(new long[] {set}).stream().toArray());
            }
        }
        return cliques;
    }

    @Test
    void asTryingAllSetsHasIt() {
        FiveKinds.forEach(40, 12, graph -> {
            var found = new ArrayList<>(Cliques.compute(graph, ALL, Run.quiet()).cliques());
            found.sort(Arrays::compare);
            assertThat(found).usingElementComparator(Arrays::compare).containsExactlyElementsOf(byTryingAll(graph));
        });
    }

    @Test
    void asJGraphTHasIt() {
        FiveKinds.forEach(200, 60, graph -> {
            var expected = new ArrayList<int[]>();
            new BronKerboschCliqueFinder<>(new JGraphTView(graph.undirectedSimple()))
                    .forEach(clique -> expected.add(
                            clique.stream().mapToInt(Integer::intValue).sorted().toArray()));
            expected.sort(
                    Comparator.comparingInt((int[] clique) -> -clique.length).thenComparing(Arrays::compare));
            List<int[]> found = Cliques.compute(graph, ALL, Run.quiet()).cliques();
            assertThat(found).usingElementComparator(Arrays::compare).containsExactlyElementsOf(expected);
        });
    }
}
