package org.armslink.analytics.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.tracing.KaplanMeier.Curve;
import org.armslink.analytics.tracing.KaplanMeier.Seen;
import org.armslink.analytics.tracing.TracedFirearm.Timing;
import org.armslink.model.Key;
import org.armslink.model.port.LifeReader.Event;
import org.jspecify.annotations.Nullable;

/**
 * Days from the last recorded sale of a firearm to its first recorded recovery, as curves: of all, and by maker, dealer,
 * purchaser or country.
 *
 * <p>A firearm whose sale has no date is in no curve, and counted beside it. For the share within so many days there are two
 * bounds besides, which assume nothing on the firearms that are in no curve: all of them later, and all of them sooner (Manski
 * 2003).
 */
public final class TimeToCrime {
    private static final long[] HORIZONS = {365, 1095, 3650};

    private TimeToCrime() {}

    /** By what firearms are put together. */
    public enum By {
        ALL,
        MAKER,
        DEALER,
        PURCHASER,
        SALE_COUNTRY,
        RECOVERY_COUNTRY;

        /** As asked for, such as {@code sale-country}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<By> find(String text) {
            return Arrays.stream(values()).filter(by -> by.text().equals(text)).findFirst();
        }
    }

    /**
     * @param minimum fewest firearms in a group's curve for the group to be shown, 1 or more
     * @param keepContradicted whether firearms whose claims cannot all be true stay in the curves
     * @param soldToo whether firearms that were sold and are not recorded as recovered are watched too, until {@code today}
     * @param today days since 1970-01-01
     * @param leftOut persons who are in no group of purchasers: victims, witnesses, minors
     */
    public record Config(By by, int minimum, boolean keepContradicted, boolean soldToo, long today, Set<Key> leftOut) {
        public Config {
            if (minimum < 1) {
                throw new IllegalArgumentException("A group has a minimum of 1 or more, but was: " + minimum);
            }
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * The share recovered within so many days.
     *
     * @param curve 1 − S of the curve, with its interval {@code low} to {@code high}
     * @param least if every firearm that is in no curve was recovered later; NaN where there is no firearm
     * @param most if every one was recovered sooner; NaN where there is no firearm
     */
    public record Within(long days, double curve, double low, double high, double least, double most) {}

    /**
     * Counts, traces and curve of some firearms.
     *
     * @param key of the dealer or purchaser, null for other groups
     * @param recovered firearms with a recovery; those of the curve that have none are counted in {@code timings}
     * @param inCurve how many are in the curve
     * @param contradicted in no curve, or in it if they are kept: with contradictory claims
     * @param traces how far the traces of the recovered came
     * @param stated for how many recovered firearms a source states the days; {@code statedOnly} without days of our own
     * @param computable recovered firearms with both days, contradicted ones among them; their median and largest number
     *     of days, NaN and -1 if there is none
     */
    public record Group(
            @Nullable Key key,
            String name,
            int recovered,
            Map<Timing, Integer> timings,
            int inCurve,
            int contradicted,
            Map<TraceState, Integer> traces,
            int stated,
            int statedOnly,
            int computable,
            double median,
            long largest,
            Curve curve,
            List<Within> within) {}

    /**
     * @param groups the largest first; {@code smaller} have fewer in their curve than the minimum
     * @param unnamed firearms that are in no group, since the maker, dealer, purchaser or country is not recorded
     * @param leftOut purchasers left out as victims, witnesses or minors
     * @param contradicted firearms with contradictory claims
     */
    public record Result(
            Config config,
            Group all,
            List<Group> groups,
            int smaller,
            int unnamed,
            int leftOut,
            List<TracedFirearm> contradicted) {}

    public static Result compute(TracedFirearms traced, Config config) {
        List<TracedFirearm> counted = traced.firearms().stream()
                .filter(firearm -> firearm.isRecovered() || firearm.timing() == Timing.NOT_RECOVERED)
                .toList();
        var groups = new TreeMap<String, List<TracedFirearm>>();
        var names = new TreeMap<String, Key>();
        var leftOut = new TreeSet<Key>();
        int unnamed = 0;
        for (TracedFirearm firearm : counted) {
            if (config.by() == By.ALL) {
                break;
            }
            var of = new TreeSet<String>();
            for (Key party : parties(firearm, config.by())) {
                if (config.leftOut().contains(party)) {
                    leftOut.add(traced.groups().of(party));
                } else {
                    Key first = traced.groups().of(party);
                    of.add(first.text());
                    names.put(first.text(), first);
                }
            }
            names(firearm, config.by()).stream().filter(name -> !name.isEmpty()).forEach(of::add);
            unnamed += of.isEmpty() ? 1 : 0;
            of.forEach(name ->
                    groups.computeIfAbsent(name, key -> new ArrayList<>()).add(firearm));
        }
        var shown = new ArrayList<Group>();
        groups.forEach((name, members) -> shown.add(group(names.get(name), name, members, config)));
        int all = shown.size();
        shown.removeIf(group -> group.inCurve() < config.minimum());
        shown.sort(Comparator.comparing((Group group) -> -group.inCurve()).thenComparing(Group::name));
        return new Result(
                config,
                group(null, "all", counted, config),
                List.copyOf(shown),
                all - shown.size(),
                unnamed,
                leftOut.size(),
                counted.stream().filter(TracedFirearm::isContradicted).toList());
    }

    private static Collection<Key> parties(TracedFirearm firearm, By by) {
        Event sale = firearm.sale();
        if (sale == null || by != By.DEALER && by != By.PURCHASER) {
            return List.of();
        }
        return by == By.DEALER ? sale.givers() : sale.takers();
    }

    private static List<String> names(TracedFirearm firearm, By by) {
        return switch (by) {
            case MAKER -> List.of(firearm.make());
            case SALE_COUNTRY -> List.of(firearm.saleCountry());
            case RECOVERY_COUNTRY -> List.of(firearm.recoveryCountry());
            default -> List.of();
        };
    }

    private static Group group(@Nullable Key key, String name, List<TracedFirearm> members, Config config) {
        var timings = new EnumMap<Timing, Integer>(Timing.class);
        var traces = new EnumMap<TraceState, Integer>(TraceState.class);
        var seen = new ArrayList<Seen>();
        var computable = new ArrayList<Long>();
        int recovered = 0;
        int contradicted = 0;
        int stated = 0;
        int statedOnly = 0;
        for (TracedFirearm firearm : members) {
            timings.merge(firearm.timing(), 1, Integer::sum);
            boolean known = firearm.timing() == Timing.KNOWN;
            if (firearm.isRecovered()) {
                recovered++;
                traces.merge(firearm.trace(), 1, Integer::sum);
                stated += firearm.statedDays() == null ? 0 : 1;
                statedOnly += firearm.statedDays() == null || known ? 0 : 1;
            }
            contradicted += firearm.isContradicted() ? 1 : 0;
            if (known) {
                computable.add(firearm.leastDays());
            }
            watch(firearm, config).ifPresent(seen::add);
        }
        Curve curve = KaplanMeier.of(seen);
        return new Group(
                key,
                name,
                recovered,
                timings,
                curve.size(),
                contradicted,
                traces,
                stated,
                statedOnly,
                computable.size(),
                median(computable),
                computable.stream().mapToLong(Long::longValue).max().orElse(-1),
                curve,
                within(members, curve, config));
    }

    private static Optional<Seen> watch(TracedFirearm firearm, Config config) {
        if (firearm.isContradicted() && !config.keepContradicted()) {
            return Optional.empty();
        }
        Event sale = firearm.sale();
        if (firearm.timing() == Timing.KNOWN) {
            return Optional.of(new Seen(firearm.leastDays(), true));
        }
        if (config.soldToo() && firearm.timing() == Timing.NOT_RECOVERED && sale != null) {
            long watched = config.today() - TracedFirearms.day(sale.to() - 1);
            return watched < 0 ? Optional.empty() : Optional.of(new Seen(watched, false));
        }
        return Optional.empty();
    }

    private static List<Within> within(List<TracedFirearm> members, Curve curve, Config config) {
        List<TracedFirearm> of = members.stream()
                .filter(firearm -> config.soldToo() || firearm.isRecovered())
                .toList();
        var within = new ArrayList<Within>();
        for (long days : HORIZONS) {
            int surely = 0;
            int surelyNot = 0;
            for (TracedFirearm firearm : of) {
                boolean believed = !firearm.isContradicted() || config.keepContradicted();
                if (believed && firearm.timing().hasDays()) {
                    surely += firearm.mostDays() <= days ? 1 : 0;
                    surelyNot += firearm.leastDays() > days ? 1 : 0;
                }
                surelyNot += watch(firearm, config)
                                .filter(seen -> !seen.happened() && seen.days() > days)
                                .isPresent()
                        ? 1
                        : 0;
            }
            KaplanMeier.Step step = curve.at(days);
            boolean any = !of.isEmpty();
            within.add(new Within(
                    days,
                    1 - step.share(),
                    1 - step.high(),
                    1 - step.low(),
                    any ? (double) surely / of.size() : Double.NaN,
                    any ? 1 - (double) surelyNot / of.size() : Double.NaN));
        }
        return List.copyOf(within);
    }

    static double median(Collection<Long> days) {
        long[] sorted = days.stream().mapToLong(Long::longValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    }
}
