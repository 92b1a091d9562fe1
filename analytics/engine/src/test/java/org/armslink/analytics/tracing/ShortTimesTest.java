package org.armslink.analytics.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.armslink.analytics.tracing.ShortTimes.Config;
import org.armslink.analytics.tracing.ShortTimes.Party;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTimesTest {
    private static void sale(Lives lives, String dealer, int year, boolean soon) {
        String gun = "g" + lives.events.size();
        LocalDate day = LocalDate.of(year, 3, 1);
        lives.event(gun, "sold", day.toString(), "US", dealer, "buyer " + gun)
                .event(gun, "recovered", day.plusDays(soon ? 100 : 2000).toString(), "US");
    }

    //  2010   old dealer 1 of 4 soon, others 2 of 8        2020   new dealer 8 of 8 soon, others 3 of 12
    @Test
    void aShareIsHeldAgainstOthersOfTheSameYears() {
        var lives = new Lives();
        for (int i = 0; i < 8; i++) {
            sale(lives, "new", 2020, true);
            sale(lives, "other " + i, 2010, i < 2);
        }
        for (int i = 0; i < 4; i++) {
            sale(lives, "old", 2010, i < 1);
        }
        for (int i = 0; i < 12; i++) {
            sale(lives, "further " + i, 2020, i < 3);
        }
        sale(lives, "new", 2021, true);
        var result = ShortTimes.compute(lives.traced(), new Config(By.DEALER, 1095, 4, Set.of()));
        assertThat(result.parties()).extracting(Party::key).containsExactly(Lives.person("new"), Lives.person("old"));
        Party newOne = result.parties().get(0);
        assertThat(newOne.share().count()).isEqualTo(8);
        assertThat(newOne.share().of()).isEqualTo(8);
        assertThat(newOne.withoutCohort()).as("nobody else sold in 2021").isEqualTo(1);
        assertThat(newOne.cohort()).isEqualTo(0.25, within(1e-12));
        assertThat(newOne.cohortFirearms()).isEqualTo(12);
        assertThat(newOne.above()).isTrue();
        Party old = result.parties().get(1);
        assertThat(old.cohort()).isEqualTo(0.25, within(1e-12));
        assertThat(old.above()).isFalse();
        assertThat(result.fewer()).isEqualTo(20);
        assertThat(ShortTimes.MAY_BE).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void agreesWithTakingEachFirearmsCohortByItself(long seed) {
        var random = new Random(seed);
        var lives = new Lives();
        record Sale(String dealer, int year, boolean soon) {}
        var sales = new java.util.ArrayList<Sale>();
        for (int i = 0; i < 150; i++) {
            sales.add(new Sale("d" + random.nextInt(6), 2010 + random.nextInt(4), random.nextBoolean()));
        }
        sales.forEach(one -> sale(lives, one.dealer(), one.year(), one.soon()));
        Map<String, Double> expected = new HashMap<>();
        for (String dealer : List.of("d0", "d1", "d2", "d3", "d4", "d5")) {
            double sum = 0;
            int n = 0;
            for (Sale mine : sales) {
                if (mine.dealer().equals(dealer)) {
                    List<Sale> others = sales.stream()
                            .filter(one ->
                                    one.year() == mine.year() && !one.dealer().equals(dealer))
                            .toList();
                    sum += (double) others.stream().filter(Sale::soon).count() / others.size();
                    n++;
                }
            }
            expected.put(dealer, sum / n);
        }
        var result = ShortTimes.compute(lives.traced(), new Config(By.DEALER, 1095, 1, Set.of()));
        assertThat(result.parties()).hasSize(6);
        result.parties()
                .forEach(party -> expected.forEach((dealer, share) -> {
                    if (party.key().equals(Lives.person(dealer))) {
                        assertThat(party.cohort()).isEqualTo(share, within(1e-9));
                        assertThat(party.above()).isEqualTo(party.share().low() > party.cohort());
                    }
                }));
    }
}
