package org.armslink.store.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.BallisticReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads where ballistics say that one gun was fired. */
public final class Ballistics implements BallisticReader {
    private final Reading reading;

    public Ballistics(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Compared> listCompared(Viewer viewer) {
        var compared = new ArrayList<>(list(viewer, "ballistics/hits", true));
        compared.addAll(list(viewer, "ballistics/leads", false));
        compared.sort(Comparator.comparing(Compared::key));
        return List.copyOf(compared);
    }

    private List<Compared> list(Viewer viewer, String question, boolean confirmed) {
        return reading.as(viewer, (tx, sights) -> {
            Map<Key, Gathered> gathered = new TreeMap<>();
            tx.run(CypherFile.of(question).text(), Map.of("sights", sights.numbers()))
                    .list()
                    .forEach(row -> gathered.computeIfAbsent(
                                    new Key(row.get("properties").get("key").asString()),
                                    key -> new Gathered(row, sights))
                            .add(row, sights));
            return gathered.entrySet().stream()
                    .map(one -> one.getValue().compared(one.getKey(), confirmed))
                    .toList();
        });
    }

    /** The rows of one hit or lead: several exhibits may be of one case. */
    private static final class Gathered {
        private final Grade grade;
        private final String owner;
        private final Map<Key, Scene> scenes = new TreeMap<>();
        private final TreeSet<Key> firearms = new TreeSet<>();

        Gathered(Record row, Sights sights) {
            Value said = row.get("properties");
            grade = Grade.parse(said.get("grade").asString());
            owner = sights.classOf(said.get("sight").asLong()).owner().toString();
        }

        void add(Record row, Sights sights) {
            Value file = row.get("case");
            var key = new Key(file.get("key").asString());
            scenes.put(
                    key,
                    new Scene(
                            key,
                            Places.of(row.get("place")),
                            file.get("validFrom").asLong(),
                            file.get("validTo").asLong(),
                            Grade.parse(file.get("grade").asString()),
                            sights.classOf(file.get("sight").asLong()).owner().toString()));
            row.get("firearms").asList(Value::asString).forEach(gun -> firearms.add(new Key(gun)));
        }

        Compared compared(Key key, boolean confirmed) {
            return new Compared(key, confirmed, List.copyOf(scenes.values()), List.copyOf(firearms), grade, owner);
        }
    }
}
