package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.armslink.analytics.doubt.UndecidedPairs;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.model.Key;
import org.armslink.model.port.AttributeReader.Attribute;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    //  a ── hub ── b      hub ── c      d ── e
    private static Snapshot star() {
        return star("contacts");
    }

    private static Snapshot star(String projection) {
        Map<String, Object> counted = Map.of("dataset", "whole", "contacts", 1L);
        var graph = new InMemoryGraph(1)
                .record("Person", "a", "b", "c", "d", "e", "hub")
                .link("CONTACTED", "a", "hub", counted)
                .link("CONTACTED", "hub", "b", counted)
                .link("CONTACTED", "hub", "c", counted)
                .link("CONTACTED", "d", "e", counted);
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
    }

    //  case1: a, b, c, d      case2: a, b      four persons in case1, two of them in case2
    private static Snapshot twoModes() {
        var graph = new InMemoryGraph(1).record("Person", "a", "b", "c", "d").record("Case", "case1", "case2");
        for (String link : List.of("a case1", "b case1", "c case1", "d case1", "a case2", "b case2")) {
            graph.link("SUSPECT_IN", link.split(" ")[0], link.split(" ")[1]);
        }
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get("person-case").with(Map.of()), Run.quiet());
    }

    private static final Set<String> CUSTODY = Set.of("straw-purchase-stars", "relay-chains", "broker-triads");

    //  shop → a → b, and from b it is recovered: two guns
    private static Snapshot custody() {
        var graph = new InMemoryGraph(1).record("Person", "shop", "a", "b");
        var kinds = new HashMap<Key, String>();
        for (String gun : List.of("g", "h")) {
            graph.record("Firearm", gun).record("CustodyEvent", "sale " + gun, "gift " + gun, "found " + gun);
            for (String event : List.of("sale " + gun, "gift " + gun, "found " + gun)) {
                graph.link("OF", event, gun);
            }
            graph.link("FROM_PARTY", "sale " + gun, "shop").link("TO_PARTY", "sale " + gun, "a");
            graph.link("FROM_PARTY", "gift " + gun, "a").link("TO_PARTY", "gift " + gun, "b");
            graph.link("FROM_PARTY", "found " + gun, "b");
            kinds.put(InMemoryGraph.key("sale " + gun), "sold");
            kinds.put(InMemoryGraph.key("found " + gun), "recovered");
        }
        return Snapshots.read(
                        graph, InMemoryGraph.VIEWER, Projections.get("hands").with(Map.of()), Run.quiet())
                .with(Attribute.KIND, kinds);
    }

    /** What the measure cannot do without is there: custody, two kinds of records, or weights for one that adds them up. */
    private static Snapshot networkFor(Measure measure) {
        if (CUSTODY.contains(measure.name())) {
            return custody();
        }
        if (measure.family() == Measure.Family.TWO_MODE) {
            return twoModes();
        }
        return star(measure.name().equals("strength") ? "caviar" : "contacts");
    }

    @Test
    void equalScoresShareTheRankAndStandInKeyOrder() {
        var result = Analysis.compute(star(), "degree", Map.of(), Run.quiet());
        assertThat(result.rows())
                .extracting(AnalysisResult.Row::caption)
                .containsExactly("hub", "a", "b", "c", "d", "e");
        assertThat(result.rows()).extracting(AnalysisResult.Row::rank).containsExactly(1, 2, 2, 2, 2, 2);
        assertThat(result.rows(4, 10)).hasSize(2);
        assertThat(result.rows(40, 10)).isEmpty();
        assertThat(result.parameters())
                .isEqualTo(Map.of(
                        "direction", "both", "doubt-runs", "-1", "doubt-share", "0.1", "doubt-identities", "true"));
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("0 records of victims"));
        assertThat(result.snapshotId()).isEqualTo(star().id());
        assertThat(result.nodeCount()).isEqualTo(6);
        assertThat(result.linkCount()).isEqualTo(4);
    }

    @Test
    void everyMeasureComputesAndCanBeCancelled() {
        for (Measure measure : Measures.list()) {
            Snapshot snapshot = networkFor(measure);
            Map<String, Object> ends = recordsFor(measure);
            AnalysisResult result = Analysis.compute(snapshot, measure.name(), ends, new JobRun(2));
            if (measure.subject() == Measure.Subject.RECORD) {
                assertThat(result.rows()).as(measure.name()).hasSize(6);
            }
            assertThat(result.rows())
                    .as(measure.name())
                    .isNotEmpty()
                    .first()
                    .extracting(AnalysisResult.Row::rank)
                    .isEqualTo(1);
            assertThat(result.row(0).figures().keySet())
                    .as(measure.name())
                    .isSubsetOf(
                            result.figures().stream().map(Measure.Figure::name).toList());
            var cancelled = new JobRun(2);
            cancelled.cancel();
            assertThatThrownBy(() -> Analysis.compute(snapshot, measure.name(), ends, cancelled))
                    .as(measure.name())
                    .isInstanceOf(CancelledException.class);
            assertThat(measure.means()).endsWith(".");
            assertThat(measure.notWhen()).endsWith(".");
        }
    }

    /** a to b, or a, b and c, where a measure cannot do without records, and groups as small as those here. */
    private static Map<String, Object> recordsFor(Measure measure) {
        var ends = new HashMap<String, Object>();
        for (MeasureParameter parameter : measure.parameters()) {
            switch (parameter.name()) {
                case "from" -> ends.put("from", keys("a"));
                case "to" -> ends.put("to", keys("b"));
                case "records" -> ends.put("records", keys("a", "b", "c"));
                case "seeds" -> ends.put("seeds", keys("a"));
                case "least" -> ends.put("least", 2);
                case "groups" -> ends.put("groups", "communities");
                default -> {}
            }
        }
        return ends;
    }

    @Test
    void everyMeasureIsInTheManualAndNoOther() throws IOException {
        var named = new TreeSet<String>();
        Pattern row = Pattern.compile("^\\| `([a-z-]+)` \\|");
        for (String line : Files.readAllLines(Path.of("../../docs/measures.md"))) {
            Matcher found = row.matcher(line);
            if (found.find()) {
                named.add(found.group(1));
            }
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Measures.list().stream().map(Measure::name).toList());
    }

    private static String keys(String... names) {
        return Arrays.stream(names).map(name -> InMemoryGraph.key(name).text()).collect(Collectors.joining(" "));
    }

    @Test
    void whatWasFoundIsNamedByItsRecords() {
        Snapshot snapshot = star();
        var way = Analysis.compute(
                snapshot, "shortest-ways", Map.of("from", keys("a"), "to", keys("b"), "k", 9), Run.quiet());
        assertThat(way.rows()).hasSize(1);
        assertThat(way.row(0).names(9)).isEqualTo("a, hub, b");
        assertThat(way.row(0).score()).isEqualTo(2);
        assertThat(way.notes())
                .anySatisfy(note -> assertThat(note).contains("all ways that come to no record twice: 1"));
        var parting =
                Analysis.compute(snapshot, "parting-records", Map.of("from", keys("a"), "to", keys("b")), Run.quiet());
        assertThat(parting.row(0).names(9)).isEqualTo("hub");
        var connection = Analysis.compute(snapshot, "connection", Map.of("records", keys("a", "b", "c")), Run.quiet());
        assertThat(connection.notes()).anySatisfy(note -> assertThat(note).contains("no fewer than 1", "hub"));
        var apart =
                Analysis.compute(snapshot, "separate-ways", Map.of("from", keys("a"), "to", keys("d")), Run.quiet());
        assertThat(apart.rows()).isEmpty();
        assertThat(apart.notes()).contains("Nothing connects the two.");
        var bridges = Analysis.compute(snapshot, "bridges", Map.of(), Run.quiet());
        assertThat(bridges.rows())
                .extracting(row -> row.names(2))
                .containsExactly("a, hub", "b, hub", "c, hub", "d, e");
        assertThat(bridges.row(0).score()).isEqualTo(3);
        assertThat(bridges.row(0).figures()).containsEntry("smaller-side", 1.0);
        var groups = Analysis.compute(snapshot, "communities", Map.of(), Run.quiet());
        assertThat(groups.rows()).extracting(row -> row.names(9)).containsExactly("a, b, c, hub", "d, e");
        assertThat(groups.row(0).figures()).containsEntry("inside", 1.0).containsEntry("together", 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "shortest-ways", Map.of("from", keys("a")), Run.quiet()))
                .withMessageContaining("Parameter to names one record");
    }

    @Test
    void groupsNestAndTwoGroupingsAreHeldAgainstOneAnother() {
        Snapshot snapshot = star();
        var levels = Analysis.compute(snapshot, "community-levels", Map.of("least", 2), Run.quiet());
        assertThat(levels.row(0).names(9)).isEqualTo("a, b, c, hub");
        assertThat(levels.row(0).figures())
                .containsEntry("level", 1.0)
                .containsEntry("group", 1.0)
                .doesNotContainKey("within");
        var agreement = Analysis.compute(
                snapshot, "community-agreement", Map.of("one", "communities", "other", "components"), Run.quiet());
        assertThat(agreement.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.score()).isEqualTo(1));
        assertThat(agreement.row(0).figures()).containsEntry("in-both", 4.0).containsEntry("other-size", 4.0);
        assertThat(agreement.notes())
                .anySatisfy(note -> assertThat(note).contains("information 1.0000", "2 groups against 2"));
        var cliques = Analysis.compute(snapshot, "cliques", Map.of("least", 2, "most", 3), Run.quiet());
        assertThat(cliques.rows()).hasSize(3);
        assertThat(cliques.notes()).contains("Cut off: the 3 largest of 4 cliques.", "How many of each size: 4 of 2.");
    }

    @Test
    void variantsAreSaidInTheNotesAndRefusedWhereTheyMeanNothing() {
        Snapshot snapshot = star();
        var core = Analysis.compute(snapshot, "core-number", Map.of("direction", "in"), Run.quiet());
        assertThat(core.notes()).contains("Links have no direction; weights not used.");
        var clustering = Analysis.compute(snapshot, "clustering", Map.of("pattern", "middleman"), Run.quiet());
        assertThat(clustering.notes())
                .contains("Links have no direction, so every pattern gives the same share; weights not used.");
        for (String measure : List.of("core-number", "clustering")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Analysis.compute(snapshot, measure, Map.of("weighted", true), Run.quiet()))
                    .withMessageContaining("with weights needs weights that are a strength or a count");
        }
    }

    @Test
    void besideEveryRankingStandsHowFirmlyItDoes() {
        var result = Analysis.compute(star(), "degree", Map.of("doubt-runs", 50), Run.quiet());
        assertThat(result.figures())
                .extracting(Measure.Figure::name)
                .containsExactly("rank-from", "rank-to", "in-first-ten");
        assertThat(result.row(0).figures()).containsEntry("in-first-ten", 1.0).containsEntry("rank-from", 1.0);
        assertThat(result.notes())
                .anySatisfy(note -> assertThat(note).startsWith("Doubt: the ranking was made again 50"));
        var without = Analysis.compute(star(), "degree", Map.of("doubt-runs", 0), Run.quiet());
        assertThat(without.figures()).isEmpty();
        assertThat(without.notes()).noneSatisfy(note -> assertThat(note).contains("Doubt"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(star(), "degree", Map.of("doubt-runs", 1001), Run.quiet()))
                .withMessageContaining("but was: 1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(star(), "degree", Map.of("doubt-share", "0.95"), Run.quiet()))
                .withMessageContaining("doubt-share is 0 to 0.9");
    }

    /** A result and the network that it was found on, as long as anything else holds it. */
    private record Found(AnalysisResult result, WeakReference<Snapshot> network) {}

    private static Found found(Measure measure) {
        Snapshot network = networkFor(measure);
        return new Found(
                Analysis.compute(network, measure.name(), recordsFor(measure), Run.quiet()),
                new WeakReference<>(network));
    }

    @Test
    void noResultHoldsTheGraphsThatItWasFoundOn() throws InterruptedException {
        var all = new ArrayList<Found>();
        for (Measure measure : Measures.list()) {
            all.add(found(measure));
        }
        for (int tries = 0; tries < 50 && all.stream().anyMatch(one -> !one.network.refersTo(null)); tries++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.network.get())
                        .as(one.result.measure().name())
                        .isNull());
        assertThat(all).allSatisfy(one -> assertThat(one.result.rows()).isNotEmpty());
    }

    @Test
    void whoIsTakenForOneKeepsItsCountry() {
        var countries = new HashMap<Key, String>();
        for (String name : List.of("a", "b", "c", "d", "e", "hub")) {
            countries.put(InMemoryGraph.key(name), name.equals("b") ? "XB" : "XA");
        }
        var pairs = new UndecidedPairs(
                List.of(new UndecidedPairs.Pair(InMemoryGraph.key("a"), InMemoryGraph.key("d"), 0.5)), List.of(), true);
        var result = Analysis.compute(
                star().with(Attribute.OWNER_COUNTRY, countries),
                "brokerage-roles",
                Map.of("doubt-runs", 40, "doubt-share", 0),
                () -> pairs,
                Run.quiet());
        assertThat(result.row(0).caption()).isEqualTo("hub");
        assertThat(result.row(0).figures()).containsEntry("rank-from", 1.0).containsEntry("rank-to", 1.0);
    }

    @Test
    void whoMayBeOneIsTakenForOneInSomeOfTheRuns() {
        var pairs = new UndecidedPairs(
                List.of(
                        new UndecidedPairs.Pair(InMemoryGraph.key("a"), InMemoryGraph.key("d"), 0.5),
                        new UndecidedPairs.Pair(InMemoryGraph.key("a"), InMemoryGraph.key("nobody"), 0.5)),
                List.of(),
                true);
        var parameters = Map.of("doubt-runs", 40, "doubt-share", 0);
        var result = Analysis.compute(star(), "degree", parameters, () -> pairs, Run.quiet());
        assertThat(result.notes())
                .anySatisfy(note -> assertThat(note).startsWith("Identities in doubt: each of 1 pairs"));
        // As one, a and d have two neighbours and are second; as two, they share the rank of all but the hub. Without
        // d, e still knows somebody.
        var a = result.rows().stream()
                .filter(row -> row.caption().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(a.figures()).containsEntry("rank-from", 2.0).containsEntry("rank-to", 2.0);
        var e = result.rows().stream()
                .filter(row -> row.caption().equals("e"))
                .findFirst()
                .orElseThrow();
        assertThat(e.figures()).containsEntry("rank-from", 2.0).containsEntry("rank-to", 3.0);
        var without = Analysis.compute(
                star(),
                "degree",
                Map.of("doubt-runs", 40, "doubt-share", 0, "doubt-identities", false),
                () -> {
                    throw new AssertionError("asked for nothing");
                },
                Run.quiet());
        assertThat(without.notes()).noneSatisfy(note -> assertThat(note).contains("Identities in doubt"));
    }

    @Test
    void aSmallNetworkThatFallsApartIsCalledSo() {
        assertThat(Analysis.compute(star(), "betweenness", Map.of(), Run.quiet())
                        .notes())
                .anySatisfy(note -> assertThat(note).contains("only 6 records"))
                .anySatisfy(note -> assertThat(note).contains("falls into 2 parts", "the largest holds 67 %"));
    }

    //  a, b of JM; hub of HT; c of none: a ── hub ── b      hub ── c
    @Test
    void rolesByAnAttributeThatIsReadWithTheNetwork() {
        Map<String, ?> groups = Map.of("groups", "nationality", "role", "itinerant", "doubt-runs", 0);
        var asked = new ArrayList<String>();
        Snapshot snapshot = Analysis.withAttribute(
                star(),
                "brokerage-roles",
                groups,
                (viewer, attribute, labels) -> {
                    asked.add(viewer.name() + " " + attribute.text() + " " + labels);
                    return Map.of(
                            InMemoryGraph.key("a"), "JM", InMemoryGraph.key("b"), "JM", InMemoryGraph.key("hub"), "HT");
                },
                InMemoryGraph.VIEWER);
        assertThat(asked).containsExactly("tester nationality [Person]");
        assertThat(snapshot.id()).isNotEqualTo(star().id());
        var roles = Analysis.compute(snapshot, "brokerage-roles", groups, Run.quiet());
        assertThat(roles.row(0).caption()).isEqualTo("hub");
        assertThat(roles.row(0).score()).isEqualTo(1);
        assertThat(roles.row(0).figures()).containsEntry("liaison", 0.0).containsEntry("itinerant-expected", 1.0);
        assertThat(roles.notes())
                .anySatisfy(note -> assertThat(note).startsWith("2 groups by nationality; 3 records have none"));
        assertThat(Analysis.withAttribute(
                        snapshot, "degree", Map.of(), (viewer, attribute, labels) -> Map.of(), InMemoryGraph.VIEWER))
                .isSameAs(snapshot);
    }

    @Test
    void measuresInTwoModesNameTheNetworksThatHaveThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(star(), "two-mode-degree", Map.of(), Run.quiet()))
                .withMessageContaining("projection contacts is of one kind")
                .withMessageContaining("person-case");
        var overlap = Analysis.compute(twoModes(), "two-mode-overlap", Map.of("mode", "events"), Run.quiet());
        assertThat(overlap.rows()).extracting(row -> row.names(2)).containsExactly("case1, case2");
        assertThat(overlap.row(0).score()).isEqualTo(0.5);
        var clustering = Analysis.compute(twoModes(), "two-mode-clustering", Map.of(), Run.quiet());
        assertThat(clustering.notes()).anySatisfy(note -> assertThat(note).startsWith("Of the whole network: 0.5000"));
    }

    @Test
    void parametersAreChecked() {
        Snapshot snapshot = star();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "centrality", Map.of(), Run.quiet()))
                .withMessageContaining("betweenness-sampled");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("dampening", 1), Run.quiet()))
                .withMessageContaining("dampening")
                .withMessageContaining("damping");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("damping", "much"), Run.quiet()))
                .withMessageContaining("much");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("damping", 1), Run.quiet()))
                .withMessageContaining("less than 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("weighted", true), Run.quiet()))
                .withMessageContaining("declares: none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "strength", Map.of(), Run.quiet()))
                .withMessageContaining("declares: none. Take degree");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank-personalised", Map.of(), Run.quiet()))
                .withMessageContaining("one or more by their keys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "degree", Map.of("direction", "up"), Run.quiet()))
                .withMessageContaining("both, in, out");
        assertThat(Analysis.compute(snapshot, "pagerank", Map.of("damping", 0.5), Run.quiet())
                        .parameters())
                .containsEntry("damping", "0.5");
    }
}
