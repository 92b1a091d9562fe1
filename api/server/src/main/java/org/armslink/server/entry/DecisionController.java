package org.armslink.server.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.ingest.entry.EntryRefused;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.server.notification.OwnerNotices;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.LinkResponse;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /decisions} and {@code /entities/{key}/identity}: whether two records are of one thing, as somebody decided. */
@RestController
final class DecisionController {
    private static final Map<String, LinkType> DECISIONS = Map.of(
            "same", LinkType.SAME_AS,
            "not-same", LinkType.NOT_SAME_AS,
            "unsure", LinkType.UNSURE_SAME_AS);

    private final RecordReader records;
    private final HandEntries entries;
    private final JsonMapper json;
    private final OwnerNotices notices;

    DecisionController(RecordReader records, HandEntries entries, JsonMapper json, OwnerNotices notices) {
        this.records = records;
        this.entries = entries;
        this.json = json;
        this.notices = notices;
    }

    /**
     * What is decided.
     *
     * @param decision {@code same}, {@code not-same}, {@code unsure}, or {@code none} to take a decision back
     */
    record Decision(
            @Nullable String from,
            @Nullable String to,
            @Nullable String decision,
            @Nullable String reason) {}

    record DecisionResponse(String importRun, @Nullable LinkResponse decision) {}

    record IdentityResponse(
            List<RecordResponse> records,
            List<LinkResponse> decisions,
            List<LinkResponse> conflicts,
            boolean complete) {}

    @PostMapping(value = "/decisions", consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    DecisionResponse decide(Viewer viewer, @RequestBody Decision decision) throws IOException {
        Key one = Parameters.key("from", text("from", decision.from()));
        Key two = Parameters.key("to", text("to", decision.to()));
        String what = Parameters.oneOf(
                "decision", text("decision", decision.decision()), List.of("same", "not-same", "unsure", "none"));
        String reason = text("reason", decision.reason());
        // One link whichever of the two was named first.
        Key from = one.compareTo(two) < 0 ? one : two;
        Key to = one.compareTo(two) < 0 ? two : one;
        RecordView first = record(viewer, from);
        RecordView second = record(viewer, to);
        if (first.label() != second.label() || from.equals(to)) {
            throw ProblemException.badRequest(
                    "A decision is on two records of one kind. Name two firearms, two persons" + " or the like.");
        }
        var links = new ArrayList<Map<String, Object>>();
        LinkType decided = DECISIONS.get(what);
        Map<String, Object> decidedBy = Map.of("decidedBy", viewer.name(), "reason", reason);
        for (LinkType type : DECISIONS.values()) {
            Key key = LinkClaim.keyOf(type, from, to, viewer.owner().toString());
            Optional<LinkView> before = records.findLink(viewer, type, key);
            if (type == decided) {
                links.add(Map.of(
                        "type", type.name(),
                        "from", from.text(),
                        "to", to.text(),
                        "properties", decidedBy));
            } else if (before.isPresent() && !before.get().claim().status().equals("withdrawn")) {
                links.add(
                        Map.of("type", type.name(), "key", key.text(), "status", "withdrawn", "properties", decidedBy));
            }
        }
        if (links.isEmpty()) {
            throw ProblemException.conflict(
                    "There is no decision of " + viewer.owner() + " on these two to take back.");
        }
        SightClass sight = sightOf(viewer, from, to);
        var entry = Map.of(
                "handling",
                sight.handling().name(),
                "denied",
                sight.deniedCountries(),
                "purpose",
                sight.purpose(),
                "keepUntil",
                sight.keepUntil().toString(),
                "grade",
                "4x4:A1",
                "method",
                "inferred",
                // The words stand with the decision itself, which fewer may see than the document it came in.
                "reason",
                decided == null ? "decision taken back" : "decided " + what,
                "links",
                links);
        try {
            String run = entries.write(entries.read(viewer, json.valueToTree(entry)))
                    .run()
                    .id();
            if (decided == LinkType.SAME_AS) {
                notices.decidedSame(viewer, first, second);
            }
            return new DecisionResponse(
                    run,
                    decided == null
                            ? null
                            : records.findLink(
                                            viewer,
                                            decided,
                                            LinkClaim.keyOf(
                                                    decided,
                                                    from,
                                                    to,
                                                    viewer.owner().toString()))
                                    .map(LinkResponse::of)
                                    .orElse(null));
        } catch (EntryRefused refused) {
            throw ProblemException.unprocessable(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * A decision tells of both records: nobody may see it who may not see them. So it takes the narrower handling of the
     * two, and all the countries that either is denied to.
     */
    private SightClass sightOf(Viewer viewer, Key from, Key to) {
        SightClass one = records.findSight(viewer, from).orElseThrow();
        SightClass two = records.findSight(viewer, to).orElseThrow();
        Handling handling = one.handling().ownersOnly() ? one.handling() : two.handling();
        if (!handling.ownersOnly()) {
            handling = one.handling().blocksExport() ? one.handling() : two.handling();
        }
        var denied = new ArrayList<>(one.deniedCountries());
        denied.addAll(two.deniedCountries());
        denied.remove(viewer.country());
        return new SightClass(
                viewer.owner(),
                handling,
                denied,
                one.purpose(),
                one.keepUntil().isBefore(two.keepUntil()) ? one.keepUntil() : two.keepUntil());
    }

    @GetMapping("/entities/{key}/identity")
    IdentityResponse identity(Viewer viewer, @PathVariable("key") String text) {
        Key key = Parameters.key("key", text);
        record(viewer, key);
        IdentityCluster cluster = IdentityCluster.around(key, records, viewer);
        return new IdentityResponse(
                RecordResponse.of(cluster.records()),
                LinkResponse.of(cluster.decisions()),
                LinkResponse.of(cluster.conflicts()),
                cluster.complete());
    }

    private RecordView record(Viewer viewer, Key key) {
        return records.findRecord(viewer, key).orElseThrow(() -> ProblemException.notFound("record", key.text()));
    }

    private static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.badRequest("The body has no \"" + name
                    + "\". Send {\"from\": key, \"to\": key, \"decision\": \"same\", \"reason\": \"…\"}.");
        }
        return value.strip();
    }
}
