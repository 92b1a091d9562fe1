package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.custody;
import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.keys;
import static org.armslink.analytics.route.RouteRecords.leg;
import static org.armslink.analytics.route.RouteRecords.seized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.RouteReader.Seized;
import org.junit.jupiter.api.Test;

class CorridorsTest {
    private static final CorridorConfig ALL = CorridorConfig.DEFAULT;

    private static CorridorResult of(
            List<Leg> legs, List<Custody> custody, List<Seized> seized, CorridorConfig config) {
        return Corridors.of(legs, custody, seized, config);
    }

    private static Corridor.KindCount count(CorridorResult result, String origin, String destination, Way.Kind kind) {
        return result.corridors().stream()
                .filter(one -> one.origin().equals(origin) && one.destination().equals(destination))
                .findFirst()
                .map(one -> one.counts().get(kind))
                .orElse(new Corridor.KindCount(0, 0, 0, 0));
    }

    //  gun1, gun2: XA-a ──[10,11)── XB-b ──[20,21)── XC-c, seized apart at 30 and 40
    @Test
    void whatMovesTogetherIsOneWay() {
        var legs = List.of(
                leg("one", "XA-a", "XB-b", 10, 11, "gun1", "gun2"), leg("two", "XB-b", "XC-c", 20, 21, "gun1", "gun2"));
        var seized = List.of(seized("seizure1", "gun1", 30, 31), seized("seizure2", "gun2", 40, 41));
        var result = of(legs, List.of(), seized, ALL);
        assertThat(result.corridors()).hasSize(1);
        Corridor corridor = result.corridors().get(0);
        assertThat(corridor.origin() + corridor.destination()).isEqualTo("XAXC");
        assertThat(corridor.counts())
                .containsEntry(Way.Kind.CHAIN, new Corridor.KindCount(1, 2, 2, 0))
                .containsEntry(Way.Kind.PAIR, new Corridor.KindCount(0, 0, 0, 0))
                .containsEntry(Way.Kind.LINKED, new Corridor.KindCount(0, 0, 0, 0));
        assertThat(corridor.via()).extracting(Place::caption).containsExactly("XB-b");
        assertThat(corridor.modes()).extracting(Corridor.ModeShare::mode).containsExactly("sea");
        assertThat(corridor.inferred().share()).isZero();
        assertThat(corridor.ways().get(0).timeClass()).isEqualTo(TimeClass.CERTAIN);
        assertThat(corridor.interval().low()).isCloseTo(0.2422, within(1e-4));
        assertThat(corridor.interval().high()).isCloseTo(7.2247, within(1e-4));
        assertThat(result.withheldBelowSupport()).isZero();
    }

    @Test
    void belowTheMinimumSupportItIsWithheldAndCounted() {
        var legs = List.of(leg("one", "XA-a", "XB-b", 10, 11, "gun1", "gun2"));
        var both = List.of(seized("same", "gun1", 30, 31), seized("same", "gun2", 30, 31));
        assertThat(of(legs, List.of(), both, ALL).corridors()).isEmpty();
        assertThat(of(legs, List.of(), both, ALL).withheldBelowSupport()).isEqualTo(1);
        assertThat(of(legs, List.of(), both, ALL.supportedBy(1)).corridors()).hasSize(1);
    }

    @Test
    void aSeizureBeforeTheArrivalSupportsNothing() {
        var legs = List.of(leg("one", "XA-a", "XB-b", 10, 11, "gun1"));
        assertThat(of(legs, List.of(), List.of(seized("early", "gun1", 1, 9)), ALL.supportedBy(1))
                        .corridors())
                .isEmpty();
        assertThat(of(legs, List.of(), List.of(seized("sameDay", "gun1", 9, 12)), ALL.supportedBy(1))
                        .corridors())
                .hasSize(1);
    }

    //  gun1: XA-a ──[20,21)── XB-b ──[10,11)── XC-c     and     [5,10), [1,7), [1,4)
    @Test
    void decoysThatContradictThemselvesCountForNothing() {
        var backwards = List.of(leg("one", "XA-a", "XB-b", 20, 21, "gun1"), leg("two", "XB-b", "XC-c", 10, 11, "gun1"));
        var pairwise = List.of(
                leg("one", "XA-a", "XB-b", 5, 10, "gun1"),
                leg("two", "XB-b", "XC-c", 1, 7, "gun1"),
                leg("three", "XC-c", "XD-d", 1, 4, "gun1"));
        for (List<Leg> legs : List.of(backwards, pairwise)) {
            var result = of(legs, List.of(), List.of(seized("seizure", "gun1", 90, 91)), ALL.supportedBy(1));
            assertThat(result.corridors()).isEmpty();
            assertThat(result.contradictedThings()).isEqualTo(1);
        }
    }

    @Test
    void aGapBetweenPlacesMakesTwoWays() {
        var legs = List.of(leg("one", "XA-a", "XB-b", 10, 11, "gun1"), leg("two", "XC-c", "XD-d", 20, 21, "gun1"));
        var result = of(legs, List.of(), List.of(seized("seizure", "gun1", 90, 91)), ALL.supportedBy(1));
        assertThat(count(result, "XA", "XB", Way.Kind.CHAIN).ways()).isEqualTo(1);
        assertThat(count(result, "XC", "XD", Way.Kind.CHAIN).ways()).isEqualTo(1);
        assertThat(result.corridors()).hasSize(2);
    }

    //  sold in XA, recovered in XB, twice; a third was recovered before it was sold; of a fourth a leg is known
    @Test
    void saleAndRecoveryMakeAPairWhereNoLegIsKnown() {
        var events = List.of(
                custody("s1", "sold", "gun1", "XA-shop", 1, 2),
                custody("r1", "recovered", "gun1", "XB-town", 5, 6),
                custody("s2", "sold", "gun2", "XA-shop", 1, 2),
                custody("later", "sold", "gun2", "XA-shop", 3, 4),
                custody("r2", "seized", "gun2", "XB-town", 5, 6),
                custody("s3", "sold", "gun3", "XA-shop", 8, 9),
                custody("r3", "recovered", "gun3", "XB-town", 5, 6),
                custody("s4", "sold", "gun4", "XA-shop", 1, 2),
                custody("r4", "recovered", "gun4", "XB-town", 5, 6));
        var legs = List.of(leg("one", "XA-a", "XC-c", 3, 4, "gun4"));
        var result = of(legs, events, List.of(), ALL);
        assertThat(count(result, "XA", "XB", Way.Kind.PAIR)).isEqualTo(new Corridor.KindCount(2, 2, 2, 0));
        Corridor corridor = result.corridors().get(0);
        assertThat(corridor.weakestGrade()).hasToString("4x4:B3");
        assertThat(corridor.inferred().share()).isEqualTo(1);
        assertThat(corridor.ways())
                .extracting(way -> way.sale() == null ? "" : way.sale().key().text())
                .contains(key("later").text())
                .doesNotContain(key("s2").text());
    }

    //  gun1: XA-a ──[10,11)── XB-b        courier 7 on both legs
    //  gun2:                   XB-b ──[15,16)── XC-c
    @Test
    void oneCourierLinksTheWaysOfDifferentThings() {
        var legs = List.of(
                leg("one", "XA-a", "XB-b", 10, 11, 10, 11, "", keys("courier"), "gun1"),
                leg("two", "XB-b", "XC-c", 15, 16, 15, 16, "", keys("courier"), "gun2"));
        var seized = List.of(seized("seizure", "gun2", 30, 31));
        var result = of(legs, List.of(), seized, ALL.supportedBy(1));
        assertThat(count(result, "XA", "XC", Way.Kind.LINKED)).isEqualTo(new Corridor.KindCount(1, 1, 1, 1));
        assertThat(count(result, "XA", "XC", Way.Kind.CHAIN)).isEqualTo(new Corridor.KindCount(0, 0, 0, 0));
        Way way = result.corridors().stream()
                .flatMap(corridor -> corridor.ways().stream())
                .filter(one -> one.kind() == Way.Kind.LINKED)
                .findFirst()
                .orElseThrow();
        assertThat(way.joinedBy()).containsExactly("carrier " + key("courier"));
        var short0 = ALL.supportedBy(1).joinedWithin(3);
        assertThat(count(of(legs, List.of(), seized, short0), "XA", "XC", Way.Kind.LINKED)
                        .ways())
                .isZero();
    }

    @Test
    void filtersByCountryPlaceAndWindow() {
        var legs = List.of(leg("one", "XA-a", "XB-b", 10, 11, "gun1"), leg("two", "XC-c", "XB-b", 20, 21, "gun2"));
        var seized = List.of(seized("s1", "gun1", 90, 91), seized("s2", "gun2", 90, 91));
        var one = ALL.supportedBy(1);
        assertThat(of(legs, List.of(), seized, one).corridors()).hasSize(2);
        assertThat(of(legs, List.of(), seized, one.between("XA", "")).corridors())
                .hasSize(1);
        assertThat(of(legs, List.of(), seized, one.between("", key("XB-b").text()))
                        .corridors())
                .hasSize(2);
        assertThat(of(legs, List.of(), seized, one.within(new Interval(15, 30))).corridors())
                .extracting(Corridor::origin)
                .containsExactly("XC");
        assertThat(of(legs, List.of(), seized, one).seizures()).isEqualTo(2);
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var legs = new ArrayList<Leg>();
            var seized = new ArrayList<Seized>();
            for (int i = 0; i < 30; i++) {
                int begin = random.nextInt(50);
                legs.add(leg(
                        "leg" + i,
                        "X" + (char) ('A' + random.nextInt(4)) + "-p",
                        "X" + (char) ('A' + random.nextInt(4)) + "-p",
                        begin,
                        begin + 1 + random.nextInt(9),
                        begin,
                        begin + 9,
                        "",
                        keys("courier" + random.nextInt(3)),
                        "gun" + random.nextInt(12)));
                seized.add(seized("seizure" + random.nextInt(9), "gun" + random.nextInt(12), begin, begin + 30));
            }
            var before = of(legs, List.of(), seized, ALL);
            Collections.shuffle(legs, random);
            Collections.shuffle(seized, random);
            assertThat(of(legs, List.of(), seized, ALL)).as("seed %d", seed).isEqualTo(before);
            assertThat(before.corridors().stream().flatMap(corridor -> corridor.ways().stream()))
                    .allSatisfy(way -> assertThat(TimeClass.ofLegs(way.legs())).isNotEqualTo(TimeClass.CONTRADICTED));
        }
    }

    @Test
    void theIntervalIsGarwoods() {
        // Tabulated, e.g. Ulm (1990): 0 → 3.689, 1 → 0.0253–5.572, 10 → 4.795–18.390, 100 → 81.36–121.63
        assertThat(PoissonInterval.of(0).low()).isZero();
        assertThat(PoissonInterval.of(0).high()).isCloseTo(3.6889, within(1e-4));
        assertThat(PoissonInterval.of(1).low()).isCloseTo(0.0253, within(1e-4));
        assertThat(PoissonInterval.of(1).high()).isCloseTo(5.5716, within(1e-4));
        assertThat(PoissonInterval.of(10).low()).isCloseTo(4.7954, within(1e-4));
        assertThat(PoissonInterval.of(10).high()).isCloseTo(18.3904, within(1e-4));
        assertThat(PoissonInterval.of(100).low()).isCloseTo(81.3639, within(1e-3));
        assertThat(PoissonInterval.of(100).high()).isCloseTo(121.6277, within(1e-3));
        for (int count : new int[] {1, 5, 15, 16, 17, 60, 200}) {
            assertThat(atMost(count, PoissonInterval.of(count).high())).isCloseTo(0.025, within(1e-9));
            assertThat(1 - atMost(count - 1, PoissonInterval.of(count).low())).isCloseTo(0.025, within(1e-9));
        }
        // For many, nearly normal: Byar's approximation.
        double byar = 19_000 * Math.pow(1 - 1 / (9 * 19_000.0) - 1.959964 / (3 * Math.sqrt(19_000)), 3);
        assertThat(PoissonInterval.of(19_000).low()).isCloseTo(byar, within(0.05));
    }

    /** Term by term. */
    private static double atMost(int count, double rate) {
        double term = Math.exp(-rate);
        double sum = term;
        for (int i = 1; i <= count; i++) {
            term *= rate / i;
            sum += term;
        }
        return sum;
    }
}
