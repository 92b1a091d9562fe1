package org.armslink.analytics.tracing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.analytics.tracing.TracedFirearm.Timing;
import org.armslink.model.Key;
import org.armslink.model.port.LifeReader.Event;
import org.jspecify.annotations.Nullable;

/**
 * For each dealer or purchaser with enough firearms, the share that was recovered soon after the sale, beside the share of its
 * cohort: what others sold or bought in the same country in the same years, year by year in the same proportions (indirect
 * standardisation). So that who sells since last year is not held against who sells since twenty.
 */
public final class ShortTimes {
    /** What may explain a high share without anybody having done anything wrong. */
    public static final List<String> MAY_BE = List.of(
            "A dealer near the place of recovery sells to more people whose firearms are recovered soon, and whose theft is soon noticed.",
            "Large dealers and cheap models are traced more often, and the times of what is traced are known.",
            "A theft from one buyer can account for several firearms at once.",
            "Recent sales can only have short times: the cohort is of the same years, but within a year months differ.",
            "Police of one place may trace everything they find, others only what serves a case.");

    private ShortTimes() {}

    /**
     * @param by {@link By#DEALER} or {@link By#PURCHASER}
     * @param days a time to crime is short up to so many days, inclusive
     * @param minimum fewest firearms for a party to be compared, 1 or more
     * @param leftOut persons who are not compared: victims, witnesses, minors
     */
    public record Config(By by, long days, int minimum, Set<Key> leftOut) {
        public Config {
            if (by != By.DEALER && by != By.PURCHASER) {
                throw new IllegalArgumentException("Dealers or purchasers are compared, but not: " + by.text());
            }
            if (minimum < 1 || days < 0) {
                throw new IllegalArgumentException(
                        "A minimum is 1 or more, and days 0 or more, but were: " + minimum + " and " + days);
            }
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * One dealer or purchaser.
     *
     * @param share of its compared firearms that were recovered soon
     * @param cohort share of the cohort, 0 to 1
     * @param cohortFirearms firearms of others that the cohort's share comes from
     * @param above whether the interval of the share lies wholly above the cohort's share
     * @param withoutCohort its firearms with a known time that are not compared, since nobody else sold in that year
     */
    public record Party(
            Key key, ExactShare share, double cohort, long cohortFirearms, boolean above, int withoutCohort) {}

    /** @param parties those above first, then by low end of the interval; @param fewer parties with fewer than the minimum */
    public record Result(Config config, List<Party> parties, int fewer, int leftOut) {
        /** How many of those compared would be above if nothing but chance were at work, at most. */
        public double expectedByChance() {
            return 0.025 * parties.size();
        }
    }

    private record Cohort(String country, int year) {}

    private record Sold(Cohort cohort, boolean soon) {}

    public static Result compute(TracedFirearms traced, Config config) {
        var byParty = new TreeMap<Key, List<Sold>>();
        var all = new TreeMap<String, int[]>();
        var leftOut = new TreeSet<Key>();
        for (TracedFirearm firearm : traced.firearms()) {
            Event sale = firearm.sale();
            if (sale == null || firearm.timing() != Timing.KNOWN || firearm.isContradicted()) {
                continue;
            }
            int year = LocalDate.ofEpochDay(TracedFirearms.day(sale.from())).getYear();
            var sold = new Sold(new Cohort(firearm.saleCountry(), year), firearm.leastDays() <= config.days());
            add(all, sold);
            var parties = new TreeSet<Key>();
            for (Key party : config.by() == By.DEALER ? sale.givers() : sale.takers()) {
                (config.leftOut().contains(party) ? leftOut : parties)
                        .add(traced.groups().of(party));
            }
            parties.forEach(party ->
                    byParty.computeIfAbsent(party, key -> new ArrayList<>()).add(sold));
        }
        var compared = new ArrayList<Party>();
        int fewer = 0;
        for (Map.Entry<Key, List<Sold>> one : byParty.entrySet()) {
            Party party = compare(one.getKey(), one.getValue(), all);
            if (party != null && party.share().of() >= config.minimum()) {
                compared.add(party);
            } else {
                fewer++;
            }
        }
        compared.sort(Comparator.comparing((Party party) -> !party.above())
                .thenComparing(party -> -party.share().low())
                .thenComparing(Party::key));
        return new Result(config, List.copyOf(compared), fewer, leftOut.size());
    }

    private static void add(Map<String, int[]> counts, Sold sold) {
        int[] count = counts.computeIfAbsent(name(sold.cohort()), key -> new int[2]);
        count[0]++;
        count[1] += sold.soon() ? 1 : 0;
    }

    private static String name(Cohort cohort) {
        return cohort.country() + " " + cohort.year();
    }

    private static @Nullable Party compare(Key key, List<Sold> own, Map<String, int[]> all) {
        var mine = new TreeMap<String, int[]>();
        own.forEach(sold -> add(mine, sold));
        int n = 0;
        int soon = 0;
        int without = 0;
        double expected = 0;
        long others = 0;
        for (Map.Entry<String, int[]> cohort : mine.entrySet()) {
            int[] here = cohort.getValue();
            int[] everywhere = all.getOrDefault(cohort.getKey(), here);
            int left = everywhere[0] - here[0];
            if (left == 0) {
                without += here[0];
                continue;
            }
            n += here[0];
            soon += here[1];
            others += left;
            expected += here[0] * (double) (everywhere[1] - here[1]) / left;
        }
        if (n == 0) {
            return null;
        }
        ExactShare share = ExactShare.of(soon, n);
        return new Party(key, share, expected / n, others, share.low() > expected / n, without);
    }
}
