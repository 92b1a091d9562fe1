package org.armslink.analytics.lifeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and how a firearm left the licit circuit, as far as that is recorded; for illicit manufacture, the manufacture.
 *
 * @param after the last licit step before it, or null
 * @param before the step that shows it outside, or the diversion itself; null where none is recorded
 * @param from earliest, seconds since 1970-01-01T00:00Z; open where not known
 * @param to latest
 */
public record Diversion(
        How how, @Nullable LifeStep after, @Nullable LifeStep before, long from, long to, String words) {
    /** How it is known. */
    public enum How {
        /** A loss, theft or diversion is recorded. */
        RECORDED,
        /** It was made outside the licit circuit, or converted. */
        AT_MANUFACTURE,
        /** Between the last licit step and the first step outside. */
        BETWEEN,
        /** It is recorded outside the licit circuit, and no licit step before. */
        BEFORE,
        /** Nothing recorded shows it outside the licit circuit. */
        NONE;

        /** As shown, such as {@code at-manufacture}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final long OPEN_START = Validity.OPEN_START.getEpochSecond();
    private static final long OPEN_END = Validity.OPEN_END.getEpochSecond();

    /**
     * @param steps in order of time
     * @param making as recorded of the firearm, or empty @param conversion as recorded, or empty
     */
    static Diversion of(List<LifeStep> steps, String making, String conversion) {
        List<LifeStep> timed = steps.stream()
                .filter(step -> step.isTimed() && !step.status().equals("disputed"))
                .toList();
        if (making.equals("privately-made") || making.equals("craft")) {
            LifeStep made = steps.stream()
                    .filter(step -> step.kind().equals("manufactured"))
                    .findFirst()
                    .orElse(null);
            return new Diversion(
                    How.AT_MANUFACTURE,
                    null,
                    made,
                    made == null ? OPEN_START : made.from(),
                    made == null ? OPEN_END : made.to(),
                    "It is recorded as made outside licensed manufacture (" + making
                            + "): the manufacture is the point of diversion.");
        }
        Optional<LifeStep> recorded = timed.stream()
                .filter(LifeStep::isDiversion)
                .findFirst()
                .or(() -> steps.stream().filter(LifeStep::isDiversion).findFirst());
        if (recorded.isPresent()) {
            LifeStep event = recorded.get();
            return new Diversion(
                    How.RECORDED,
                    lastLicit(timed, event),
                    event,
                    event.from(),
                    event.to(),
                    "It is recorded as " + event.kind() + ".");
        }
        Optional<LifeStep> outside =
                timed.stream().filter(LifeStep::isAfterDiversion).findFirst();
        if (outside.isEmpty()) {
            return new Diversion(
                    How.NONE, null, null, OPEN_START, OPEN_END, "Nothing recorded shows it outside the licit circuit.");
        }
        LifeStep first = outside.get();
        LifeStep last = lastLicit(timed, first);
        String converted =
                conversion.isEmpty() ? "" : " It is recorded as converted (" + conversion + "); when, is not recorded.";
        return last == null
                ? new Diversion(
                        How.BEFORE,
                        null,
                        first,
                        OPEN_START,
                        first.to(),
                        "It is recorded outside the licit circuit, and no licit step before that." + converted)
                : new Diversion(
                        How.BETWEEN,
                        last,
                        first,
                        last.from(),
                        first.to(),
                        "How it left the licit circuit is not recorded: after the last licit step, and before it is recorded outside."
                                + converted);
    }

    /** The last licit step that may lie before. */
    private static @Nullable LifeStep lastLicit(List<LifeStep> timed, LifeStep event) {
        return timed.stream()
                .filter(step -> step.isLicit() && step.from() < event.to())
                .max(Comparator.comparingLong(LifeStep::from)
                        .thenComparingLong(LifeStep::to)
                        .thenComparing(LifeStep::key))
                .orElse(null);
    }
}
