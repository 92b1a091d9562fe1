package org.armslink.ingest.synthetic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Seeded inventions: names, serial numbers, days. Every draw comes from one stream, so the same seed invents the same.
 *
 * <p>Only {@code nextLong} is asked of the JDK, and only {@link StrictMath} of its mathematics: the rest may differ from
 * one version or machine to the next.
 */
final class Invention {
    private static final Map<String, String> SAME_REGION =
            Map.of("TT", "JM", "BB", "JM", "ML", "BF", "NE", "BF", "CI", "BF", "PY", "BR", "MX", "ES", "BE", "ES");
    private static final double SALE_MU = 6.77;
    private static final double SALE_SIGMA = 1.40;
    private static final int SERIALS_OF_ONE_LENGTH = 100_000;

    private final SplittableRandom random;
    private final Map<String, List<String>> pools = new HashMap<>();
    private final NameCounts taken = new NameCounts();
    private final int firstSerial;
    private int serials;

    Invention(long seed) {
        random = new SplittableRandom(seed);
        firstSerial = below(SERIALS_OF_ONE_LENGTH);
        serials = firstSerial;
        for (NamedCsvRecord row : Resources.rows("names.csv")) {
            pools.put(
                    row.getField("region") + " " + row.getField("kind"),
                    List.of(row.getField("name").split("\\|")));
        }
    }

    private double unit() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index, by weights of any sum. */
    int weighted(double... weights) {
        double left = unit() * java.util.Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A number from {@code least} on with a heavy tail (Pareto), at most {@code most}. */
    int heavyTailed(int least, double exponent, int most) {
        return (int) Math.min(most, least * StrictMath.pow(1 - unit(), -1 / exponent));
    }

    /** A name nobody else has, in the manner of the country; numbered when drawn again. */
    String name(String country) {
        String region = SAME_REGION.getOrDefault(country, country);
        List<String> given = pool(region + " given");
        List<String> family = pool(region + " family");
        var name = new StringBuilder(oneOf(given));
        if (chance(.4)) {
            name.append(' ').append((char) ('A' + below(26))).append('.');
        }
        name.append(' ').append(oneOf(family));
        if (chance(.4)) {
            name.append('-').append(oneOf(family));
        }
        int times = taken.add(name.toString());
        return times == 1 ? name.toString() : name + " " + roman(times);
    }

    /** A street name in the manner of the country, with its script. */
    Nickname nickname(String country) {
        String region = SAME_REGION.getOrDefault(country, country);
        for (String script : List.of("Latin", "Arabic", "Cyrillic")) {
            List<String> names = pools.get(region + " alias " + script);
            if (names != null) {
                return new Nickname(oneOf(names), script);
            }
        }
        return new Nickname("Nobody in Particular", "Latin");
    }

    record Nickname(String name, String script) {}

    private List<String> pool(String name) {
        return Objects.requireNonNull(pools.get(name), name);
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                text.append(letters[i]);
            }
        }
        return text.toString();
    }

    /** Days from sale to crime: (days + 1) lognormal with μ 6.77 and σ 1.40, as in the Delaware data; at most 46 years. */
    int daysToCrime() {
        return (int) Math.min(16_800, StrictMath.round(StrictMath.exp(SALE_MU + SALE_SIGMA * gaussian()) - 1));
    }

    /** Box and Muller (1958). */
    private double gaussian() {
        double u = 1 - unit();
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    LocalDate day(LocalDate first, int days) {
        return first.plusDays(below(days));
    }

    /** A serial number that is given once, and that no maker issues: it begins with ZZ. */
    String serial() {
        serials++;
        // 7919 has no factor in common with 100,000: the digits return after 100,000 guns, which then get one more.
        int cycle = (serials - firstSerial - 1) / SERIALS_OF_ONE_LENGTH;
        String more = cycle == 0 ? "" : Integer.toString(cycle);
        return String.format(
                Locale.ROOT, "ZZ%c%05d%s", (char) ('A' + below(26)), serials * 7919L % SERIALS_OF_ONE_LENGTH, more);
    }
}
