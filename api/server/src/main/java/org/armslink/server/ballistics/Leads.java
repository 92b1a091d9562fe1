package org.armslink.server.ballistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RegisterReader;
import org.armslink.model.port.RegisterReader.Linked;

/**
 * The exhibits of some cases, and the leads on them that no examiner has confirmed.
 *
 * @param exhibits by case
 * @param leads unconfirmed, in order of their keys
 * @param complete whether all links were followed
 */
record Leads(Map<Key, List<RecordView>> exhibits, List<Lead> leads, boolean complete) {
    private static final int MOST_LINKS = 10_000;

    /**
     * A lead, not a hit.
     *
     * @param cases of its exhibits, those outside of the chain too, in order of their keys
     */
    record Lead(RecordView lead, List<RecordView> cases) {}

    static Leads on(Collection<Key> cases, RegisterReader registers, Viewer viewer) {
        return new Search(registers, viewer).on(cases);
    }

    private static final class Search {
        private final RegisterReader registers;
        private final Viewer viewer;
        private boolean complete = true;

        Search(RegisterReader registers, Viewer viewer) {
            this.registers = registers;
            this.viewer = viewer;
        }

        Leads on(Collection<Key> cases) {
            Map<Key, List<RecordView>> exhibits = new TreeMap<>();
            for (Linked one : linked(cases, LinkType.RECOVERED_IN)) {
                if (one.other().label() == Label.EXHIBIT) {
                    exhibits.computeIfAbsent(one.of(), none -> new ArrayList<>())
                            .add(one.other());
                }
            }
            Set<Key> compared = new TreeSet<>();
            exhibits.values().forEach(all -> all.forEach(exhibit -> compared.add(exhibit.key())));
            linked(List.copyOf(compared), LinkType.IMAGE_OF)
                    .forEach(image -> compared.add(image.other().key()));
            Map<Key, RecordView> leads = new TreeMap<>();
            linked(compared, LinkType.BETWEEN)
                    .forEach(one -> leads.put(one.other().key(), one.other()));
            linked(List.copyOf(leads.keySet()), LinkType.CONFIRMS).forEach(one -> leads.remove(one.of()));
            return new Leads(exhibits, withCases(leads), complete);
        }

        private List<Lead> withCases(Map<Key, RecordView> leads) {
            List<Linked> ends = linked(leads.keySet(), LinkType.BETWEEN);
            Set<Key> things = new TreeSet<>();
            ends.forEach(end -> things.add(end.other().key()));
            // An acquisition is an image of an exhibit, which is in a case.
            Map<Key, Set<Key>> exhibitsOf = new HashMap<>();
            for (Linked image : linked(things, LinkType.IMAGE_OF)) {
                exhibitsOf
                        .computeIfAbsent(image.of(), none -> new HashSet<>())
                        .add(image.other().key());
            }
            Set<Key> exhibits = new TreeSet<>(things);
            exhibitsOf.values().forEach(exhibits::addAll);
            Map<Key, Map<Key, RecordView>> casesOf = new HashMap<>();
            for (Linked found : linked(exhibits, LinkType.RECOVERED_IN)) {
                casesOf.computeIfAbsent(found.of(), none -> new TreeMap<>())
                        .put(found.other().key(), found.other());
            }
            var all = new ArrayList<Lead>();
            leads.forEach((key, lead) -> {
                Map<Key, RecordView> joined = new TreeMap<>();
                for (Linked end : ends) {
                    if (end.of().equals(key)) {
                        Key thing = end.other().key();
                        joined.putAll(casesOf.getOrDefault(thing, Map.of()));
                        exhibitsOf
                                .getOrDefault(thing, Set.of())
                                .forEach(exhibit -> joined.putAll(casesOf.getOrDefault(exhibit, Map.of())));
                    }
                }
                all.add(new Lead(lead, List.copyOf(joined.values())));
            });
            return List.copyOf(all);
        }

        private List<Linked> linked(Collection<Key> keys, LinkType type) {
            if (keys.isEmpty()) {
                return List.of();
            }
            RegisterReader.LinkedRecords found = registers.listLinked(viewer, keys, Set.of(type), MOST_LINKS);
            complete &= found.complete();
            return found.linked();
        }
    }
}
