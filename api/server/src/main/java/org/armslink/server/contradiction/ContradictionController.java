package org.armslink.server.contradiction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armslink.analytics.contradiction.Contradiction;
import org.armslink.analytics.contradiction.Contradictions;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.LifeReader;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.TraitReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.record.PlaceResponse;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /contradictions}: claims on one firearm that cannot all be true, side by side with their sources. */
@RestController
final class ContradictionController {
    private static final int MOST_EVENTS = 1_000_000;

    private final LifeReader lives;
    private final TraitReader traits;
    private final SerialsNeverIssued serials;

    ContradictionController(LifeReader lives, TraitReader traits, SerialsNeverIssued serials) {
        this.lives = lives;
        this.traits = traits;
        this.serials = serials;
    }

    record ClaimSide(
            String event,
            String caption,
            String kind,
            String firearm,
            String firearmCaption,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable PlaceResponse place,
            String grade,
            String owner,
            String document,
            String locator) {
        static ClaimSide of(Event event) {
            return new ClaimSide(
                    event.key().text(),
                    event.caption(),
                    event.kind(),
                    event.firearm().text(),
                    event.firearmCaption(),
                    RecordResponse.time(event.from()),
                    RecordResponse.time(event.to()),
                    event.place() == null ? null : PlaceResponse.of(event.place()),
                    event.grade().toString(),
                    event.owner(),
                    event.document().text(),
                    event.locator());
        }
    }

    /** @param together why several records are taken for one firearm; empty for one record */
    record ContradictionResponse(
            String kind,
            String title,
            boolean certain,
            List<String> firearms,
            String together,
            String explanation,
            String mayBe,
            List<ClaimSide> claims) {
        static ContradictionResponse of(Contradiction one) {
            return new ContradictionResponse(
                    one.kind().text(),
                    one.kind().title(),
                    one.certain(),
                    one.firearms().stream().map(Key::text).toList(),
                    one.together(),
                    one.explanation(),
                    one.kind().innocent(),
                    one.claims().stream().map(ClaimSide::of).toList());
        }
    }

    /** @param counts by kind, of all that were found, those that are not shown among them */
    record ContradictionsResponse(
            List<ContradictionResponse> contradictions,
            TreeMap<String, Integer> counts,
            int total,
            boolean complete,
            String note) {}

    @GetMapping("/contradictions")
    ContradictionsResponse contradictions(
            Viewer viewer,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "entity", defaultValue = "") String entity,
            @RequestParam(name = "limit", defaultValue = "200") int limit) {
        Parameters.between("limit", limit, 1, 10_000);
        if (!kind.isEmpty()) {
            var kinds = new ArrayList<String>();
            Arrays.stream(Contradiction.Kind.values()).forEach(one -> kinds.add(one.text()));
            Parameters.oneOf("kind", kind, kinds);
        }
        Key of = entity.isEmpty() ? null : Parameters.key("entity", entity);
        LifeReader.Events events = lives.listEvents(viewer, MOST_EVENTS);
        SerialsNeverIssued.Found neverIssued = serials.find(viewer);
        List<Contradiction> found = Stream.concat(
                        Contradictions.find(events.events(), traits.listDecisions(viewer)).stream(),
                        neverIssued.contradictions().stream())
                .sorted(Contradictions.ORDER)
                .filter(one -> kind.isEmpty() || one.kind().text().equals(kind))
                .filter(one -> of == null
                        || one.firearms().contains(of)
                        || one.claims().stream().anyMatch(claim -> claim.key().equals(of)))
                .toList();
        var counts = new TreeMap<String, Integer>();
        found.forEach(one -> counts.merge(one.kind().text(), 1, Integer::sum));
        return new ContradictionsResponse(
                found.stream().limit(limit).map(ContradictionResponse::of).toList(),
                counts,
                found.size(),
                events.complete() && neverIssued.complete() && found.size() <= limit,
                "What cannot all be true, not who is wrong."
                        + (events.complete() ? "" : " Only the first " + MOST_EVENTS + " events were looked at.")
                        + (neverIssued.complete() ? "" : " Serial numbers of only some firearms were looked at."));
    }
}
