package org.armslink.store.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads what moved. */
public final class Routes implements RouteReader {
    private static final int PAGE = 20_000;

    private final Reading reading;

    public Routes(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Leg> listLegs(Viewer viewer, long windowFrom, long windowTo) {
        return list(viewer, "route/legs", windowFrom, windowTo, Routes::leg);
    }

    @Override
    public List<Custody> listCustody(Viewer viewer, long windowFrom, long windowTo) {
        return list(viewer, "route/custody", windowFrom, windowTo, Routes::custody);
    }

    /** @param last key of the last event read, shown or not */
    private record Page(List<Custody> events, String last, boolean full) {}

    @Override
    public void readCustody(Viewer viewer, Consumer<Custody> sink) {
        Page page = page(viewer, "");
        page.events().forEach(sink);
        while (page.full()) {
            page = page(viewer, page.last());
            page.events().forEach(sink);
        }
    }

    private Page page(Viewer viewer, String after) {
        return reading.as(viewer, (tx, sights) -> {
            List<Record> rows = tx.run(
                            CypherFile.of("route/custody-pages").text(),
                            Map.of("after", after, "sights", sights.numbers(), "limit", PAGE))
                    .list();
            // Those whose firearm or place is not in sight count for paging and nothing else.
            List<Custody> events = rows.stream()
                    .filter(row ->
                            !row.get("firearm").isNull() && !row.get("place").isNull())
                    .map(row -> custody(row, sights))
                    .toList();
            boolean full = rows.size() == PAGE;
            String last = full ? rows.get(PAGE - 1).get("properties").get("key").asString() : after;
            return new Page(events, last, full);
        });
    }

    @Override
    public List<Leg> listLegs(Viewer viewer, Collection<Key> keys) {
        return listByKey(viewer, "route/legs-by-key", keys, Routes::leg);
    }

    @Override
    public List<Custody> listCustody(Viewer viewer, Collection<Key> keys) {
        return listByKey(viewer, "route/custody-by-key", keys, Routes::custody);
    }

    private <T> List<T> listByKey(Viewer viewer, String question, Collection<Key> keys, Shape<T> shape) {
        List<String> texts = keys.stream().map(Key::text).distinct().sorted().toList();
        return reading.as(
                viewer,
                (tx, sights) -> tx.run(
                                CypherFile.of(question).text(), Map.of("keys", texts, "sights", sights.numbers()))
                        .list(row -> shape.of(row, sights)));
    }

    @Override
    public Map<Key, String> findOrigins(Viewer viewer, Collection<Key> documents) {
        List<String> texts =
                documents.stream().map(Key::text).distinct().sorted().toList();
        var origins = new HashMap<Key, String>();
        reading
                .as(
                        viewer,
                        (tx, sights) -> tx.run(
                                        CypherFile.of("record/documents").text(),
                                        Map.of("keys", texts, "sights", sights.numbers()))
                                .list())
                .stream()
                .filter(row -> !row.get("origin").asString().isEmpty())
                .forEach(row -> origins.put(
                        new Key(row.get("key").asString()), row.get("origin").asString()));
        return origins;
    }

    @Override
    public List<Seized> listSeized(Viewer viewer) {
        return list(
                viewer,
                "route/seized",
                Validity.OPEN_START.getEpochSecond(),
                Validity.OPEN_END.getEpochSecond(),
                (row, sights) -> new Seized(
                        new Key(row.get("seizure").asString()),
                        new Key(row.get("item").asString()),
                        row.get("firearm").isNull()
                                ? null
                                : new Key(row.get("firearm").asString()),
                        row.get("validFrom").asLong(),
                        row.get("validTo").asLong(),
                        new Key(row.get("document").asString())));
    }

    private interface Shape<T> {
        T of(Record row, Sights sights);
    }

    private <T> List<T> list(Viewer viewer, String question, long from, long to, Shape<T> shape) {
        return reading.as(
                viewer,
                (tx, sights) -> tx.run(
                                CypherFile.of(question).text(),
                                Map.of("from", from, "to", to, "sights", sights.numbers()))
                        .list(row -> shape.of(row, sights)));
    }

    private static Leg leg(Record row, Sights sights) {
        Value leg = row.get("properties");
        List<Value> cargo = row.get("cargo").asList(thing -> thing);
        return new Leg(
                new Key(leg.get("key").asString()),
                leg.get("caption").asString(),
                leg.get("mode").asString(""),
                Places.of(row.get("departs")),
                Places.of(row.get("arrives")),
                leg.get("departFrom").asLong(leg.get("validFrom").asLong()),
                leg.get("departTo").asLong(leg.get("validTo").asLong()),
                leg.get("arriveFrom").asLong(leg.get("validFrom").asLong()),
                leg.get("arriveTo").asLong(leg.get("validTo").asLong()),
                leg.get("consignment").asString(""),
                keys(cargo.stream().map(thing -> thing.get(0).asString()).toList()),
                keys(cargo.stream()
                        .filter(thing -> thing.get(1).asBoolean())
                        .map(thing -> thing.get(0).asString())
                        .toList()),
                cargo.stream()
                        .map(thing -> thing.get(2).asString())
                        .filter(commodity -> !commodity.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                marked(row.get("carriers"), false),
                marked(row.get("carriers"), true),
                row.get("borders").asList(Places::of).stream()
                        .sorted(Comparator.comparing(Place::key))
                        .toList(),
                Grade.parse(leg.get("grade").asString()),
                sights.classOf(leg.get("sight").asLong()).owner().toString(),
                leg.get("method").asString().equals("inferred"),
                new Key(leg.get("document").asString()),
                leg.get("locator").asString());
    }

    private static Custody custody(Record row, Sights sights) {
        Value event = row.get("properties");
        return new Custody(
                new Key(event.get("key").asString()),
                event.get("kind").asString(""),
                new Key(row.get("firearm").asString()),
                Places.of(row.get("place")),
                event.get("validFrom").asLong(),
                event.get("validTo").asLong(),
                marked(row.get("parties"), false),
                marked(row.get("parties"), true),
                keys(row.get("cases").asList(Value::asString)),
                Grade.parse(event.get("grade").asString()),
                sights.classOf(event.get("sight").asLong()).owner().toString(),
                event.get("method").asString().equals("inferred"),
                new Key(event.get("document").asString()),
                event.get("locator").asString());
    }

    /** @param pairs of a key and whether it is marked @param only whether only the marked ones are wanted */
    private static List<Key> marked(Value pairs, boolean only) {
        return keys(pairs.asList(pair -> pair).stream()
                .filter(pair -> !only || pair.get(1).asBoolean())
                .map(pair -> pair.get(0).asString())
                .toList());
    }

    private static List<Key> keys(List<String> texts) {
        return texts.stream().distinct().sorted().map(Key::new).toList();
    }
}
