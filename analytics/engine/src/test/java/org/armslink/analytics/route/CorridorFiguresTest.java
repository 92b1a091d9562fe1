package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.custody;
import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.leg;
import static org.armslink.analytics.route.RouteRecords.seized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Seized;
import org.junit.jupiter.api.Test;

/** What is counted of a corridor besides its ways: trend, shares, rates, origins, changes. */
class CorridorFiguresTest {
    private static final CorridorConfig ALL = CorridorConfig.DEFAULT;
    private static final long DAY = 86_400;

    private static long day(String date) {
        return Instant.parse(date + "T00:00:00Z").getEpochSecond();
    }

    private final List<Custody> custody = new ArrayList<>();

    /** A pair from XA to XB: recovered within some days from a date on. */
    private void recovered(String gun, String date, int days) {
        custody.add(custody("sale of " + gun, "sold", gun, "XA-shop", day("2019-01-01"), day("2019-01-02")));
        custody.add(custody("find of " + gun, "recovered", gun, "XB-town", day(date), day(date) + days * DAY));
    }

    private Corridor corridor(CorridorConfig config) {
        return Corridors.of(List.of(), custody, List.of(), config).corridors().get(0);
    }

    @Test
    void aTrendCountsWaysByTheQuarterInWhichTheyEnded() {
        recovered("gun1", "2021-01-05", 1);
        recovered("gun2", "2021-03-31", 1);
        recovered("gun3", "2021-08-01", 31);
        recovered("gun4", "2021-09-30", 2);
        Corridor corridor = corridor(ALL.countedBy(Period.QUARTER));
        assertThat(corridor.trend())
                .extracting(Corridor.Trend::period)
                .containsExactly("2021-Q1", "2021-Q2", "2021-Q3");
        assertThat(corridor.trend()).extracting(Corridor.Trend::ways).containsExactly(2, 0, 1);
        assertThat(corridor.trend()).extracting(Corridor.Trend::seizures).containsExactly(2, 0, 1);
        assertThat(corridor.acrossPeriods())
                .as("the end of September or the first of October")
                .isOne();
        assertThat(corridor(ALL.countedBy(Period.YEAR)).trend()).singleElement().satisfies(year -> {
            assertThat(year.ways()).isEqualTo(4);
            assertThat(year.to() - year.from()).isEqualTo(365 * DAY);
        });
        assertThat(corridor(ALL).trend()).isEmpty();
    }

    @Test
    void aRateIsOfTheYearsOfTheWindow() {
        recovered("gun1", "2021-01-05", 1);
        recovered("gun2", "2022-03-31", 1);
        Corridor corridor = corridor(ALL.within(new Interval(day("2021-01-01"), day("2025-01-01"))));
        assertThat(corridor.perYear().years()).isCloseTo(4, within(0.01));
        assertThat(corridor.perYear().perYear()).isCloseTo(0.5, within(0.01));
        assertThat(corridor.perYear().low()).isCloseTo(0.2422 / 4, within(0.001));
        assertThat(corridor.perYear().high()).isCloseTo(7.2247 / 4, within(0.01));
    }

    @Test
    void anIntervalOfAShareIsWilsons() {
        // As in Newcombe (1998), table I: 81 of 263 → 0.2553 to 0.3662; 15 of 148 → 0.0624 to 0.1605; 0 of 20 → 0 to
        // 0.1611.
        assertThat(ShareInterval.of(81, 263).low()).isCloseTo(0.2553, within(1e-4));
        assertThat(ShareInterval.of(81, 263).high()).isCloseTo(0.3662, within(1e-4));
        assertThat(ShareInterval.of(15, 148).low()).isCloseTo(0.0624, within(1e-4));
        assertThat(ShareInterval.of(15, 148).high()).isCloseTo(0.1605, within(1e-4));
        assertThat(ShareInterval.of(0, 20))
                .isEqualTo(new ShareInterval(0, 0, ShareInterval.of(0, 20).high()));
        assertThat(ShareInterval.of(0, 20).high()).isCloseTo(0.1611, within(1e-4));
        assertThat(ShareInterval.of(29, 29).high()).isEqualTo(1);
        assertThat(ShareInterval.of(0, 0)).isEqualTo(new ShareInterval(0, 0, 1));
    }

    @Test
    void reportsOfOneOriginCountOnceAsSupport() {
        var legs = List.of(leg("one", "XA-a", "XB-b", 10, 11, "gun1"), leg("two", "XA-a", "XB-b", 10, 11, "gun2"));
        List<Seized> seized = List.of(
                new Seized(key("s1"), key("i1"), key("gun1"), 20, 21, key("report")),
                new Seized(key("s2"), key("i2"), key("gun2"), 20, 21, key("copy")));
        var sightings = new Sightings(legs);
        var agency = Map.of(key("report"), "agency", key("copy"), "agency");
        WayTable same = WayTable.of(sightings, seized, agency, CorridorConfig.DWELL);
        WayTable apart = WayTable.of(sightings, seized, Map.of(), CorridorConfig.DWELL);
        assertThat(Corridors.of(same, ALL, keys -> List.of()).corridors())
                .singleElement()
                .satisfies(corridor -> assertThat(corridor.independentOrigins()).isOne());
        assertThat(Corridors.of(same, ALL.supportedBy(2, 2), keys -> List.of()).corridors())
                .isEmpty();
        assertThat(Corridors.of(apart, ALL.supportedBy(2, 2), keys -> List.of()).corridors())
                .singleElement()
                .satisfies(corridor -> assertThat(corridor.independentOrigins()).isEqualTo(2));
    }

    //  five ways by way of XC, later five by way of XD; XA to XE only before, XA to XF only later
    @Test
    void aCorridorIsNewVanishedShiftedOrStays() {
        var legs = new ArrayList<Leg>();
        var seized = new ArrayList<Seized>();
        for (int i = 0; i < 5; i++) {
            way(legs, seized, "early" + i, 100, "XA-a", "XC-c", "XB-b");
            way(legs, seized, "late" + i, 1_100, "XA-a", "XD-d", "XB-b");
            way(legs, seized, "old" + i, 100, "XA-a", "XC-c", "XE-e");
            way(legs, seized, "young" + i, 1_100, "XA-a", "XD-d", "XF-f");
            way(legs, seized, "always" + i, 100, "XG-g", "XC-c", "XB-b");
            way(legs, seized, "ever" + i, 1_100, "XG-g", "XC-c", "XB-b");
        }
        var config = ALL.joinedWithin(0);
        var changes = CorridorChange.between(
                Corridors.of(legs, List.of(), seized, config.within(new Interval(0, 1_000))),
                Corridors.of(legs, List.of(), seized, config.within(new Interval(1_000, 2_000))));
        assertThat(changes)
                .filteredOn(change ->
                        !change.origin().equals("XC") && !change.origin().equals("XD"))
                .extracting(change -> change.origin() + change.destination() + " " + change.kind())
                .containsExactly("XAXF NEW", "XAXE VANISHED", "XAXB SHIFTED", "XGXB STAYED");
        CorridorChange shifted = changes.get(2);
        assertThat(shifted.places())
                .extracting(share -> share.place().caption())
                .containsExactly("XC-c", "XD-d");
        assertThat(shifted.places().get(0).before().share()).isEqualTo(1);
        assertThat(shifted.places().get(0).after().share()).isZero();
    }

    private static void way(List<Leg> legs, List<Seized> seized, String name, long time, String a, String b, String c) {
        legs.add(leg(name + 1, a, b, time, time + 1, name));
        legs.add(leg(name + 2, b, c, time + 10, time + 11, name));
        seized.add(seized("seizure of " + name, name, time + 20, time + 21));
    }

    @Test
    void regionsGroupWhatCountriesPart() {
        var table = new ArrayList<Leg>();
        var seized = new ArrayList<Seized>();
        way(table, seized, "jamaica", 1, "US-a", "CU-b", "JM-c");
        way(table, seized, "haiti", 1, "US-a", "CU-b", "HT-c");
        assertThat(Corridors.of(table, List.of(), seized, ALL).corridors()).isEmpty();
        var byRegion = ALL.groupedBy(new Areas(Areas.By.REGION, List.of()));
        assertThat(Corridors.of(table, List.of(), seized, byRegion).corridors())
                .singleElement()
                .satisfies(corridor -> {
                    assertThat(corridor.origin()).isEqualTo("021");
                    assertThat(corridor.destination()).isEqualTo("029");
                    assertThat(corridor.counts().get(Way.Kind.CHAIN)).isEqualTo(new Corridor.KindCount(2, 2, 2, 0));
                });
    }
}
