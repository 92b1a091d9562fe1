package org.armslink.server.lifeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.lifeline.LifeStep;
import org.armslink.analytics.lifeline.LifeStep.Party;
import org.armslink.analytics.lifeline.LifeStep.Place;
import org.armslink.analytics.lifeline.LifeStep.Sort;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.server.record.LinkedRecords;

/** Gathers what is recorded of the records of one firearm, each thing once. */
final class LifeRecords {
    private final LinkedRecords linked;
    private final Viewer viewer;
    private final List<LifeStep> steps = new ArrayList<>();
    private final Set<Key> blocked = new HashSet<>();
    private final Set<Key> seen = new HashSet<>();
    private boolean complete = true;

    private LifeRecords(LinkedRecords linked, Viewer viewer) {
        this.linked = linked;
        this.viewer = viewer;
    }

    /**
     * What was gathered.
     *
     * @param steps in no order
     * @param blocked keys of those steps that may not leave without their owner's leave
     */
    record Gathered(List<LifeStep> steps, Set<Key> blocked, boolean complete) {}

    static Gathered of(List<RecordView> firearms, LinkedRecords linked, Viewer viewer) {
        var records = new LifeRecords(linked, viewer);
        firearms.forEach(firearm -> records.gather(firearm.key()));
        return new Gathered(List.copyOf(records.steps), Set.copyOf(records.blocked), records.complete);
    }

    private void gather(Key firearm) {
        for (RecordView event : others(firearm, LinkType.OF)) {
            add(Sort.CUSTODY, text(event, "kind"), event, firearm, LinkType.AT, LinkType.FROM_PARTY, LinkType.TO_PARTY);
        }
        for (RecordView leg : others(firearm, LinkType.CARRIED)) {
            String mode = text(leg, "mode");
            add(
                    Sort.ROUTE,
                    mode.isEmpty() ? "moved" : "moved by " + mode,
                    leg,
                    firearm,
                    LinkType.DEPARTS,
                    LinkType.ARRIVES,
                    LinkType.BY);
        }
        for (RecordView item : others(firearm, LinkType.IS)) {
            for (RecordView seizure : others(item.key(), LinkType.PART_OF)) {
                String basis = text(seizure, "basis");
                add(
                        Sort.SEIZURE,
                        basis.isEmpty() ? "seizure" : "seizure (" + basis + ")",
                        seizure,
                        firearm,
                        LinkType.AT);
            }
        }
        for (RecordView request : others(firearm, LinkType.CONCERNS)) {
            add(Sort.TRACE, "trace request " + text(request, "requestStatus"), request, firearm);
            for (RecordView answer : others(request.key(), LinkType.ANSWERS)) {
                add(Sort.TRACE, "trace answer: " + text(answer, "outcome"), answer, firearm);
            }
        }
        for (RecordView exhibit : others(firearm, LinkType.FIRED_BY)) {
            ballistics(exhibit, firearm);
        }
        for (RecordView found : others(firearm, LinkType.RECOVERED_IN)) {
            add(Sort.CASE, "recovered in case", found, firearm, LinkType.AT);
        }
    }

    /** A lead is not a hit until an examiner confirms it. */
    private void ballistics(RecordView exhibit, Key firearm) {
        add(Sort.BALLISTICS, "exhibit", exhibit, firearm);
        var images = new ArrayList<>(List.of(exhibit));
        images.addAll(others(exhibit.key(), LinkType.IMAGE_OF));
        for (RecordView image : images) {
            for (RecordView lead : others(image.key(), LinkType.BETWEEN)) {
                List<RecordView> hits = others(lead.key(), LinkType.CONFIRMS);
                if (hits.isEmpty()) {
                    add(Sort.BALLISTICS, "ballistic lead, unconfirmed", lead, firearm);
                }
                hits.forEach(hit -> add(Sort.BALLISTICS, "ballistic hit", hit, firearm));
            }
        }
        others(exhibit.key(), LinkType.RECOVERED_IN)
                .forEach(found -> add(Sort.CASE, "exhibit recovered in case", found, firearm, LinkType.AT));
    }

    private List<RecordView> others(Key key, LinkType type) {
        LinkedRecords.Others found = linked.of(viewer, key, Set.of(type));
        complete &= found.complete();
        return found.records();
    }

    private void add(Sort sort, String kind, RecordView record, Key firearm, LinkType... around) {
        if (!seen.add(record.key())) {
            return;
        }
        var places = new ArrayList<Place>();
        var givers = new ArrayList<Party>();
        var takers = new ArrayList<Party>();
        if (around.length > 0) {
            LinkedRecords.Others found = linked.of(viewer, record.key(), Set.of(around));
            complete &= found.complete();
            Map<Key, RecordView> byKey = new HashMap<>();
            found.records().forEach(one -> byKey.put(one.key(), one));
            for (LinkView link : found.links()) {
                RecordView other = byKey.get(link.to());
                if (other == null) {
                    continue;
                }
                switch (link.type()) {
                    case FROM_PARTY, BY -> givers.add(party(other));
                    case TO_PARTY -> takers.add(party(other));
                    // A leg's departure before its arrival.
                    case DEPARTS -> places.add(0, place(other));
                    default -> places.add(place(other));
                }
            }
        }
        ClaimView claim = record.claim();
        if (claim.handling().blocksExport()) {
            blocked.add(record.key());
        }
        steps.add(new LifeStep(
                record.key(),
                sort,
                kind.strip(),
                record.caption(),
                firearm,
                claim.validity().from().getEpochSecond(),
                claim.validity().to().getEpochSecond(),
                places,
                givers,
                takers,
                claim.grade(),
                claim.owner().toString(),
                claim.document(),
                claim.documentTitle(),
                claim.locator(),
                claim.status(),
                claim.method()));
    }

    private static Party party(RecordView record) {
        return new Party(record.key(), record.caption(), record.label().text());
    }

    private static Place place(RecordView record) {
        return new Place(record.key(), record.caption(), text(record, "country"));
    }

    static String text(RecordView record, String property) {
        return record.properties().getOrDefault(property, "").toString();
    }
}
