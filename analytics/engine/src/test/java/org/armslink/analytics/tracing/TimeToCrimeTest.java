package org.armslink.analytics.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.armslink.analytics.contradiction.Contradiction.Kind;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.analytics.tracing.TimeToCrime.Config;
import org.armslink.analytics.tracing.TimeToCrime.Group;
import org.armslink.analytics.tracing.TimeToCrime.Result;
import org.armslink.analytics.tracing.TracedFirearm.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeToCrimeTest {
    private static final long TODAY = LocalDate.of(2026, 1, 1).toEpochDay();

    private static Result compute(Lives lives, By by, boolean keep, boolean soldToo) {
        return TimeToCrime.compute(lives.traced(), new Config(by, 1, keep, soldToo, TODAY, Set.of()));
    }

    //  a  sold ── 9 days ── recovered            b  sold, no date ── recovered        c  sold ── recovered, no date
    //  d  sold in a month ── recovered           e  sold only                         f  sold, recovered on one day
    @Test
    void anUnknownSaleDateIsUnknownAndNeverZero() {
        var lives = new Lives()
                .event("a", "sold", "2020-01-01", "US")
                .event("a", "recovered", "2020-01-10", "US")
                .event("b", "sold", "", "US")
                .event("b", "recovered", "2020-01-10", "US")
                .event("c", "sold", "2020-01-01", "US")
                .event("c", "recovered", "", "US")
                .event("d", "sold", "2020-01", "US")
                .event("d", "recovered", "2020-02-05", "US")
                .event("e", "sold", "2025-12-22", "US")
                .event("f", "sold", "2020-03-01", "US")
                .event("f", "seized", "2020-03-01", "US")
                .stated("b", 300)
                .stated("a", 9)
                .trace("a", "answered", "purchaser-found")
                .trace("b", "sent", "pending")
                .trace("c", "answered", "too-old");
        Group all = compute(lives, By.ALL, false, false).all();
        assertThat(all.recovered()).isEqualTo(5);
        assertThat(all.inCurve()).isEqualTo(2);
        assertThat(all.timings())
                .isEqualTo(Map.of(
                        Timing.KNOWN, 2,
                        Timing.BETWEEN_BOUNDS, 1,
                        Timing.NO_SALE_DATE, 1,
                        Timing.NO_RECOVERY_DATE, 1,
                        Timing.NOT_RECOVERED, 1));
        assertThat(all.computable()).isEqualTo(2);
        assertThat(all.median()).isEqualTo(4.5);
        assertThat(all.largest()).isEqualTo(9);
        assertThat(all.stated()).isEqualTo(2);
        assertThat(all.statedOnly()).isEqualTo(1);
        assertThat(all.traces())
                .isEqualTo(Map.of(
                        TraceState.SUCCEEDED, 1,
                        TraceState.PENDING, 1,
                        TraceState.FAILED, 1,
                        TraceState.NOT_REQUESTED, 2));
        // Within a year: a, d and f surely, of five; b and c may or may not.
        assertThat(all.within().get(0).least()).isEqualTo(3.0 / 5, within(1e-12));
        assertThat(all.within().get(0).most()).isEqualTo(1);

        // Sold and not recovered: watched for ten days, and not seen to be recovered in them.
        Group sold = compute(lives, By.ALL, false, true).all();
        assertThat(sold.curve().steps())
                .extracting(step -> step.day() + " " + step.atRisk() + " " + step.happened() + " " + step.ended())
                .containsExactly("0 3 1 0", "9 2 1 0", "10 1 0 1");
    }

    @Test
    void theLastSaleBeforeTheFirstRecoveryCounts() {
        var lives = new Lives()
                .event("a", "sold", "2010-01-01", "US")
                .event("a", "sold", "2015-01-01", "US")
                .event("a", "recovered", "2015-01-05", "US")
                .event("a", "recovered", "2018-01-05", "US");
        assertThat(compute(lives, By.ALL, false, false).all().largest()).isEqualTo(4);
    }

    //  after   recovered ── sold          made   recovered ── manufactured        two   recovered in US and in JM on
    // one day
    @Test
    void whatCannotAllBeTrueIsListedAndInNoCurve() {
        var lives = new Lives()
                .event("plain", "sold", "2020-01-01", "US")
                .event("plain", "recovered", "2020-01-10", "US")
                .event("after", "recovered", "2020-01-10", "US")
                .event("after", "sold", "2021-01-01", "US")
                .event("made", "sold", "2019-01-01", "US")
                .event("made", "recovered", "2020-01-10", "US")
                .event("made", "manufactured", "2022", "US")
                .event("two", "sold", "2019-01-01", "US")
                .event("two", "recovered", "2020-01-10", "US")
                .event("two", "recovered", "2020-01-10", "JM");
        Result result = compute(lives, By.ALL, false, false);
        assertThat(result.all().inCurve()).isEqualTo(1);
        assertThat(result.all().contradicted()).isEqualTo(3);
        assertThat(result.all().computable()).isEqualTo(3);
        assertThat(result.all().timings()).containsEntry(Timing.SALE_AFTER_RECOVERY, 1);
        assertThat(result.contradicted()).extracting(TracedFirearm::caption).containsExactly("two", "made", "after");
        assertThat(result.contradicted())
                .extracting(firearm -> firearm.contradictions().get(0).kind())
                .containsExactly(Kind.TWO_PLACES_AT_ONE_TIME, Kind.BEFORE_MANUFACTURE, Kind.SALE_AFTER_RECOVERY);
        Result kept = compute(lives, By.ALL, true, false);
        assertThat(kept.all().inCurve())
                .as("a negative number of days is never in it")
                .isEqualTo(3);
        assertThat(kept.contradicted()).hasSize(3);
    }

    //  gun recorded twice: sold in one country's file, recovered in another's
    @Test
    void recordsAreTakenTogetherWhereSomebodyDecidedSo() {
        var lives = new Lives()
                .event("us", "sold", "2020-01-01", "US", "dealer", "buyer")
                .event("jm", "recovered", "2020-01-31", "JM");
        assertThat(compute(lives, By.ALL, false, false).all().inCurve()).isZero();
        lives.same(Lives.gun("us"), Lives.gun("jm"));
        assertThat(compute(lives, By.ALL, false, false).all().largest()).isEqualTo(30);
        assertThat(compute(lives, By.SALE_COUNTRY, false, false).groups())
                .extracting(Group::name)
                .containsExactly("US");
        assertThat(compute(lives, By.RECOVERY_COUNTRY, false, false).groups())
                .extracting(Group::name)
                .containsExactly("JM");
    }

    @Test
    void groupsOfPurchasersLeaveOutWhoIsProtected() {
        var lives = new Lives()
                .event("a", "sold", "2020-01-01", "US", "dealer", "buyer")
                .event("a", "recovered", "2020-01-31", "US")
                .event("b", "sold", "2020-01-01", "US", "dealer", "victim")
                .event("b", "recovered", "2020-01-31", "US");
        var leaving = new Config(By.PURCHASER, 1, false, false, TODAY, Set.of(Lives.person("victim")));
        Result result = TimeToCrime.compute(lives.traced(), leaving);
        assertThat(result.groups()).extracting(Group::key).containsExactly(Lives.person("buyer"));
        assertThat(result.leftOut()).isEqualTo(1);
        assertThat(compute(lives, By.DEALER, false, false).groups())
                .singleElement()
                .extracting(Group::inCurve)
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void agreesWithCountingOneByOne(long seed) {
        var random = new Random(seed);
        var lives = new Lives();
        LocalDate start = LocalDate.of(2015, 1, 1);
        int known = 0;
        int withinAYear = 0;
        int sure = 0;
        int sureNot = 0;
        int recovered = 0;
        for (int i = 0; i < 200; i++) {
            String gun = "g" + i;
            int sold = random.nextInt(1000);
            int days = random.nextInt(1200);
            boolean saleDated = random.nextInt(5) > 0;
            boolean recoveryDated = random.nextInt(6) > 0;
            boolean found = random.nextInt(7) > 0;
            String maker = List.of("A", "B", "C").get(random.nextInt(3));
            lives.event(gun, "sold", saleDated ? start.plusDays(sold).toString() : "", "US");
            lives.properties(gun, Map.of("make", maker));
            if (found) {
                recovered++;
                lives.event(
                        gun,
                        "recovered",
                        recoveryDated ? start.plusDays(sold + days).toString() : "",
                        "US");
                if (saleDated && recoveryDated) {
                    known++;
                    withinAYear += days <= 365 ? 1 : 0;
                    sure += days <= 365 ? 1 : 0;
                    sureNot += days > 365 ? 1 : 0;
                }
            }
        }
        Result result = compute(lives, By.MAKER, false, false);
        Group all = result.all();
        assertThat(all.inCurve()).isEqualTo(known);
        assertThat(all.recovered()).isEqualTo(recovered);
        assertThat(all.within().get(0).curve()).isEqualTo((double) withinAYear / known, within(1e-9));
        assertThat(all.within().get(0).least()).isEqualTo((double) sure / recovered, within(1e-12));
        assertThat(all.within().get(0).most()).isEqualTo(1 - (double) sureNot / recovered, within(1e-12));
        assertThat(result.groups().stream().mapToInt(Group::inCurve).sum()).isEqualTo(known);
    }
}
