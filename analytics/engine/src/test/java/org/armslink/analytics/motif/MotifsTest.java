package org.armslink.analytics.motif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.AnalysisResult;
import org.armslink.analytics.motif.CustodySteps.Step;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.model.Key;
import org.armslink.model.port.AttributeReader.Attribute;
import org.junit.jupiter.api.Test;

class MotifsTest {
    private static final long DAY = 86_400;

    /** Custody events, each with the day from which and before which it lies. */
    private static final class Records {
        private final InMemoryGraph graph = new InMemoryGraph(1);
        private final Map<Key, String> kinds = new HashMap<>();
        private final TreeSet<String> known = new TreeSet<>();

        Records event(String event, String kind, String firearm, String from, String to, long day, long before) {
            record("CustodyEvent", event);
            record("Firearm", firearm);
            kinds.put(InMemoryGraph.key(event), kind);
            graph.link("OF", event, firearm, Map.of(), day * DAY, before * DAY);
            if (!from.isEmpty()) {
                record("Person", from);
                graph.link("FROM_PARTY", event, from, Map.of(), day * DAY, before * DAY);
            }
            if (!to.isEmpty()) {
                record("Person", to);
                graph.link("TO_PARTY", event, to, Map.of(), day * DAY, before * DAY);
            }
            return this;
        }

        private void record(String label, String name) {
            if (known.add(name)) {
                graph.record(label, name);
            }
        }

        Snapshot read() {
            return Snapshots.read(
                            graph,
                            InMemoryGraph.VIEWER,
                            Projections.get("hands").with(Map.of()),
                            Run.quiet())
                    .with(Attribute.KIND, kinds);
        }
    }

    private static List<String> found(Snapshot snapshot, String measure, Map<String, ?> parameters) {
        return Analysis.compute(snapshot, measure, parameters, Run.quiet()).rows().stream()
                .map(row -> row.score() + ": " + row.names(99))
                .toList();
    }

    //  p buys g1, g2, g3 and g4; q has g1, r has g2, p has g3 when they are recovered, and g4 turns up years later
    @Test
    void purchasesRecoveredInOtherHands() {
        Snapshot snapshot = new Records()
                .event("s1", "sold", "g1", "shop", "p", 0, 1)
                .event("s2", "sold", "g2", "shop", "p", 0, 1)
                .event("s3", "sold", "g3", "shop", "p", 0, 1)
                .event("s4", "sold", "g4", "shop", "p", 0, 1)
                .event("r1", "recovered", "g1", "q", "", 31, 32)
                .event("r2", "seized", "g2", "r", "", 101, 102)
                .event("r3", "recovered", "g3", "p", "", 11, 12)
                .event("r4", "recovered", "g4", "q", "", 5_000, 5_001)
                .event("t1", "transferred", "g1", "p", "q", 5, 6)
                .read();
        assertThat(found(snapshot, "straw-purchase-stars", Map.of()))
                .containsExactly("2.0: p, g1, s1, r1, q, g2, s2, r2, r");
        AnalysisResult.Row row = Analysis.compute(snapshot, "straw-purchase-stars", Map.of(), Run.quiet())
                .row(0);
        assertThat(row.figures())
                .containsEntry("holders", 2.0)
                .containsEntry("shortest-days", 30.0)
                .containsEntry("longest-days", 100.0);
        assertThat(found(snapshot, "straw-purchase-stars", Map.of("days", 10_000)))
                .singleElement()
                .asString()
                .startsWith("3.0: p");
        assertThat(found(snapshot, "straw-purchase-stars", Map.of("days", 30))).isEmpty();
        assertThat(Analysis.compute(snapshot, "straw-purchase-stars", Map.of(), Run.quiet())
                        .notes())
                .anySatisfy(note -> assertThat(note).contains("no finding about anybody"));
    }

    //  a → b → c on days that follow; the recovery before the purchase is none
    @Test
    void aRecoveryBeforeThePurchaseIsNone() {
        Snapshot snapshot = new Records()
                .event("s1", "sold", "g1", "shop", "p", 10, 11)
                .event("r1", "recovered", "g1", "q", "", 2, 3)
                .read();
        assertThat(found(snapshot, "straw-purchase-stars", Map.of("least", 1))).isEmpty();
    }

    //  g: a → b (day 1), b → c (some day of 0 to 30), c → d (day 40); h: b → c before a → b
    @Test
    void handToHandInAPossibleOrderOfTime() {
        Snapshot snapshot = new Records()
                .event("e1", "sold", "g", "a", "b", 1, 2)
                .event("e2", "transferred", "g", "b", "c", 0, 30)
                .event("e3", "transferred", "g", "c", "d", 40, 41)
                .event("f1", "transferred", "h", "a", "b", 10, 11)
                .event("f2", "transferred", "h", "b", "c", 5, 6)
                .read();
        assertThat(found(snapshot, "relay-chains", Map.of())).containsExactly("3.0: a, e1, b, e2, c, e3, d, g");
        assertThat(Analysis.compute(snapshot, "relay-chains", Map.of(), Run.quiet())
                        .row(0)
                        .figures())
                .containsEntry("certain", 0.0);
    }

    /** Neighbours alone would let this pass: [5, 10], [1, 7], [1, 4] fit pairwise, and no time suits all three. */
    @Test
    void theRunningMaximumDecides() {
        Snapshot snapshot = new Records()
                .event("e1", "sold", "g", "a", "b", 5, 10)
                .event("e2", "transferred", "g", "b", "c", 1, 7)
                .event("e3", "transferred", "g", "c", "d", 1, 4)
                .read();
        assertThat(found(snapshot, "relay-chains", Map.of()))
                .containsExactly("2.0: a, e1, b, e2, c, g", "2.0: b, e2, c, e3, d, g");
    }

    //  a → b → c, and a → b → d where a hands to d too
    @Test
    void betweenGiverAndReceiverWhoAreNotLinked() {
        Snapshot snapshot = new Records()
                .event("e1", "sold", "g", "a", "b", 1, 2)
                .event("e2", "transferred", "g", "b", "c", 3, 4)
                .event("e3", "transferred", "h", "b", "d", 3, 4)
                .event("e4", "transferred", "i", "a", "d", 3, 4)
                .read();
        assertThat(found(snapshot, "broker-triads", Map.of())).containsExactly("2.0: a, b, c, e1, e2");
        assertThat(Analysis.compute(snapshot, "broker-triads", Map.of(), Run.quiet())
                        .row(0)
                        .figures())
                .containsEntry("same-firearms", 1.0);
    }

    @Test
    void aNetworkWithoutCustodyIsRefused() {
        var graph = new InMemoryGraph(1).record("Person", "a", "b").link("CONTACTED", "a", "b");
        Snapshot snapshot = Snapshots.read(
                        graph, InMemoryGraph.VIEWER, Projections.get("contacts").with(Map.of()), Run.quiet())
                .with(Attribute.KIND, Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "relay-chains", Map.of(), Run.quiet()))
                .withMessageContaining("such as hands");
    }

    private static List<Step> random(Random random) {
        var steps = new ArrayList<Step>();
        for (int event = 0; event < 1 + random.nextInt(7); event++) {
            long from = random.nextInt(6) * DAY;
            int[] giver = random.nextInt(5) == 0 ? new int[0] : new int[] {random.nextInt(4)};
            int[] receiver = random.nextInt(5) == 0 ? new int[0] : new int[] {random.nextInt(4)};
            String kind = List.of("sold", "recovered", "transferred").get(random.nextInt(3));
            steps.add(new Step(
                    100 + event,
                    50 + random.nextInt(2),
                    giver,
                    receiver,
                    from,
                    from + (1 + random.nextInt(4)) * DAY,
                    kind));
        }
        steps.sort(java.util.Comparator.comparingInt(Step::firearm)
                .thenComparingLong(Step::earliest)
                .thenComparingInt(Step::event));
        return steps;
    }

    /** All orders of all subsets of steps are tried, with times day by day; of these the ones that are in no other. */
    @Test
    void chainsAsTryingAllOrdersHasThem() {
        for (long seed = 0; seed < 300; seed++) {
            List<Step> steps = random(new Random(seed));
            var all = new ArrayList<List<Step>>();
            orders(steps, new ArrayList<>(), all);
            List<List<Step>> maximal = all.stream()
                    .filter(chain -> all.stream().noneMatch(other -> extendsIt(other, chain)))
                    .filter(chain -> chain.size() >= 2)
                    .toList();
            var result = RelayChains.find(steps, 2, 1_000_000, Run.quiet());
            assertThat(result.chains().stream().map(RelayChains.Chain::steps))
                    .as("seed %d: %s", seed, steps)
                    .containsExactlyInAnyOrderElementsOf(maximal);
        }
    }

    /** Whether the other is this chain with one step more at its head or at its end. */
    private static boolean extendsIt(List<Step> other, List<Step> chain) {
        return other.size() == chain.size() + 1
                && (other.subList(1, other.size()).equals(chain)
                        || other.subList(0, chain.size()).equals(chain));
    }

    private static void orders(List<Step> steps, List<Step> chain, List<List<Step>> all) {
        for (Step next : steps) {
            boolean handover = next.from().length > 0 && next.to().length > 0 && next.from()[0] != next.to()[0];
            boolean follows = chain.isEmpty()
                    || chain.get(0).firearm() == next.firearm()
                            && chain.get(chain.size() - 1).to()[0] == (handover ? next.from()[0] : -1);
            if (handover && follows && !chain.contains(next)) {
                chain.add(next);
                if (hasTimes(chain, 0, 0)) {
                    all.add(List.copyOf(chain));
                    orders(steps, chain, all);
                }
                chain.remove(chain.size() - 1);
            }
        }
    }

    private static boolean hasTimes(List<Step> chain, int at, long from) {
        if (at == chain.size()) {
            return true;
        }
        for (long day = from; day < chain.get(at).latest() / DAY; day++) {
            if (day * DAY >= chain.get(at).earliest() && hasTimes(chain, at + 1, day)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void triadsAndStarsAsTheirDefinitionsHaveThem() {
        for (long seed = 0; seed < 300; seed++) {
            List<Step> steps = random(new Random(seed));
            var triads = new TreeSet<String>();
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 4; b++) {
                    for (int c = 0; c < 4; c++) {
                        boolean apart =
                                a != b && b != c && a != c && passed(steps, a, c) == 0 && passed(steps, c, a) == 0;
                        int some = passed(steps, a, b);
                        int more = passed(steps, b, c);
                        if (apart && some > 0 && more > 0) {
                            triads.add(a + " " + b + " " + c + " " + (some + more));
                        }
                    }
                }
            }
            var result = BrokerTriads.find(steps, (one, other) -> false, 1_000, Run.quiet());
            assertThat(result.triads().stream()
                            .map(triad ->
                                    triad.giver() + " " + triad.broker() + " " + triad.receiver() + " " + triad.steps())
                            .collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .isEqualTo(triads);
            assertThat(result.found()).isEqualTo(triads.size());
            int days = (int) (seed % 4);
            var guns = new TreeSet<String>();
            for (Step sale : steps) {
                for (Step recovery : steps) {
                    boolean pair = sale.firearm() == recovery.firearm()
                            && sale.kind().equals("sold")
                            && recovery.kind().equals("recovered")
                            && sale.to().length == 1
                            && recovery.from().length == 1
                            && sale.to()[0] != recovery.from()[0];
                    if (pair
                            && recovery.latest() > sale.earliest()
                            && recovery.earliest() - sale.latest() <= days * DAY) {
                        guns.add(sale.to()[0] + " " + sale.firearm());
                    }
                }
            }
            assertThat(StrawPurchases.find(steps, 1, days, Run.quiet()).stream()
                            .flatMap(star -> star.guns().stream()
                                    .map(gun -> star.purchaser() + " "
                                            + gun.purchase().firearm()))
                            .collect(Collectors.toSet()))
                    .as("seed %d, %d days: %s", seed, days, steps)
                    .isEqualTo(guns);
        }
    }

    private static int passed(List<Step> steps, int from, int to) {
        return (int) steps.stream()
                .filter(step ->
                        Arrays.equals(step.from(), new int[] {from}) && Arrays.equals(step.to(), new int[] {to}))
                .count();
    }
}
