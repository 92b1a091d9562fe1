package org.armslink.analytics.lifeline;

import java.util.Comparator;
import java.util.List;

/**
 * Everything recorded of one firearm in order of time, with what follows from it.
 *
 * @param steps by their earliest times, then latest, then keys; those without a time last
 * @param procedure parts of the recovery procedure; empty where no recovery is recorded
 */
public record LifeLine(List<LifeStep> steps, Diversion diversion, List<Gap> gaps, List<Procedure> procedure) {
    private static final Comparator<LifeStep> IN_TIME = Comparator.comparing((LifeStep step) -> !step.isTimed())
            .thenComparingLong(LifeStep::from)
            .thenComparingLong(LifeStep::to)
            .thenComparing(LifeStep::key);

    /**
     * @param making as recorded of the firearm, such as {@code craft}, or empty
     * @param conversion as recorded, or empty
     * @param gapDays a gap in time is longer than so many days, 1 or more
     */
    public static LifeLine of(
            List<LifeStep> steps, String making, String conversion, Procedure.Said said, int gapDays) {
        if (gapDays < 1) {
            throw new IllegalArgumentException("A gap is longer than 1 day or more, but was: " + gapDays);
        }
        List<LifeStep> ordered = steps.stream().sorted(IN_TIME).toList();
        return new LifeLine(
                ordered,
                Diversion.of(ordered, making, conversion),
                Gap.of(ordered, gapDays),
                Procedure.of(ordered, said));
    }
}
