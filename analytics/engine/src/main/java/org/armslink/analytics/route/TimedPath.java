package org.armslink.analytics.route;

import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.port.RouteReader.Leg;

/**
 * A path in time, of one leg or more.
 *
 * @param timeClass certain or possible, never contradicted
 * @param earliestArrival the earliest second at which all of it can have happened, since 1970-01-01T00:00Z
 * @param weakestGrade of its legs
 * @param inferredLegs how many legs were inferred
 * @param owners of its legs, sorted, each once
 */
public record TimedPath(
        List<Leg> legs,
        TimeClass timeClass,
        long earliestArrival,
        Grade weakestGrade,
        int inferredLegs,
        List<String> owners) {

    static TimedPath of(List<Leg> legs, long earliestArrival) {
        return new TimedPath(
                List.copyOf(legs),
                TimeClass.ofLegs(legs),
                earliestArrival,
                Grades.weakest(legs.stream().map(Leg::grade)),
                (int) legs.stream().filter(Leg::inferred).count(),
                legs.stream().map(Leg::owner).distinct().sorted().toList());
    }
}
