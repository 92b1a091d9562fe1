package org.armslink.store.read;

import java.util.List;
import java.util.Map;
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
                        row.get("validTo").asLong()));
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
                keys(row.get("carriers").asList(Value::asString)),
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
                keys(row.get("parties").asList(Value::asString)),
                Grade.parse(event.get("grade").asString()),
                sights.classOf(event.get("sight").asLong()).owner().toString(),
                event.get("method").asString().equals("inferred"),
                new Key(event.get("document").asString()),
                event.get("locator").asString());
    }

    private static List<Key> keys(List<String> texts) {
        return texts.stream().distinct().sorted().map(Key::new).toList();
    }
}
