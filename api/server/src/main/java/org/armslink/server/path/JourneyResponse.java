package org.armslink.server.path;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.armslink.analytics.route.Interval;
import org.armslink.analytics.route.Journey;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.server.record.CustodyResponse;
import org.armslink.server.record.LegResponse;
import org.armslink.server.record.PlaceResponse;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;

/**
 * A path in time as the API shows it.
 *
 * @param leastDwellSeconds that must lie between steps, in all
 * @param backwardSteps that cannot have happened after those before them
 * @param simple whether it comes to no place twice
 */
record JourneyResponse(
        String timeClass,
        String weakestGrade,
        int inferredSteps,
        List<String> owners,
        long leastDwellSeconds,
        int backwardSteps,
        boolean simple,
        List<StepResponse> steps) {
    /**
     * A leg, or the way of a thing between two places where it was seen, of which nothing else is known.
     *
     * @param kind leg or unrecorded
     * @param leg null if it is none
     * @param seen the custody events at its ends, if it is no leg
     */
    record StepResponse(
            String kind,
            PlaceResponse from,
            PlaceResponse to,
            List<@Nullable Instant> depart,
            List<@Nullable Instant> arrive,
            String grade,
            List<String> owners,
            boolean inferred,
            String joinedBy,
            @Nullable LegResponse leg,
            List<CustodyResponse> seen) {}

    /** @param legs by key @param custody by key */
    static JourneyResponse of(Journey journey, Map<Key, Leg> legs, Map<Key, Custody> custody) {
        return new JourneyResponse(
                journey.timeClass().text(),
                journey.weakestGrade().toString(),
                journey.inferredSteps(),
                journey.owners(),
                journey.leastDwell(),
                journey.backwardSteps(),
                journey.simple(),
                journey.steps().stream().map(step -> step(step, legs, custody)).toList());
    }

    private static StepResponse step(Journey.Step step, Map<Key, Leg> legs, Map<Key, Custody> custody) {
        Leg leg = step.leg() ? legs.get(step.first()) : null;
        return new StepResponse(
                step.leg() ? "leg" : "unrecorded",
                PlaceResponse.of(step.from()),
                PlaceResponse.of(step.to()),
                times(step.depart()),
                times(step.arrive()),
                step.grade().toString(),
                step.owners(),
                step.inferred(),
                step.joinedBy(),
                leg == null ? null : LegResponse.of(leg),
                Stream.of(step.first(), step.last())
                        .map(custody::get)
                        .filter(Objects::nonNull)
                        .map(CustodyResponse::of)
                        .toList());
    }

    private static List<@Nullable Instant> times(Interval interval) {
        return Arrays.asList(RecordResponse.time(interval.from()), RecordResponse.time(interval.to()));
    }
}
