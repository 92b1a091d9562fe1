package org.armslink.analytics.tracing;

import java.util.List;
import java.util.Locale;
import org.armslink.analytics.contradiction.Contradiction;
import org.armslink.model.Key;
import org.armslink.model.port.LifeReader.Event;
import org.jspecify.annotations.Nullable;

/**
 * What statistics take of one firearm: its last recorded sale before it was first recovered, that recovery, and the days between.
 *
 * @param records of the firearm, sorted; several where somebody decided so
 * @param serial if it is complete, else empty
 * @param sale the last sale that may lie before the recovery; else one after it, or one without a time; null if none is recorded
 * @param recovery the first recovery or seizure; one without a time if no other is recorded; null if none is
 * @param leastDays fewest days between the two; 0 unless {@link Timing#hasDays}
 * @param mostDays most days between the two; the same as the fewest where both days are known
 * @param statedDays as the source of the recovery states them; null if it does not
 * @param trace how far its traces came
 * @param contradictions what in its claims cannot all be true
 */
public record TracedFirearm(
        List<Key> records,
        String caption,
        String make,
        String model,
        String type,
        String serial,
        @Nullable Event sale,
        @Nullable Event recovery,
        Timing timing,
        long leastDays,
        long mostDays,
        @Nullable Long statedDays,
        TraceState trace,
        List<Contradiction> contradictions) {
    public TracedFirearm {
        records = List.copyOf(records);
        contradictions = List.copyOf(contradictions);
    }

    /** What is known of the days between sale and recovery. */
    public enum Timing {
        /** Both days are known, the sale not after the recovery. */
        KNOWN,
        /** Both times are known, one of them or both to a month, a year or a span only. */
        BETWEEN_BOUNDS,
        /** No sale with a time is recorded: unknown, never zero. */
        NO_SALE_DATE,
        /** It is recorded as recovered, without a time. */
        NO_RECOVERY_DATE,
        /** Every sale with a time lies after the recovery. */
        SALE_AFTER_RECOVERY,
        /** A sale is recorded and no recovery. */
        NOT_RECOVERED,
        /** Neither a sale with a time nor a recovery is recorded. */
        NEITHER;

        /** As shown, such as {@code no-sale-date}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean hasDays() {
            return this == KNOWN || this == BETWEEN_BOUNDS;
        }
    }

    public Key key() {
        return records.get(0);
    }

    public boolean isContradicted() {
        return !contradictions.isEmpty();
    }

    public boolean isRecovered() {
        return recovery != null;
    }

    String saleCountry() {
        return country(sale);
    }

    String recoveryCountry() {
        return country(recovery);
    }

    private static String country(@Nullable Event event) {
        return event == null || event.place() == null ? "" : event.place().country();
    }
}
