package org.armslink.server.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.armslink.ingest.identity.FirearmFinder;
import org.armslink.ingest.identity.FirearmTraits;
import org.armslink.ingest.identity.PersonFinder;
import org.armslink.ingest.identity.PersonTraits;
import org.armslink.ingest.identity.Suggestions;
import org.armslink.model.Key;
import org.armslink.model.SerialRules;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.TraitReader;
import org.springframework.stereotype.Component;

/**
 * What a viewer's records are recognised by, and what was found among them: kept while nothing is written. Of records that
 * are withheld nothing is known here, not even how common a name is.
 */
@Component
public class KnownTraits {
    /** Records of a kind that are compared at most; some hundred thousand take a minute. */
    static final int MOST_RECORDS = 300_000;

    private static final int MOST_KEPT = 4;

    /** @param complete whether all records were compared */
    record Found(Suggestions suggestions, Map<Key, Shown> records, boolean complete) {}

    /** How a record is shown beside another. */
    public record Shown(String key, String caption, String owner) {}

    /** @param complete whether these are all that the viewer sees */
    public record Guns(List<FirearmTraits> traits, Map<Key, Shown> records, boolean complete) {}

    private record Name(String what, String country, SortedSet<String> clearances, Instant asOf, long storeCounter) {}

    private final TraitReader reader;
    private final ProjectionReader counter;
    private final SerialRules rules;
    private final Map<Name, Object> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Object> eldest) {
            return size() > MOST_KEPT;
        }
    };

    KnownTraits(TraitReader reader, ProjectionReader counter, SerialRules rules) {
        this.reader = reader;
        this.counter = counter;
        this.rules = rules;
    }

    public Guns guns(Viewer viewer) {
        return (Guns) keep("guns", viewer, () -> {
            var read = reader.listFirearms(viewer, MOST_RECORDS);
            var records = new TreeMap<Key, Shown>();
            read.records().forEach(gun -> records.put(gun.key(), shown(gun.key(), gun.caption(), gun.owner())));
            return new Guns(
                    read.records().stream()
                            .map(gun -> FirearmTraits.of(gun.key(), gun.properties()))
                            .toList(),
                    records,
                    read.complete());
        });
    }

    Found firearms(Viewer viewer) {
        return (Found) keep("firearms", viewer, () -> {
            Guns guns = guns(viewer);
            return new Found(FirearmFinder.find(guns.traits(), rules), guns.records(), guns.complete());
        });
    }

    Found persons(Viewer viewer) {
        return (Found) keep("persons", viewer, () -> {
            var read = reader.listPersons(viewer, MOST_RECORDS);
            var records = new TreeMap<Key, Shown>();
            read.records()
                    .forEach(
                            person -> records.put(person.key(), shown(person.key(), person.caption(), person.owner())));
            List<PersonTraits> traits = read.records().stream()
                    .map(person -> PersonTraits.of(
                            person.key(),
                            person.properties(),
                            person.aliases(),
                            Set.copyOf(person.documents()),
                            Set.copyOf(person.phones())))
                    .toList();
            return new Found(PersonFinder.find(traits), records, read.complete());
        });
    }

    private static Shown shown(Key key, String caption, String owner) {
        return new Shown(key.text(), caption, owner);
    }

    private Object keep(String what, Viewer viewer, Supplier<Object> work) {
        var name = new Name(
                what, viewer.country(), new TreeSet<>(viewer.clearances()), viewer.asOf(), counter.storeCounter());
        synchronized (kept) {
            Object known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        Object done = work.get();
        if (counter.storeCounter() == name.storeCounter()) {
            synchronized (kept) {
                kept.put(name, done);
            }
        }
        return done;
    }
}
