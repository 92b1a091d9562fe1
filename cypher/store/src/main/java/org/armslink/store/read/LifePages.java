package org.armslink.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.LifeReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads custody events in pages by key, each page a transaction of its own. */
public final class LifePages implements LifeReader {
    private static final int PAGE = 5_000;

    private final Reading reading;

    public LifePages(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Events listEvents(Viewer viewer, int limit) {
        var all = new ArrayList<Event>();
        String after = "";
        while (true) {
            String from = after;
            // Those without a firearm in sight count for paging and nothing else.
            List<Record> page = reading.as(viewer, (tx, sights) -> {
                List<Record> rows = tx.run(
                                CypherFile.of("life/events").text(),
                                Map.of("after", from, "sights", sights.numbers(), "limit", PAGE))
                        .list();
                rows.stream().filter(row -> !row.get("gun").isNull()).forEach(row -> all.add(event(row, sights)));
                return rows;
            });
            if (all.size() > limit) {
                return new Events(List.copyOf(all.subList(0, limit)), false);
            }
            if (page.size() < PAGE) {
                return new Events(List.copyOf(all), true);
            }
            after = page.get(page.size() - 1).get("properties").get("key").asString();
        }
    }

    @Override
    public List<Event> listEventsOf(Viewer viewer, Collection<Key> firearms) {
        return reading.as(
                viewer,
                (tx, sights) -> tx.run(
                                CypherFile.of("life/of-firearms").text(),
                                Map.of("keys", firearms.stream().map(Key::text).toList(), "sights", sights.numbers()))
                        .list(row -> event(row, sights)));
    }

    private static Event event(Record row, Sights sights) {
        Value event = row.get("properties");
        Value gun = row.get("gun");
        return new Event(
                new Key(event.get("key").asString()),
                event.get("caption").asString(""),
                event.get("kind").asString(""),
                new Key(gun.get("key").asString()),
                gun.get("caption").asString(""),
                gun.get("candidateKey").asString(""),
                event.get("validFrom").asLong(),
                event.get("validTo").asLong(),
                row.get("place").isNull() ? null : Places.of(row.get("place")),
                keys(row.get("givers")),
                keys(row.get("takers")),
                event.get("status").asString().equals("disputed"),
                Grade.parse(event.get("grade").asString()),
                sights.classOf(event.get("sight").asLong()).owner().toString(),
                new Key(event.get("document").asString()),
                event.get("locator").asString());
    }

    private static List<Key> keys(Value list) {
        return list.asList(Value::asString).stream()
                .distinct()
                .sorted()
                .map(Key::new)
                .toList();
    }
}
