package org.armslink.store.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.Viewer;
import org.armslink.model.port.AttributeReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.query.Database;
import org.armslink.store.read.Reading;
import org.armslink.store.sight.SightTable;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads attributes in pages of internal ids, one after another. What is withdrawn is left out. */
public final class AttributePages implements AttributeReader {
    private static final int PAGE_IDS = 50_000;

    private final Database database;
    private final SightTable table;

    public AttributePages(Database database, SightTable table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public Map<Key, String> readAttribute(Viewer viewer, Attribute attribute, List<String> labels) {
        for (String label : labels) {
            if (Label.find(label).isEmpty()) {
                throw new IllegalArgumentException("Attributes are read of the unknown label \"" + label + "\"");
            }
        }
        var found = new HashMap<Key, String>();
        for (Page page : Page.ofRecords(database, PAGE_IDS)) {
            found.putAll(database.read(tx -> {
                Sights sights = table.of(viewer, tx);
                Record row = Reading.of(viewer, tx)
                        .run(
                                CypherFile.of("projection/attributes").text(),
                                Map.of(
                                        "from",
                                        page.from(),
                                        "to",
                                        page.to(),
                                        "labels",
                                        labels,
                                        "sights",
                                        sights.numbers()))
                        .single();
                return page(row, attribute, sights);
            }));
        }
        return found;
    }

    private static Map<Key, String> page(Record row, Attribute attribute, Sights sights) {
        Value keys = row.get("keys");
        var page = new HashMap<Key, String>();
        for (int i = 0; i < keys.size(); i++) {
            String value = switch (attribute) {
                case OWNER_COUNTRY ->
                    sights.classOf(row.get("sights").get(i).asLong()).owner().country();
                case NATIONALITY -> row.get("nationalities").get(i).asString();
                case KIND -> row.get("kinds").get(i).asString();
                case LOCATION_COUNTRY -> {
                    Value countries = row.get("countries").get(i);
                    yield countries.size() == 1 ? countries.get(0).asString() : "";
                }
            };
            if (!value.isEmpty()) {
                page.put(new Key(keys.get(i).asString()), value);
            }
        }
        return page;
    }
}
