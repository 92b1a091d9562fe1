package org.armslink.analytics.route;

import java.util.List;
import java.util.Locale;
import org.armslink.model.port.RouteReader.Leg;

/**
 * Whether steps can have happened in their order, judged over the whole path: neighbours that fit one another are not
 * enough, as [5, 10), [1, 7), [1, 4) show.
 */
public enum TimeClass {
    /** They must have: every next one begins, at the earliest, when the one before has ended at the latest. */
    CERTAIN,
    /** They can have: one time can be chosen in each interval so that times never decrease. */
    POSSIBLE,
    /** They cannot have. */
    CONTRADICTED;

    /** As shown: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of steps in this order; of none or one it is certain. */
    public static TimeClass of(List<Interval> steps) {
        long earliest = Long.MIN_VALUE;
        boolean certain = true;
        for (int i = 0; i < steps.size(); i++) {
            Interval step = steps.get(i);
            earliest = Math.max(earliest, step.from());
            if (earliest >= step.to()) {
                return CONTRADICTED;
            }
            certain &= i == 0 || step.from() >= steps.get(i - 1).to();
        }
        return certain ? CERTAIN : POSSIBLE;
    }

    /**
     * The class of legs in this order. That a leg departs before it arrives is what a leg says, so a departure and arrival
     * of one day leave a path certain; a leg that cannot arrive after it departs contradicts itself.
     */
    public static TimeClass ofLegs(List<Leg> legs) {
        long earliest = Long.MIN_VALUE;
        boolean certain = true;
        for (int i = 0; i < legs.size(); i++) {
            earliest = Clock.after(earliest, legs.get(i));
            if (earliest == Clock.NEVER) {
                return CONTRADICTED;
            }
            certain &= i == 0 || legs.get(i).departFrom() >= legs.get(i - 1).arriveTo();
        }
        return certain ? CERTAIN : POSSIBLE;
    }
}
