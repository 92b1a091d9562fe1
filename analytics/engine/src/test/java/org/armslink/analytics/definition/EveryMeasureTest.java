package org.armslink.analytics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.FiveKinds.Kind;
import org.armslink.analytics.Measure;
import org.armslink.analytics.Measures;
import org.armslink.analytics.Outcome;
import org.armslink.analytics.ParameterValues;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every measure of the catalogue on seeded networks of five kinds, taken in like any other network, against its definition. Loops, parallel
 * links, parts that nothing joins, and networks without a link are among them; half of them have a direction.
 */
class EveryMeasureTest {
    private static final int SEEDS = 200;
    private static final int MOST = 200;
    private static final double NEAR = 1e-8;

    private record Case(Snapshot snapshot, Definitions definitions) {
        Outcome outcome(String measure, Map<String, ?> parameters) {
            Measure found = Measures.get(measure);
            return found.body().compute(snapshot, ParameterValues.of(found, parameters), new JobRun(2));
        }

        Outcome.Scores scores(String measure, Map<String, ?> parameters) {
            return (Outcome.Scores) outcome(measure, parameters);
        }

        double[] column(Outcome.Scores scores, String name) {
            return scores.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .byNode();
        }

        void same(String measure, Map<String, ?> parameters, double[] expected) {
            assertThat(scores(measure, parameters).byNode())
                    .as("%s %s", measure, parameters)
                    .containsExactly(expected, within(NEAR));
        }
    }

    /** Measures that have a definition to be held against, and how. */
    private static final Map<String, BiConsumer<Case, Random>> DEFINED = new TreeMap<>(Map.ofEntries(
            Map.entry("degree", (one, random) -> {
                one.same("degree", Map.of(), one.definitions.degree(true, true));
                one.same("degree", Map.of("direction", "in"), one.definitions.degree(true, !one.definitions.directed));
                one.same("degree", Map.of("direction", "out"), one.definitions.degree(false, true));
            }),
            Map.entry("strength", (one, random) -> {
                boolean both = one.definitions.directed;
                one.same("strength", Map.of(), one.definitions.strength(both, true));
                one.same("strength", Map.of("direction", "in"), one.definitions.strength(true, false));
                one.same("strength", Map.of("direction", "out"), one.definitions.strength(false, true));
            }),
            Map.entry("betweenness", (one, random) -> one.same("betweenness", Map.of(), one.definitions.betweenness())),
            Map.entry("link-betweenness", EveryMeasureTest::linkBetweenness),
            Map.entry("closeness", (one, random) -> {
                int n = one.definitions.n;
                double[] closeness = new double[n];
                double[] harmonic = new double[n];
                double[] reached = new double[n];
                for (int v = 0; v < n; v++) {
                    closeness[v] = one.definitions.closeness(v);
                    harmonic[v] = one.definitions.harmonic(v);
                    reached[v] = one.definitions.reached(v);
                }
                one.same("closeness", Map.of(), closeness);
                Outcome.Scores scores = one.scores("closeness", Map.of());
                assertThat(one.column(scores, "harmonic")).containsExactly(harmonic, within(NEAR));
                assertThat(one.column(scores, "reached")).containsExactly(reached, within(0.0));
            }),
            Map.entry("pagerank", (one, random) -> {
                one.same("pagerank", Map.of(), one.definitions.pageRank(0.85, false, null));
                one.same("pagerank", Map.of("weighted", true), one.definitions.pageRank(0.85, true, null));
            }),
            Map.entry("pagerank-personalised", EveryMeasureTest::personalised),
            Map.entry("eigenvector", EveryMeasureTest::eigenvector),
            Map.entry("katz", (one, random) -> {
                one.same("katz", Map.of(), one.definitions.katz(0.85, false));
                one.same("katz", Map.of("weighted", true, "share", 0.5), one.definitions.katz(0.5, true));
            }),
            Map.entry("core-number", (one, random) -> {
                one.same("core-number", Map.of(), one.definitions.coreNumbers());
                if (!one.definitions.directed) {
                    // By direction and weight: centrality.StrengthCoresTest, each from its definition.
                    one.same("core-number", Map.of("direction", "in"), one.definitions.coreNumbers());
                }
            }),
            Map.entry("clustering", (one, random) -> {
                one.same("clustering", Map.of(), one.definitions.clustering());
                one.same("clustering", Map.of("weighted", true), one.definitions.weightedClustering());
                if (!one.definitions.directed) {
                    // Each pattern: centrality.DirectedClusteringTest, from the formulas.
                    one.same("clustering", Map.of("pattern", "middleman"), one.definitions.clustering());
                }
            }),
            Map.entry("constraint", (one, random) -> {
                one.same("constraint", Map.of(), one.definitions.structuralHoles(false)[0]);
                one.same("constraint", Map.of("weighted", true), one.definitions.structuralHoles(true)[0]);
            }),
            Map.entry("effective-size", (one, random) -> {
                one.same("effective-size", Map.of(), one.definitions.structuralHoles(false)[1]);
                one.same(
                        "effective-size",
                        Map.of("weighted", true),
                        one.definitions.structuralHoles(true)[1]);
            }),
            Map.entry("components", (one, random) -> one.same("components", Map.of(), one.definitions.components())),
            Map.entry(
                    "strong-components",
                    (one, random) -> one.same("strong-components", Map.of(), one.definitions.strongComponents())),
            Map.entry("cut-points", (one, random) -> one.same("cut-points", Map.of(), one.definitions.cutPoints())),
            Map.entry("label-propagation", EveryMeasureTest::labelPropagation)));

    /** What is held against a definition, a slow version or a property elsewhere, and by which test. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("betweenness-sampled", "centrality.SampledBetweennessTest"),
            Map.entry("two-mode-degree", "twomode.TwoModesTest"),
            Map.entry("two-mode-betweenness", "twomode.TwoModesTest"),
            Map.entry("two-mode-closeness", "twomode.TwoModesTest"),
            Map.entry("two-mode-clustering", "twomode.TwoModesTest"),
            Map.entry("two-mode-overlap", "twomode.TwoModesTest"),
            Map.entry("straw-purchase-stars", "motif.MotifsTest"),
            Map.entry("relay-chains", "motif.MotifsTest"),
            Map.entry("broker-triads", "motif.MotifsTest"),
            Map.entry("brokerage-roles", "brokerage.GroupBrokerageTest"),
            Map.entry("all-shortest-ways", "path.AllShortestWaysTest"),
            Map.entry("shortest-network", "path.AllShortestWaysTest"),
            Map.entry("parting-links", "path.SmallestCutTest"),
            Map.entry("taking-out-links", "TakingOutTest"),
            Map.entry("taking-out-records", "TakingOutTest"),
            Map.entry("bridges", "component.BlocksTest"),
            Map.entry("blocks", "component.BlocksTest"),
            Map.entry("cliques", "clique.CliquesTest"),
            Map.entry("communities", "community.LeidenTest"),
            Map.entry("community-levels", "community.CommunityTreeTest"),
            Map.entry("community-agreement", "community.LeidenTest"),
            Map.entry("shortest-ways", "path.WaysTest"),
            Map.entry("separate-ways", "path.WaysTest"),
            Map.entry("parting-records", "path.SmallestCutTest"),
            Map.entry("connection", "path.WaysTest"),
            Map.entry("key-players-fragment", "disruption.KeyPlayersTest"),
            Map.entry("key-players-reach", "disruption.KeyPlayersTest")));

    /** A stream of small numbers that comes from the seed. */
    @FunctionalInterface
    private interface Random {
        int below(int bound);
    }

    @Test
    void noMeasureIsWithoutAReference() throws ClassNotFoundException {
        var held = new TreeSet<>(DEFINED.keySet());
        held.addAll(ELSEWHERE.keySet());
        assertThat(Measures.list().stream().map(Measure::name).toList())
                .as("measures that are held against nothing: say how in DEFINED, or by which test in ELSEWHERE")
                .containsExactlyInAnyOrderElementsOf(held);
        for (String test : ELSEWHERE.values()) {
            assertThat(Class.forName("org.armslink.analytics." + test)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void agreesWithItsDefinition(Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            boolean directed = seed % 2 == 1;
            Snapshot snapshot = read(FiveKinds.draw(kind, directed, seed, MOST), seed);
            var one = new Case(snapshot, new Definitions(snapshot.graph()));
            var random = new java.util.Random(seed);
            DEFINED.forEach((measure, check) -> {
                try {
                    check.accept(one, random::nextInt);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(
                            String.format(
                                    Locale.ROOT,
                                    "%s on a %s network of %d records and %d links",
                                    measure,
                                    kind,
                                    snapshot.nodeCount(),
                                    snapshot.linkCount()),
                            e);
                }
            });
        }
    }

    /** As if it had been imported; who has no link is not in a network. */
    static Snapshot read(Graph graph, long seed) {
        var records = new InMemoryGraph(seed);
        for (int v = 0; v < graph.nodeCount(); v++) {
            records.record("Person", name(v));
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            records.link(
                    "CONTACTED",
                    name(graph.source(edge)),
                    name(graph.target(edge)),
                    Map.of("contacts", graph.weight(edge)));
        }
        String direction = graph.isDirected() ? "forward" : "both";
        var projection = Projections.parse("drawn.yml", """
                name: drawn
                title: Drawn
                description: For tests.
                records: [Person]
                links:
                  - {type: CONTACTED, direction: %s}
                filter: {}
                weight: {meaning: count, property: contacts}
                oneModeRule: {rule: none}
                identityRule: none
                leftOut: []
                parameters: []
                """.formatted(direction));
        return Snapshots.read(records, InMemoryGraph.VIEWER, projection.with(Map.of()), Run.quiet());
    }

    private static String name(int v) {
        return String.format(Locale.ROOT, "p%04d", v);
    }

    private static void linkBetweenness(Case one, Random random) {
        var found = (Outcome.Findings) one.outcome("link-betweenness", Map.of());
        for (int i = 0; i < Math.min(40, found.findings().size()); i++) { // each costs n²
            var finding = found.findings().get(random.below(found.findings().size()));
            assertThat(finding.score())
                    .isEqualTo(one.definitions.linkBetweenness(finding.nodes()[0], finding.nodes()[1]), within(NEAR));
        }
    }

    private static void personalised(Case one, Random random) {
        int n = one.definitions.n;
        if (n == 0) {
            return;
        }
        boolean[] seeds = new boolean[n];
        for (int i = 0; i < 3; i++) {
            seeds[random.below(n)] = true;
        }
        String keys = java.util.stream.IntStream.range(0, n)
                .filter(v -> seeds[v])
                .mapToObj(v -> one.snapshot.key(v).text())
                .collect(Collectors.joining(" "));
        for (boolean weighted : new boolean[] {false, true}) {
            one.same(
                    "pagerank-personalised",
                    Map.of("seeds", keys, "weighted", weighted),
                    one.definitions.pageRank(0.85, weighted, seeds));
        }
    }

    /**
     * An eigenvector is one and has no negative entry. Without a cycle along the links there is none; and where several parts of a directed
     * network are as strong as one another there are many, so it is refused.
     */
    private static void eigenvector(Case one, Random random) {
        int n = one.definitions.n;
        boolean links = Arrays.stream(one.definitions.degree(true, true)).anyMatch(degree -> degree > 0);
        if (!links) {
            assertThat(one.scores("eigenvector", Map.of()).byNode()).isEqualTo(new double[n]);
            return;
        }
        boolean cycle = Arrays.stream(one.definitions.strongComponents()).anyMatch(size -> size > 1);
        if (!cycle) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> one.scores("eigenvector", Map.of()))
                    .withMessageContaining("needs a cycle");
            return;
        }
        for (boolean weighted : new boolean[] {false, true}) {
            double[] scores;
            try {
                scores = one.scores("eigenvector", Map.of("weighted", weighted)).byNode();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("nearly as strong as one another");
                assertThat(partsWithACycle(one.definitions)).isGreaterThan(1);
                continue;
            }
            double[] inflow = one.definitions.inflow(scores, weighted);
            int highest = 0;
            for (int v = 0; v < n; v++) {
                highest = scores[v] > scores[highest] ? v : highest;
                assertThat(scores[v]).isBetween(0.0, 1.0);
            }
            assertThat(scores[highest]).isEqualTo(1);
            for (int v = 0; v < n; v++) {
                assertThat(inflow[v] / inflow[highest]).isEqualTo(scores[v], within(1e-5));
            }
        }
    }

    /** Strong components of more than one node; each has its nodes' sizes, so 1/size of each sums to one. */
    private static long partsWithACycle(Definitions definitions) {
        return Math.round(Arrays.stream(definitions.strongComponents())
                .filter(size -> size > 1)
                .map(size -> 1 / size)
                .sum());
    }

    private static void labelPropagation(Case one, Random random) {
        var found = (Outcome.Findings) one.outcome("label-propagation", Map.of("steps", 7));
        int[] labels = one.definitions.labels(7);
        var groups = new HashMap<Integer, TreeSet<Integer>>();
        for (int v = 0; v < labels.length; v++) {
            groups.computeIfAbsent(labels[v], none -> new TreeSet<>()).add(v);
        }
        assertThat(found.findings().stream()
                        .map(finding ->
                                Arrays.stream(finding.nodes()).boxed().collect(Collectors.toCollection(TreeSet::new))))
                .containsExactlyInAnyOrderElementsOf(groups.values());
    }
}
