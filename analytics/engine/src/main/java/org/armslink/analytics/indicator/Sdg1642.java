package org.armslink.analytics.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.armslink.analytics.indicator.Arm.Basis;
import org.armslink.analytics.indicator.Arm.Standing;

/**
 * Indicator 16.4.2 of the Sustainable Development Goals: the share of seized, found and surrendered arms whose illicit origin was
 * found by tracing or established otherwise by a competent authority. Seized arms count only where they were seized for a
 * criminal offence.
 *
 * @param byBasis arms by the ground on which they were taken
 * @param byStanding arms by what is known of how they became illicit
 */
public record Sdg1642(Map<Basis, Long> byBasis, Map<Standing, Long> byStanding) {
    /** What to print beside the figures. */
    public static final String DEFINITION =
            "arms whose illicit origin was found by tracing, and those for which a competent authority established it otherwise, as a"
                    + " share of the arms seized for a criminal offence, found or surrendered; low if every pending trace fails, high"
                    + " if every one succeeds";

    public static Sdg1642 of(List<Arm> arms) {
        var byBasis = new EnumMap<Basis, Long>(Basis.class);
        var byStanding = new EnumMap<Standing, Long>(Standing.class);
        for (Basis basis : Basis.values()) {
            byBasis.put(basis, count(arms, arm -> arm.basis() == basis));
        }
        for (Standing standing : Standing.values()) {
            byStanding.put(standing, count(arms, arm -> arm.standing() == standing));
        }
        return new Sdg1642(byBasis, byStanding);
    }

    private static long count(List<Arm> arms, Predicate<Arm> which) {
        return arms.stream().filter(which).mapToLong(Arm::count).sum();
    }

    public long denominator() {
        return byBasis.values().stream().mapToLong(Long::longValue).sum();
    }

    public long numerator() {
        return of(Standing.TRACED) + of(Standing.ESTABLISHED);
    }

    public long pending() {
        return of(Standing.PENDING);
    }

    /** The indicator as it stands, which is also its low bound, every pending trace failing; NaN where nothing is counted. */
    public double value() {
        return denominator() == 0 ? Double.NaN : (double) numerator() / denominator();
    }

    /** If every pending trace succeeds; NaN where nothing is counted. */
    public double high() {
        return denominator() == 0 ? Double.NaN : (double) (numerator() + pending()) / denominator();
    }

    private long of(Standing standing) {
        return byStanding.getOrDefault(standing, 0L);
    }
}
