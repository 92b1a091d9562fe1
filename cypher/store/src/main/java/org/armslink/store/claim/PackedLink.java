package org.armslink.store.claim;

import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.Status;

/**
 * Status, validity and grade of a link in one integer, {@code packed}, beside the plain fields: a projection reads it in place
 * of four properties, which takes half the time. Whatever writes a link writes it too; the plain fields are what counts.
 *
 * <p>{@link #WITHDRAWN}; or 32 times the time, and the {@link Grade#number}. The time is twice a number, where both ends are
 * starts of days: the days since 0001-01-01 of the earliest, times 2²², and of the latest; or twice a number and one, where it
 * lasts less than 2¹⁸ seconds: the seconds since then of the earliest, times 2¹⁸, and how long it lasts. Where neither holds it,
 * {@link #PLAIN} less the grade's number: the times are to be read from the plain fields. The migration V007 says the same in
 * Cypher.
 */
public final class PackedLink {
    public static final String PROPERTY = "packed";
    public static final long WITHDRAWN = -1;
    /** And whatever is less: the plain fields have the times. */
    public static final long PLAIN = -2;

    private static final long DAY = 86_400;
    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final int GRADE_BITS = 5;
    private static final int DAY_BITS = 22;
    private static final int LENGTH_BITS = 18;

    private PackedLink() {}

    /** Of the properties that a link is stored with. */
    public static long of(Map<String, Object> stored) {
        if (Status.WITHDRAWN.text().equals(stored.get("status"))) {
            return WITHDRAWN;
        }
        return of(
                ((Number) value(stored, "validFrom")).longValue(),
                ((Number) value(stored, "validTo")).longValue(),
                Grade.parse((String) value(stored, "grade")).number());
    }

    private static Object value(Map<String, Object> stored, String name) {
        Object value = stored.get(name);
        if (value == null) {
            throw new IllegalStateException("A link is to be written without " + name + ": " + stored);
        }
        return value;
    }

    static long of(long validFrom, long validTo, int grade) {
        long from = validFrom - FIRST_SECOND;
        long to = validTo - FIRST_SECOND;
        if (from % DAY == 0 && to % DAY == 0) {
            return (from / DAY << DAY_BITS | to / DAY) << 1 + GRADE_BITS | grade;
        }
        return to - from < 1L << LENGTH_BITS
                ? ((from << LENGTH_BITS | to - from) << 1 | 1) << GRADE_BITS | grade
                : PLAIN - grade;
    }

    /** Whether the times are to be read from the plain fields. */
    public static boolean isPlain(long packed) {
        return packed <= PLAIN;
    }

    /** The grade's number, of what is not withdrawn. */
    public static int grade(long packed) {
        return (int) (isPlain(packed) ? PLAIN - packed : packed & (1 << GRADE_BITS) - 1);
    }

    /** The earliest second, inclusive, of what is neither withdrawn nor to be read plain. */
    public static long from(long packed) {
        long time = packed >> GRADE_BITS;
        return FIRST_SECOND + (isDays(time) ? (time >> 1 + DAY_BITS) * DAY : time >> 1 + LENGTH_BITS);
    }

    /** The latest second, exclusive. */
    public static long to(long packed) {
        long time = packed >> GRADE_BITS;
        return isDays(time)
                ? FIRST_SECOND + (time >> 1 & (1L << DAY_BITS) - 1) * DAY
                : from(packed) + (time >> 1 & (1L << LENGTH_BITS) - 1);
    }

    private static boolean isDays(long time) {
        return (time & 1) == 0;
    }
}
