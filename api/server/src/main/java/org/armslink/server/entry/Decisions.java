package org.armslink.server.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides whether two records are of one thing. Of each agency one decision on two records stands: a new one takes the place of the one before,
 * which stays as an earlier version.
 */
@Component
final class Decisions {
    /** What may be decided. */
    enum Verdict {
        SAME("same", LinkType.SAME_AS),
        NOT_SAME("not-same", LinkType.NOT_SAME_AS),
        UNSURE("unsure", LinkType.UNSURE_SAME_AS),
        /** The decision that stood is taken back. */
        NONE("none", null);

        private final String text;
        private final @Nullable LinkType type;

        Verdict(String text, @Nullable LinkType type) {
            this.text = text;
            this.type = type;
        }

        static List<String> texts() {
            return Arrays.stream(values()).map(verdict -> verdict.text).toList();
        }

        /** @param text one of {@link #texts()} */
        static Verdict of(String text) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.text.equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param decision empty if one was taken back */
    record Decided(String importRun, Optional<LinkView> decision) {}

    private final RecordReader records;
    private final HandEntries entries;
    private final JsonMapper json;
    private final OwnerNotices notices;

    Decisions(RecordReader records, HandEntries entries, JsonMapper json, OwnerNotices notices) {
        this.records = records;
        this.entries = entries;
        this.json = json;
        this.notices = notices;
    }

    /**
     * Decides, or takes back. One at a time: of two at once neither would find the other's to take the place of, and both would stand.
     *
     * @throws ProblemException if the viewer does not see both, they are not two of one kind, or there is nothing to take back
     */
    synchronized Decided decide(Viewer viewer, Key one, Key two, Verdict verdict, String reason) throws IOException {
        // One link whichever of the two was named first.
        Key from = one.compareTo(two) < 0 ? one : two;
        Key to = one.compareTo(two) < 0 ? two : one;
        RecordView first = record(viewer, from);
        RecordView second = record(viewer, to);
        if (first.label() != second.label() || from.equals(to)) {
            throw ProblemException.badRequest(
                    "A decision is on two records of one kind. Name two firearms, two persons or the like.");
        }
        List<Map<String, Object>> links = changes(viewer, from, to, verdict, reason);
        if (links.isEmpty()) {
            throw ProblemException.conflict(
                    "There is no decision of " + viewer.owner() + " on these two to take back.");
        }
        String run = write(viewer, sightOf(viewer, from, to), verdict, links);
        if (verdict == Verdict.SAME) {
            notices.decidedSame(viewer, first, second);
        }
        return new Decided(run, decision(viewer, verdict.type, from, to));
    }

    /** The records that are of one thing with this one, by the decisions that the viewer sees. */
    IdentityCluster around(Viewer viewer, Key key) {
        record(viewer, key);
        return IdentityCluster.around(key, records, viewer);
    }

    private RecordView record(Viewer viewer, Key key) {
        return records.findRecord(viewer, key).orElseThrow(() -> ProblemException.notFound("record", key.text()));
    }

    /** The decision that is to stand, and the agency's others on these two withdrawn. */
    private List<Map<String, Object>> changes(Viewer viewer, Key from, Key to, Verdict verdict, String reason) {
        var links = new ArrayList<Map<String, Object>>();
        Map<String, Object> decidedBy = Map.of("decidedBy", viewer.name(), "reason", reason);
        for (Verdict each : Verdict.values()) {
            LinkType type = each.type;
            if (type == null) {
                continue;
            }
            Optional<LinkView> before = decision(viewer, type, from, to);
            if (each == verdict) {
                links.add(Map.of(
                        "type", type.name(),
                        "from", from.text(),
                        "to", to.text(),
                        "properties", decidedBy));
            } else if (before.isPresent() && !before.get().claim().status().equals("withdrawn")) {
                links.add(Map.of(
                        "type",
                        type.name(),
                        "key",
                        before.get().key().text(),
                        "status",
                        "withdrawn",
                        "properties",
                        decidedBy));
            }
        }
        return links;
    }

    private Optional<LinkView> decision(Viewer viewer, @Nullable LinkType type, Key from, Key to) {
        return type == null
                ? Optional.empty()
                : records.findLink(
                        viewer,
                        type,
                        LinkClaim.keyOf(type, from, to, viewer.owner().toString()));
    }

    private String write(Viewer viewer, SightClass sight, Verdict verdict, List<Map<String, Object>> links)
            throws IOException {
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
                verdict == Verdict.NONE ? "decision taken back" : "decided " + verdict.text,
                "links",
                links);
        try {
            return entries.write(entries.read(viewer, json.valueToTree(entry)))
                    .run()
                    .id();
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
}
