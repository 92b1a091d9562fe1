package org.armslink.analytics.route;

import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Place;

/**
 * A path in time.
 *
 * @param timeClass over the whole path; contradicted only where it was searched without time
 * @param leastDwell seconds that must lie between the end of a step and the beginning of the next, in all
 * @param weakestGrade of its steps
 * @param inferredSteps how many were inferred: legs, and ways of which only the ends are known
 * @param owners of all that it is made of, sorted
 * @param backwardSteps steps that cannot have happened after those before them
 * @param simple whether it comes to no place twice
 * @param leadSteps how many rest on a ballistic lead that nobody confirmed: with one of them it is never certain
 * @param suggestions how many suggestions, which nobody decided, say that its records are of one thing: likewise
 */
public record Journey(
        List<Step> steps,
        TimeClass timeClass,
        long leastDwell,
        Grade weakestGrade,
        int inferredSteps,
        List<String> owners,
        int backwardSteps,
        boolean simple,
        int leadSteps,
        int suggestions) {
    /** A hit, or a lead that nobody confirmed. */
    public record Said(Key key, boolean confirmed) {}

    /**
     * One movement.
     *
     * @param leg whether it was recorded as a leg; else it is the way of a thing between two places where it was seen
     * @param depart when it began, or when the thing was seen where it began
     * @param arrive when it ended, or when the thing was seen where it ended
     * @param first key of the leg, or of the custody event (or leg) where the thing was seen before
     * @param last key of the leg, or of the custody event (or leg) where the thing was seen after
     * @param joinedBy by what it follows the step before: {@code thing KEY}, {@code carrier KEY} or {@code place KEY};
     *     empty for the first
     * @param ballistics what says that the thing was where the step begins, and where it ends, as far as ballistics do
     * @param cases where ballistics say so: keys of the cases at its ends
     * @param ties what says that several records are of one thing, within the step and where it follows the one before
     */
    public record Step(
            boolean leg,
            Place from,
            Place to,
            Interval depart,
            Interval arrive,
            Key first,
            Key last,
            Grade grade,
            List<String> owners,
            boolean inferred,
            String joinedBy,
            List<Said> ballistics,
            List<Key> cases,
            List<SameThings.Tie> ties) {
        /** Whether it rests on a lead. */
        public boolean lead() {
            return ballistics.stream().anyMatch(said -> !said.confirmed());
        }
    }
}
