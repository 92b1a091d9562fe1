package org.armslink.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.TraitReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads traits in pages by key, each page a transaction of its own. */
public final class TraitPages implements TraitReader {
    private static final int PAGE = 5_000;

    private final Reading reading;

    public TraitPages(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Traits<Firearm> listFirearms(Viewer viewer, int limit) {
        return pages("identity/firearms", viewer, limit, (row, sights) -> {
            Value record = row.get("properties");
            return new Firearm(key(record), caption(record), owner(record, sights), record.asMap());
        });
    }

    @Override
    public Traits<Person> listPersons(Viewer viewer, int limit) {
        return pages("identity/persons", viewer, limit, (row, sights) -> {
            Value record = row.get("properties");
            return new Person(
                    key(record),
                    caption(record),
                    owner(record, sights),
                    record.asMap(),
                    texts(row.get("aliases")),
                    texts(row.get("documents")),
                    texts(row.get("phones")));
        });
    }

    private <T> Traits<T> pages(String query, Viewer viewer, int limit, BiFunction<Record, Sights, T> shape) {
        var all = new ArrayList<T>();
        String after = "";
        while (true) {
            String from = after;
            List<Record> page = reading.as(
                    viewer,
                    (tx, sights) -> tx.run(
                                    CypherFile.of(query).text(),
                                    Map.of("after", from, "sights", sights.numbers(), "limit", PAGE))
                            .list());
            reading.as(
                    viewer,
                    (tx, sights) -> all.addAll(
                            page.stream().map(row -> shape.apply(row, sights)).toList()));
            if (all.size() > limit) {
                return new Traits<>(List.copyOf(all.subList(0, limit)), false);
            }
            if (page.size() < PAGE) {
                return new Traits<>(List.copyOf(all), true);
            }
            after = page.get(page.size() - 1).get("properties").get("key").asString();
        }
    }

    @Override
    public List<Decided> listDecisions(Viewer viewer) {
        return reading.as(
                viewer,
                (tx, sights) -> tx.run(CypherFile.of("identity/decisions").text(), Map.of("sights", sights.numbers()))
                        .list(row -> new Decided(
                                new Key(row.get("from").asString()),
                                new Key(row.get("to").asString()),
                                LinkType.valueOf(row.get("decision").asString()))));
    }

    private static Key key(Value record) {
        return new Key(record.get("key").asString());
    }

    private static String caption(Value record) {
        return record.get("caption").asString("");
    }

    private static String owner(Value record, Sights sights) {
        return sights.classOf(record.get("sight").asLong()).owner().toString();
    }

    private static List<String> texts(Value list) {
        return list.asList(value -> value.asString("")).stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
