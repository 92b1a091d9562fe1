package org.armslink.analytics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.junit.jupiter.api.Test;

class OneModeOriginTest {
    private static Snapshot read(InMemoryGraph graph, String projection) {
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
    }

    //  case1: a, b, c      case2: a, b      case3: c, d
    @Test
    void saysWhatRestsOnOneEvent() {
        var graph = new InMemoryGraph(1).record("Person", "a", "b", "c", "d").record("Case", "case1", "case2", "case3");
        for (String link : List.of("a case1", "b case1", "c case1", "a case2", "b case2", "c case3", "d case3")) {
            graph.link("SUSPECT_IN", link.split(" ")[0], link.split(" ")[1]);
        }
        Snapshot snapshot = read(graph, "co-offending");
        assertThat(snapshot.shareOfOneEvent(Run.quiet())).contains(new OneModeOrigin.Share(4, 3, 1, 0));
        assertThat(Analysis.compute(snapshot, "degree", Map.of(), Run.quiet()).notes())
                .contains(
                        "Caution: the projection made these links from 3 events. 3 of 4 links (75 %) rest on one event"
                                + " only, and 0 of 1 triangles (0 %) on one and the same event: they say that records were in it"
                                + " together, no more.");
        assertThat(read(graph, "person-case").shareOfOneEvent(Run.quiet())).isEmpty();
    }

    @Test
    void aGiantEventIsNotMadeIntoLinksAndIsCounted() {
        var graph = new InMemoryGraph(1).record("Person", "a", "b").record("Case", "giant", "small");
        for (int i = 0; i < 101; i++) {
            graph.record("Person", "p" + i).link("SUSPECT_IN", "p" + i, "giant");
        }
        graph.link("SUSPECT_IN", "a", "small").link("SUSPECT_IN", "b", "small");
        Snapshot snapshot = read(graph, "co-offending");
        assertThat(snapshot.linkCount()).isEqualTo(1);
        assertThat(snapshot.nodeCount()).isEqualTo(103);
        assertThat(Analysis.compute(snapshot, "degree", Map.of(), Run.quiet()).notes())
                .contains("Cut off: 1 events (Case) of more than 100 records were not made into links; the largest has"
                        + " 101.");
    }

    //  a → sale1, sale2 → b → sale3 → c
    @Test
    void fromHandToHandThereAreNoTriangles() {
        var graph =
                new InMemoryGraph(1).record("Person", "a", "b", "c").record("CustodyEvent", "sale1", "sale2", "sale3");
        for (String[] sale : new String[][] {{"a", "sale1", "b"}, {"a", "sale2", "b"}, {"b", "sale3", "c"}}) {
            graph.link("FROM_PARTY", sale[1], sale[0]).link("TO_PARTY", sale[1], sale[2]);
        }
        assertThat(read(graph, "custody").shareOfOneEvent(Run.quiet())).contains(new OneModeOrigin.Share(2, 1, 0, 0));
    }

    @Test
    void asCountedOneByOne() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            int persons = 2 + random.nextInt(9);
            var graph = new InMemoryGraph(seed);
            for (int p = 0; p < persons; p++) {
                graph.record("Person", "p" + p);
            }
            List<Set<Integer>> cases = new ArrayList<>();
            for (int c = 0; c < 1 + random.nextInt(6); c++) {
                graph.record("Case", "case" + c);
                var members = new TreeSet<Integer>();
                for (int i = 0; i < 1 + random.nextInt(5); i++) {
                    members.add(random.nextInt(persons));
                }
                for (int p : members) {
                    graph.link("SUSPECT_IN", "p" + p, "case" + c);
                }
                cases.add(members);
            }
            long links = 0;
            long linksOfOne = 0;
            long triangles = 0;
            long trianglesOfOne = 0;
            for (int a = 0; a < persons; a++) {
                for (int b = a + 1; b < persons; b++) {
                    Set<Set<Integer>> both = with(cases, a, b);
                    links += both.isEmpty() ? 0 : 1;
                    linksOfOne += both.size() == 1 ? 1 : 0;
                    for (int c = b + 1; c < persons; c++) {
                        Set<Set<Integer>> second = with(cases, b, c);
                        Set<Set<Integer>> third = with(cases, a, c);
                        if (!both.isEmpty() && !second.isEmpty() && !third.isEmpty()) {
                            triangles++;
                            Set<Set<Integer>> all =
                                    java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
                            all.addAll(both);
                            all.addAll(second);
                            all.addAll(third);
                            trianglesOfOne += all.size() == 1 ? 1 : 0;
                        }
                    }
                }
            }
            Snapshot snapshot = read(graph, "co-offending");
            assertThat(snapshot.shareOfOneEvent(Run.quiet()))
                    .as("seed %d: %s", seed, cases)
                    .contains(new OneModeOrigin.Share(links, linksOfOne, triangles, trianglesOfOne));
        }
    }

    /** The cases in which both are; two of the same members stay two. */
    private static Set<Set<Integer>> with(List<Set<Integer>> cases, int a, int b) {
        Set<Set<Integer>> found = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        cases.stream()
                .filter(members -> members.contains(a) && members.contains(b))
                .forEach(found::add);
        return found;
    }
}
