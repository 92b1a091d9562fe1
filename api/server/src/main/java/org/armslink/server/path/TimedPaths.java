package org.armslink.server.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.route.Journey;
import org.armslink.analytics.route.Journeys;
import org.armslink.analytics.route.MovementFilter;
import org.armslink.analytics.route.SameThings;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Protection;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RegisterReader;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.server.record.LegResponse;
import org.armslink.server.record.LinkResponse;
import org.armslink.server.record.Positions;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions on paths in time. */
@Component
public final class TimedPaths {
    /** Links read around the hits and leads of one way. */
    private static final int MOST_LINKS = 10_000;

    private static final String EXACT = "exact, in near-linear time";
    private static final String WALK =
            "exact, in near-linear time, for walks: a walk may come to a place twice. Whether"
                    + " there is a path that does not is NP-hard to tell; simple=true asks for it, with a bound.";
    private static final String BOUNDED =
            "exact for paths that come to no place twice, as far as the search went; it can"
                    + " take exponential time, so it is cut off after a while";
    private static final String DWELL = "exact for walks, as far as the search went; it is cut off after a while";

    private final NeighbourhoodReader neighbourhoods;
    private final RouteReader routes;
    private final RegisterReader registers;
    private final KnownMovements known;
    private final Positions positions;

    public TimedPaths(
            NeighbourhoodReader neighbourhoods,
            RouteReader routes,
            RegisterReader registers,
            KnownMovements known,
            Positions positions) {
        this.neighbourhoods = neighbourhoods;
        this.registers = registers;
        this.routes = routes;
        this.known = known;
        this.positions = positions;
    }

    /**
     * The best path in the first fields, all of them in {@code best}.
     *
     * @param inferredLegs inferred steps of the best path
     * @param legs of the best path
     * @param complete false if the search was cut off
     * @param search what kind of answer it is
     * @param withoutTime the path of fewest steps whatever the times, or null
     * @param identities by which rule records were joined
     * @param leads whether leads were followed besides hits
     * @param notes how many suggestions were followed, and what was not looked at
     */
    public record TimedPathResponse(
            String kind,
            boolean found,
            String objective,
            String timeClass,
            String weakestGrade,
            int inferredLegs,
            List<String> owners,
            List<LegResponse> legs,
            List<JourneyResponse> best,
            boolean complete,
            String search,
            @Nullable JourneyResponse withoutTime,
            String identities,
            boolean leads,
            List<String> notes,
            List<RecordResponse> records,
            List<LinkResponse> links,
            Map<String, double[]> positions) {
        /** To take away: without the chart, and no victim, witness or minor by name or key. */
        public TimedPathResponse masked() {
            return new TimedPathResponse(
                    kind,
                    found,
                    objective,
                    timeClass,
                    weakestGrade,
                    inferredLegs,
                    owners,
                    legs,
                    best.stream().map(JourneyResponse::masked).toList(),
                    complete,
                    search,
                    withoutTime == null ? null : withoutTime.masked(),
                    identities,
                    leads,
                    notes,
                    List.of(),
                    List.of(),
                    Map.of());
        }
    }

    public TimedPathResponse find(Viewer viewer, List<String> from, List<String> to, JourneyRequest request) {
        IdentityRule rule = request.rule();
        KnownMovements.Joined joined = known.movements(viewer, rule);
        MovementFilter filter = request.filter();
        var journeys = new Journeys(joined.movements(), filter);
        var question = request.question(journeys.ends(from, true), journeys.ends(to, false));
        Journeys.Answer answer = journeys.find(question, Run.quiet());
        List<Journey> withoutTime = journeys.withoutTime(question, Run.quiet());
        JourneyResponse.Read read = read(
                viewer,
                Stream.concat(answer.journeys().stream(), withoutTime.stream())
                        .flatMap(journey -> journey.steps().stream())
                        .toList());
        List<JourneyResponse> best = answer.journeys().stream()
                .map(journey -> JourneyResponse.of(journey, read))
                .toList();
        var around = neighbourhoods.listAmong(viewer, around(viewer, answer.journeys(), read));
        JourneyResponse first = best.isEmpty() ? null : best.get(0);
        return new TimedPathResponse(
                "time-respecting",
                first != null,
                request.objective(),
                first == null ? "" : first.timeClass(),
                first == null ? "" : first.weakestGrade(),
                first == null ? 0 : first.inferredSteps(),
                first == null ? List.of() : first.owners(),
                first == null
                        ? List.of()
                        : first.steps().stream()
                                .map(JourneyResponse.StepResponse::leg)
                                .flatMap(Stream::ofNullable)
                                .toList(),
                best,
                answer.complete(),
                search(request, answer),
                withoutTime.isEmpty() ? null : JourneyResponse.of(withoutTime.get(0), read),
                rule.text(),
                filter.ballistics() == MovementFilter.Ballistics.LEADS,
                notes(request, joined),
                RecordResponse.of(around.records()),
                LinkResponse.of(around.links()),
                positions.of(around));
    }

    /** Legs, custody events and decisions that steps are made of. */
    private JourneyResponse.Read read(Viewer viewer, List<Journey.Step> steps) {
        List<Key> keys = steps.stream()
                .flatMap(step -> Stream.of(step.first(), step.last()))
                .distinct()
                .toList();
        var legs = new HashMap<Key, Leg>();
        routes.listLegs(viewer, keys).forEach(leg -> legs.put(leg.key(), leg));
        var custody = new HashMap<Key, Custody>();
        routes.listCustody(viewer, keys).forEach(event -> custody.put(event.key(), event));
        List<Key> tied = steps.stream()
                .flatMap(step -> step.ties().stream())
                .filter(SameThings.Tie::decided)
                .flatMap(tie -> Stream.of(tie.one(), tie.other()))
                .distinct()
                .toList();
        var decisions = new HashMap<Set<Key>, LinkView>();
        if (!tied.isEmpty()) {
            neighbourhoods.listAmong(viewer, tied).links().stream()
                    .filter(link -> link.type() == LinkType.SAME_AS)
                    .filter(link -> !link.claim().status().equals("withdrawn"))
                    .forEach(link -> decisions.putIfAbsent(Set.of(link.from(), link.to()), link));
        }
        var withoutParties = new JourneyResponse.Read(legs, custody, decisions, Map.of());
        List<Key> parties = steps.stream()
                .flatMap(step -> withoutParties.partiesOf(step).stream())
                .distinct()
                .toList();
        return new JourneyResponse.Read(legs, custody, decisions, parties(viewer, parties));
    }

    private Map<Key, JourneyResponse.Party> parties(Viewer viewer, List<Key> keys) {
        var parties = new HashMap<Key, JourneyResponse.Party>();
        if (!keys.isEmpty()) {
            Map<Key, Protection> protections = neighbourhoods.findProtected(viewer, keys);
            neighbourhoods.listAmong(viewer, keys).records().forEach(record -> {
                Protection why = protections.get(record.key());
                parties.put(
                        record.key(),
                        new JourneyResponse.Party(
                                record.key().text(), record.caption(), why == null ? null : why.text()));
            });
        }
        return parties;
    }

    private static List<String> notes(JourneyRequest request, KnownMovements.Joined joined) {
        var notes = new ArrayList<String>();
        if (request.rule() == IdentityRule.LIKELY) {
            notes.add(joined.followed() + " likely pairs that nobody has decided were followed"
                    + (joined.contradicted() == 0
                            ? "."
                            : "; " + joined.contradicted() + " were not, since a decision holds them apart."));
        }
        if (!joined.complete()) {
            notes.add("Not all records were compared for suggestions.");
        }
        if (request.timeClass().equals("certain")
                && (request.leads() || request.identities().equals("likely"))) {
            notes.add(
                    "Certain ways were asked for: they rest on no lead and on no suggestion, so these were left out.");
        }
        return List.copyOf(notes);
    }

    private static String search(JourneyRequest request, Journeys.Answer answer) {
        if (request.best() > 1 || request.simple() && request.maximumDwellDays() >= 0) {
            return BOUNDED;
        }
        if (request.objective().equals("shortest-dwell")) {
            return DWELL;
        }
        return request.maximumDwellDays() >= 0 && !answer.simple() ? WALK : EXACT;
    }

    /** The records of the best path, for a chart of it. */
    private List<Key> around(Viewer viewer, List<Journey> journeys, JourneyResponse.Read read) {
        var keys = new ArrayList<Key>();
        for (Journey.Step step :
                journeys.isEmpty() ? List.<Journey.Step>of() : journeys.get(0).steps()) {
            keys.addAll(List.of(
                    step.first(), step.last(), step.from().key(), step.to().key()));
            step.ballistics().forEach(said -> keys.add(said.key()));
            step.ties().forEach(tie -> keys.addAll(List.of(tie.one(), tie.other())));
            for (Key key : List.of(step.first(), step.last())) {
                Leg leg = read.legs().get(key);
                Custody event = read.custody().get(key);
                if (leg != null) {
                    keys.addAll(leg.cargo());
                    keys.addAll(leg.carriers());
                }
                if (event != null) {
                    keys.add(event.firearm());
                    keys.addAll(event.parties());
                }
            }
        }
        keys.addAll(compared(viewer, Set.copyOf(keys)));
        return keys.stream().distinct().sorted().toList();
    }

    /**
     * What lies between hits or leads and their cases: a lead says something of exhibits, or of images of them, and these were
     * recovered in cases. Of exhibits in no case that is there already, nothing is shown.
     */
    private List<Key> compared(Viewer viewer, Set<Key> shown) {
        List<Key> said = ends(viewer, shown, LinkType.CONFIRMS, Label.CORRELATION);
        List<Key> leads =
                Stream.concat(said.stream(), shown.stream()).distinct().toList();
        List<Key> images = ends(viewer, leads, LinkType.BETWEEN, Label.ACQUISITION);
        List<Key> exhibits = Stream.concat(
                        ends(viewer, leads, LinkType.BETWEEN, Label.EXHIBIT).stream(),
                        ends(viewer, images, LinkType.IMAGE_OF, Label.EXHIBIT).stream())
                .distinct()
                .toList();
        Set<Key> recovered =
                registers.listLinked(viewer, exhibits, Set.of(LinkType.RECOVERED_IN), MOST_LINKS).linked().stream()
                        .filter(link -> shown.contains(link.other().key()))
                        .map(RegisterReader.Linked::of)
                        .collect(Collectors.toSet());
        return Stream.of(said, images, List.copyOf(recovered))
                .flatMap(List::stream)
                .toList();
    }

    private List<Key> ends(Viewer viewer, Collection<Key> of, LinkType type, Label label) {
        return of.isEmpty()
                ? List.of()
                : registers.listLinked(viewer, of, Set.of(type), MOST_LINKS).linked().stream()
                        .map(RegisterReader.Linked::other)
                        .filter(other -> other.label() == label)
                        .map(RecordView::key)
                        .distinct()
                        .toList();
    }
}
