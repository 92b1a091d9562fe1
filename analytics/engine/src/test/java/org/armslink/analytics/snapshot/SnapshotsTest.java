package org.armslink.analytics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static Snapshot read(ProjectionReader graph, String projection) {
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
    }

    private static List<String> captions(Snapshot snapshot) {
        return IntStream.range(0, snapshot.nodeCount())
                .mapToObj(snapshot::caption)
                .toList();
    }

    private static List<String> links(Snapshot snapshot) {
        return IntStream.range(0, snapshot.linkCount())
                .mapToObj(link -> snapshot.graph().source(link) + " " + snapshot.linkType(link) + " "
                        + snapshot.graph().target(link) + " "
                        + snapshot.graph().weight(link) + " " + snapshot.linkFrom(link) + " " + snapshot.linkTo(link)
                        + " " + snapshot.linkSight(link))
                .toList();
    }

    private static InMemoryGraph persons(long seed) {
        return new InMemoryGraph(seed).record("Person", "a", "b", "c", "d", "e");
    }

    @Test
    void anEmptyGraphIsASnapshotToo() {
        Snapshot snapshot = read(new InMemoryGraph(1), "contacts");
        assertThat(snapshot.nodeCount()).isZero();
        assertThat(snapshot.linkCount()).isZero();
        assertThat(snapshot.id()).hasSize(64);
    }

    //  a ── b ══ c      d (alone)      e ⟲
    @Test
    void keepsParallelLinksAndLoopsAndDropsWhoHasNoLink() {
        Snapshot snapshot = read(
                persons(1)
                        .link("CONTACTED", "b", "a")
                        .link("CONTACTED", "b", "c")
                        .link("FAMILY_OF", "c", "b")
                        .link("CONTACTED", "e", "e"),
                "contacts");
        assertThat(captions(snapshot)).containsExactly("a", "b", "c", "e");
        assertThat(snapshot.graph().edgeCount()).isEqualTo(4);
        assertThat(snapshot.simple().edgeCount()).isEqualTo(2);
        assertThat(IntStream.range(0, 4).mapToObj(snapshot::linkType))
                .containsExactly("CONTACTED", "CONTACTED", "FAMILY_OF", "CONTACTED");
        assertThat(snapshot.find(InMemoryGraph.key("c"))).hasValue(2);
        assertThat(snapshot.find(InMemoryGraph.key("d"))).isEmpty();
    }

    @Test
    void parallelCountsAddUp() {
        Snapshot snapshot = read(
                persons(1)
                        .link("CONTACTED", "a", "b", Map.of("dataset", "whole", "contacts", 3L))
                        .link("CONTACTED", "b", "a", Map.of("dataset", "whole", "contacts", 4L))
                        .link("CONTACTED", "a", "c", Map.of("dataset", "period-1", "contacts", 9L)),
                "caviar");
        assertThat(captions(snapshot)).containsExactly("a", "b");
        assertThat(snapshot.simple().edgeCount()).isEqualTo(1);
        assertThat(snapshot.simple().weight(0)).isEqualTo(7);
    }

    @Test
    void aLinkWithoutTheDeclaredWeightIsRefusedByName() {
        var graph = persons(1).link("CONTACTED", "a", "b", Map.of("dataset", "whole"));
        assertThatThrownBy(() -> read(graph, "caviar"))
                .hasMessageContaining("contacts")
                .hasMessageContaining("NaN");
    }

    //  a ── victim ── b ── c      c ── minor      d ── witness
    @Test
    void victimsWitnessesAndMinorsLeaveBeforeAnythingIsCounted() {
        var graph = persons(1)
                .record("Person", "victim", "witness")
                .minor("young")
                .record("Case", "case")
                .link("VICTIM_IN", "victim", "case")
                .link("WITNESS_IN", "witness", "case")
                .link("CONTACTED", "a", "victim")
                .link("CONTACTED", "victim", "b")
                .link("CONTACTED", "b", "c")
                .link("CONTACTED", "c", "young")
                .link("CONTACTED", "d", "witness");
        Snapshot snapshot = read(graph, "contacts");
        assertThat(captions(snapshot)).containsExactly("b", "c");
        assertThat(String.join("\n", snapshot.notes()))
                .contains("1 records of victims", "1 records of witnesses", "1 records of minors");
        assertThat(captions(read(graph, "linked"))).containsExactly("b", "c");
    }

    //  the same person as a2, a victim, so a leaves with her
    @Test
    void whoWasDecidedToBeAVictimsOtherRecordLeavesToo() {
        var graph = persons(1)
                .record("Person", "a2")
                .record("Case", "case")
                .link("SAME_AS", "a", "a2")
                .link("VICTIM_IN", "a2", "case")
                .link("CONTACTED", "a", "b")
                .link("CONTACTED", "b", "c");
        assertThat(captions(read(graph, "contacts"))).containsExactly("b", "c");
    }

    //  a ── b    c ── d    with b the same as c, and d decided both the same as and not the same as a
    @Test
    void decidedIdentitiesAreOneNodeAndContradictingDecisionsJoinNothing() {
        var graph = persons(1)
                .link("CONTACTED", "a", "b")
                .link("CONTACTED", "c", "d")
                .link("SAME_AS", "c", "b")
                .link("SAME_AS", "a", "d")
                .link("NOT_SAME_AS", "d", "a");
        Snapshot snapshot = read(graph, "contacts");
        assertThat(captions(snapshot)).containsExactly("a", "b", "d");
        assertThat(snapshot.simple().edgeCount()).isEqualTo(2);
        assertThat(String.join("\n", snapshot.notes()))
                .contains("1 records were joined", "1 pairs with decisions both");
    }

    private static Snapshot under(IdentityRule rule, ProjectionReader graph, String... likely) {
        var pairs = java.util.Arrays.stream(likely)
                .map(pair -> new LikelyPairs.Pair(
                        InMemoryGraph.key(pair.substring(0, 1)), InMemoryGraph.key(pair.substring(1))))
                .toList();
        return Snapshots.read(
                graph,
                InMemoryGraph.VIEWER,
                Projections.get("contacts").under(rule).with(Map.of()),
                viewer -> new LikelyPairs.Likely(pairs, true),
                Run.quiet());
    }

    //  a ── b    c ── d    d ── e    b decided to be c, b decided not to be d; likely: ae, cd
    @Test
    void theRuleOfIdentitiesDecidesWhatIsJoinedAndIsSaid() {
        var graph = persons(1)
                .link("CONTACTED", "a", "b")
                .link("CONTACTED", "c", "d")
                .link("CONTACTED", "d", "e")
                .link("SAME_AS", "b", "c")
                .link("NOT_SAME_AS", "b", "d");
        Snapshot none = under(IdentityRule.NONE, graph, "ae", "cd");
        assertThat(captions(none)).containsExactly("a", "b", "c", "d", "e");
        assertThat(none.notes()).anyMatch(note -> note.startsWith("Identities: none."));
        Snapshot decided = under(IdentityRule.DECIDED, graph, "ae", "cd");
        assertThat(captions(decided)).containsExactly("a", "b", "d", "e");
        assertThat(decided.notes()).anyMatch(note -> note.startsWith("Identities: decided."));
        // c is b, and b is not d, so that c and d are likely the same is not followed.
        Snapshot likely = under(IdentityRule.LIKELY, graph, "ae", "cd");
        assertThat(captions(likely)).containsExactly("a", "b", "d");
        assertThat(likely.simple().edgeCount()).isEqualTo(3);
        assertThat(likely.notes())
                .anyMatch(note -> note.startsWith("Identities: likely.")
                        && note.contains("1 likely pairs that nobody has decided: 2 records were joined")
                        && note.contains("1 likely pairs were not followed"));
        assertThat(List.of(none.id(), decided.id(), likely.id())).doesNotHaveDuplicates();
    }

    /** A victim's other record leaves whatever rule joins nodes; under "likely" the likely one leaves too. */
    @Test
    void whoIsLeftOutLeavesUnderEveryRule() {
        var graph = persons(1)
                .record("Case", "case")
                .link("VICTIM_IN", "e", "case")
                .link("SAME_AS", "a", "e")
                .link("CONTACTED", "a", "b")
                .link("CONTACTED", "b", "c")
                .link("CONTACTED", "c", "d");
        assertThat(captions(under(IdentityRule.NONE, graph, "be"))).containsExactly("b", "c", "d");
        assertThat(captions(under(IdentityRule.LIKELY, graph, "be"))).containsExactly("c", "d");
    }

    /** No likely pair may bring together what a decision holds apart, in whatever order and by whatever way. */
    @Test
    void likelyPairsNeverJoinWhatADecisionHoldsApart() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var decisions = new ArrayList<PersonFacts.Decision>();
            var likely = new ArrayList<LikelyPairs.Pair>();
            for (int i = 0; i < 12; i++) {
                var one = InMemoryGraph.key("p" + random.nextInt(9));
                var other = InMemoryGraph.key("p" + random.nextInt(9));
                if (one.equals(other)) {
                    continue;
                }
                if (i < 3) {
                    decisions.add(new PersonFacts.Decision(false, one, other));
                } else {
                    likely.add(new LikelyPairs.Pair(one, other));
                }
            }
            Identities identities = Identities.of(decisions);
            identities.follow(likely);
            assertThat(decisions)
                    .as("seed " + seed)
                    .allMatch(apart -> !identities.first(apart.one()).equals(identities.first(apart.other())));
            assertThat(identities.followed() + identities.contradicted()).isEqualTo(likely.size());
        }
    }

    //  case1: a, b, c suspected      case2: a, b suspected (a twice)      case3: d alone
    @Test
    void newmanWeighsACaseBySizeAndCountsASuspectOnce() {
        var graph = persons(1)
                .record("Case", "case1", "case2", "case3")
                .link("SUSPECT_IN", "a", "case1")
                .link("SUSPECT_IN", "b", "case1")
                .link("SUSPECT_IN", "c", "case1")
                .link("SUSPECT_IN", "a", "case2", Map.of("role", "buyer"), 5, 9)
                .link("SUSPECT_IN", "a", "case2", Map.of("role", "seller"), 5, 9)
                .link("SUSPECT_IN", "b", "case2")
                .link("SUSPECT_IN", "d", "case3");
        Snapshot snapshot = read(graph, "co-offending");
        assertThat(captions(snapshot)).containsExactly("a", "b", "c", "d");
        Graph pairs = snapshot.simple();
        assertThat(pairs.edgeCount()).isEqualTo(3);
        assertThat(pairs.weight(0)).as("a, b").isCloseTo(1.5, within(1e-12));
        assertThat(pairs.weight(1)).as("a, c").isCloseTo(0.5, within(1e-12));
        assertThat(pairs.weight(2)).as("b, c").isCloseTo(0.5, within(1e-12));
        assertThat(snapshot.linkType(0)).isEqualTo("NEWMAN");
        assertThat(snapshot.linkFrom(0)).isZero();
        assertThat(snapshot.linkTo(0)).isEqualTo(100);
    }

    //  a → (sale1, sale2) → b → (sale3) → c
    @Test
    void custodyGoesFromPartyToParty() {
        var graph = persons(1).record("CustodyEvent", "sale1", "sale2", "sale3");
        for (String[] sale : new String[][] {{"a", "sale1", "b"}, {"a", "sale2", "b"}, {"b", "sale3", "c"}}) {
            graph.link("FROM_PARTY", sale[1], sale[0]).link("TO_PARTY", sale[1], sale[2]);
        }
        Snapshot snapshot = read(graph, "custody");
        assertThat(captions(snapshot)).containsExactly("a", "b", "c");
        Graph hands = snapshot.simple();
        assertThat(hands.isDirected()).isTrue();
        assertThat(hands.edgeCount()).isEqualTo(2);
        assertThat(hands.source(0) + ">" + hands.target(0) + " " + hands.weight(0))
                .isEqualTo("0>1 2.0");
    }

    @Test
    void theSameGraphInAnotherDatabaseIsTheSameSnapshot() {
        for (long seed = 1; seed <= 200; seed++) {
            InMemoryGraph graph = random(seed);
            InMemoryGraph other = graph.copy(seed + 1000);
            for (String projection : List.of("contacts", "co-offending", "linked")) {
                Snapshot one = read(graph, projection);
                Snapshot two = read(other, projection);
                assertThat(two.id()).as("seed %d %s", seed, projection).isEqualTo(one.id());
                assertThat(captions(two)).isEqualTo(captions(one));
                assertThat(TestGraphs.text(two.graph())).isEqualTo(TestGraphs.text(one.graph()));
                assertThat(links(two)).isEqualTo(links(one));
            }
            String before = read(graph, "contacts").id();
            graph.record("Case", "unrelated").link("SUSPECT_IN", "p0", "unrelated");
            assertThat(read(graph, "contacts").id())
                    .as("what the projection does not read")
                    .isEqualTo(before);
            graph.record("Person", "new1", "new2").link("CONTACTED", "new1", "new2", Map.of("contacts", 77L));
            assertThat(read(graph, "contacts").id()).isNotEqualTo(before);
        }
    }

    private static InMemoryGraph random(long seed) {
        var random = new Random(seed);
        var graph = new InMemoryGraph(seed);
        var types = List.of("CONTACTED", "CONTACTED", "CONTACTED", "FAMILY_OF", "ASSOCIATE_OF", "SAME_AS");
        for (int i = 0; i < 12; i++) {
            graph.record("Person", "p" + i);
            graph.record("Case", "case" + i);
        }
        for (int i = 0; i < 25; i++) {
            int times = random.nextInt(5);
            graph.link(
                    types.get(random.nextInt(types.size())),
                    "p" + random.nextInt(12),
                    "p" + random.nextInt(12),
                    Map.of("contacts", (long) i),
                    times,
                    times + 1);
            graph.link("SUSPECT_IN", "p" + random.nextInt(12), "case" + random.nextInt(12), Map.of("role", "r" + i));
        }
        graph.link(random.nextBoolean() ? "VICTIM_IN" : "WITNESS_IN", "p11", "case1");
        return graph;
    }

    @Test
    void aGraphThatIsWrittenToAllTheTimeIsNotRead() {
        var reads = new ArrayList<Long>();
        var restless = new ProjectionReader() {
            @Override
            public void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress) {
                reads.add(1L);
            }

            @Override
            public List<Pair> listPairs(Viewer viewer, List<String> labels, List<String> linkTypes) {
                reads.add(1L);
                return List.of();
            }

            @Override
            public long storeCounter() {
                return reads.size();
            }

            @Override
            public String storeStamp() {
                return "" + reads.size();
            }
        };
        assertThatThrownBy(() -> read(restless, "contacts")).hasMessageContaining("written to");
        assertThat(reads).hasSize(6);
    }

    @Test
    void readingCanBeCancelled() {
        var run = new JobRun(1);
        run.cancel();
        var projection = Projections.get("contacts").with(Map.of());
        assertThatThrownBy(() -> Snapshots.read(persons(1), InMemoryGraph.VIEWER, projection, run))
                .isInstanceOf(CancelledException.class);
    }

    /** What is said of memory is what the arrays take. */
    @Test
    void theMemorySaidIsThatOfTheColumns() {
        Snapshot plain = read(
                persons(1).link("CONTACTED", "a", "b", Map.of(), 0, 10).link("CONTACTED", "b", "c", Map.of(), 0, 10),
                "linked");
        long captions = 3 + 4 * (3 + 1L); // captions of one letter, and where they begin
        long keys = 3L * InMemoryGraph.key("a").text().length() + 4 * (3 + 1L);
        assertThat(plain.memory()).isEqualTo(keys + captions + 3 + 2 * 16 + 16);
        Graph graph = plain.graph();
        assertThat(graph.memory()).isEqualTo(2 * 8 + 4 * (4 + 4 + 4L));
    }
}
