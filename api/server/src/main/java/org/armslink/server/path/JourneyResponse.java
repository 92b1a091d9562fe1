package org.armslink.server.path;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.analytics.route.Interval;
import org.armslink.analytics.route.Journey;
import org.armslink.analytics.route.SameThings;
import org.armslink.model.Key;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.server.record.CustodyResponse;
import org.armslink.server.record.LegResponse;
import org.armslink.server.record.LinkResponse;
import org.armslink.server.record.PlaceResponse;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;

/**
 * A path in time as the API shows it.
 *
 * @param leastDwellSeconds that must lie between steps, in all
 * @param backwardSteps that cannot have happened after those before them
 * @param simple whether it comes to no place twice
 * @param leadSteps that rest on a ballistic lead which nobody confirmed
 * @param suggestions which nobody decided, but which say that its records are of one thing
 */
public record JourneyResponse(
        String timeClass,
        String weakestGrade,
        int inferredSteps,
        List<String> owners,
        long leastDwellSeconds,
        int backwardSteps,
        boolean simple,
        int leadSteps,
        int suggestions,
        List<StepResponse> steps) {
    static final String NOT_NAMED = "not named";

    /**
     * That two records are of one firearm or person.
     *
     * @param by decision, or suggestion where nobody has decided it
     * @param decision who decided it, when and why; null if nobody did
     */
    public record SameAs(
            String one, String other, String by, @Nullable LinkResponse decision) {}

    /** @param confirmed whether an examiner confirmed it: a hit; else a lead */
    public record Ballistic(String key, boolean confirmed) {}

    /**
     * Who had, got or carried the thing at one end of a step.
     *
     * @param protection victim, witness or minor, in the step as recorded, but joining no two ways; null for anybody else
     */
    public record Party(
            String key,
            String caption,
            @JsonProperty("protected") @Nullable String protection) {
        private Party masked() {
            return protection == null ? this : new Party("", NOT_NAMED, protection);
        }
    }

    /**
     * What steps are made of, read again by their keys; decisions by the two records that they are on.
     *
     * @param parties by key, as far as they may be seen
     */
    record Read(
            Map<Key, Leg> legs, Map<Key, Custody> custody, Map<Set<Key>, LinkView> decisions, Map<Key, Party> parties) {
        /** The parties of custody events and carriers of legs at a step's ends, each once. */
        List<Key> partiesOf(Journey.Step step) {
            return Stream.of(step.first(), step.last())
                    .flatMap(key -> {
                        Leg leg = legs.get(key);
                        Custody event = custody.get(key);
                        return Stream.concat(
                                leg == null ? Stream.empty() : leg.carriers().stream(),
                                event == null ? Stream.empty() : event.parties().stream());
                    })
                    .distinct()
                    .toList();
        }
    }

    /**
     * A leg, or the way of a thing between two places where it was seen, of which nothing else is known.
     *
     * @param kind leg, unrecorded, or ballistic where a hit or lead says that the thing was at one of its ends
     * @param parties who had, got or carried the thing at its ends
     * @param lead whether it rests on a lead
     * @param leg null if it is none
     * @param seen the custody events at its ends, if it is no leg
     * @param ballistics hits and leads that it rests on
     * @param cases keys of the cases at its ends, where ballistics say that the thing was fired
     * @param sameAs what says that several records are of one thing, in the step and where it follows the one before
     */
    public record StepResponse(
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
            List<CustodyResponse> seen,
            List<Party> parties,
            boolean lead,
            List<Ballistic> ballistics,
            List<String> cases,
            List<SameAs> sameAs) {
        private StepResponse masked() {
            Set<String> hidden = parties.stream()
                    .filter(party -> party.protection != null)
                    .map(Party::key)
                    .collect(Collectors.toSet());
            return new StepResponse(
                    kind,
                    from,
                    to,
                    depart,
                    arrive,
                    grade,
                    owners,
                    inferred,
                    joinedBy,
                    leg,
                    seen.stream().map(event -> event.without(hidden)).toList(),
                    parties.stream().map(Party::masked).toList(),
                    lead,
                    ballistics,
                    cases,
                    sameAs);
        }
    }

    /** No victim, witness or minor by name or key; that there was one, and why nobody is named, stays. */
    JourneyResponse masked() {
        return new JourneyResponse(
                timeClass,
                weakestGrade,
                inferredSteps,
                owners,
                leastDwellSeconds,
                backwardSteps,
                simple,
                leadSteps,
                suggestions,
                steps.stream().map(StepResponse::masked).toList());
    }

    static JourneyResponse of(Journey journey, Read read) {
        return new JourneyResponse(
                journey.timeClass().text(),
                journey.weakestGrade().toString(),
                journey.inferredSteps(),
                journey.owners(),
                journey.leastDwell(),
                journey.backwardSteps(),
                journey.simple(),
                journey.leadSteps(),
                journey.suggestions(),
                journey.steps().stream().map(step -> step(step, read)).toList());
    }

    private static StepResponse step(Journey.Step step, Read read) {
        Leg leg = step.leg() ? read.legs.get(step.first()) : null;
        return new StepResponse(
                step.leg() ? "leg" : step.ballistics().isEmpty() ? "unrecorded" : "ballistic",
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
                        .map(read.custody::get)
                        .filter(Objects::nonNull)
                        .map(CustodyResponse::of)
                        .toList(),
                read.partiesOf(step).stream()
                        .map(read.parties::get)
                        .filter(Objects::nonNull)
                        .toList(),
                step.lead(),
                step.ballistics().stream()
                        .map(said -> new Ballistic(said.key().text(), said.confirmed()))
                        .toList(),
                step.cases().stream().map(Key::text).toList(),
                step.ties().stream().map(tie -> sameAs(tie, read)).toList());
    }

    private static SameAs sameAs(SameThings.Tie tie, Read read) {
        LinkView decision = tie.decided() ? read.decisions.get(Set.of(tie.one(), tie.other())) : null;
        return new SameAs(
                tie.one().text(),
                tie.other().text(),
                tie.decided() ? "decision" : "suggestion",
                decision == null ? null : LinkResponse.of(decision));
    }

    private static List<@Nullable Instant> times(Interval interval) {
        return Arrays.asList(RecordResponse.time(interval.from()), RecordResponse.time(interval.to()));
    }
}
