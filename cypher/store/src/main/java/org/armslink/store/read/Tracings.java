package org.armslink.store.read;

import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.TracingReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads what statistics of tracing need besides the lives of firearms, each list in one query. */
public final class Tracings implements TracingReader {
    private final Reading reading;

    public Tracings(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Listed<Trace> listTraces(Viewer viewer, int limit) {
        return list(
                viewer,
                "tracing/traces",
                limit,
                (row, sights) -> new Trace(
                        key(row.get("request")),
                        key(row.get("firearm")),
                        row.get("status").asString(),
                        row.get("sentFrom").asLong(),
                        row.get("sentTo").asLong(),
                        row.get("outcomes").asList(Value::asString),
                        row.get("established").asList(Tracings::key)));
    }

    @Override
    public Listed<Stated> listStated(Viewer viewer, int limit) {
        return list(
                viewer,
                "tracing/stated",
                limit,
                (row, sights) -> new Stated(
                        key(row.get("event")),
                        key(row.get("firearm")),
                        row.get("days").asLong()));
    }

    @Override
    public Listed<Address> listAddresses(Viewer viewer, int limit) {
        return list(
                viewer,
                "tracing/addresses",
                limit,
                (row, sights) -> new Address(
                        key(row.get("person")),
                        key(row.get("place")),
                        row.get("caption").asString(),
                        row.get("kind").asString()));
    }

    @Override
    public Listed<Region> listRegions(Viewer viewer, int limit) {
        return list(
                viewer,
                "tracing/regions",
                limit,
                (row, sights) -> new Region(
                        key(row.get("place")),
                        row.get("country").asString(),
                        row.get("region").asString()));
    }

    @Override
    public Listed<Item> listItems(Viewer viewer, int limit) {
        return list(viewer, "tracing/items", limit, Tracings::item);
    }

    private static Item item(Record row, Sights sights) {
        Value held = row.get("held");
        Value thing = row.get("thing");
        Value during = row.get("during");
        Value firearm = row.get("firearm");
        List<String> countries = row.get("countries").asList(Value::asString);
        return new Item(
                key(held.get("key")),
                held.get("caption").asString(""),
                held.get("basis").asString(""),
                held.get("validFrom").asLong(),
                held.get("validTo").asLong(),
                // Two places in two countries are in none.
                countries.size() == 1 ? countries.get(0) : "",
                key(thing.get("key")),
                thing.get("commodity").asString(""),
                thing.get("quantity").isNull()
                        ? Double.NaN
                        : thing.get("quantity").asNumber().doubleValue(),
                thing.get("quantityRaw").asString(""),
                thing.get("unit").asString(""),
                thing.get("qualifier").asString(""),
                firearm.isNull() ? null : key(firearm.get("key")),
                sights.classOf(held.get("sight").asLong()).owner().toString(),
                free(held.get("sight"), sights) && (firearm.isNull() || free(firearm.get("sight"), sights)),
                during.isNull() ? null : key(during.get("key")),
                during.isNull() ? "" : during.get("caption").asString(""));
    }

    private static boolean free(Value sight, Sights sights) {
        return !sights.classOf(sight.asLong()).handling().blocksExport();
    }

    private interface Shape<T> {
        T of(Record row, Sights sights);
    }

    /** One more than asked for tells whether there are more. */
    private <T> Listed<T> list(Viewer viewer, String question, int limit, Shape<T> shape) {
        List<T> rows = reading.as(
                viewer,
                (tx, sights) -> tx.run(
                                CypherFile.of(question).text(), Map.of("sights", sights.numbers(), "limit", limit + 1L))
                        .list(row -> shape.of(row, sights)));
        return new Listed<>(List.copyOf(rows.subList(0, Math.min(limit, rows.size()))), rows.size() <= limit);
    }

    private static Key key(Value text) {
        return new Key(text.asString());
    }
}
