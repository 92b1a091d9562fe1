package org.armslink.store.projection;

import java.util.ArrayList;
import java.util.List;
import org.armslink.store.query.CypherFile;
import org.armslink.store.query.Database;

/** A page of internal ids, both inclusive. There may be gaps in it. */
record Page(long from, long to) {
    /** Of all records, as many as there are ids; none if there is no record. */
    static List<Page> ofRecords(Database database, int ids) {
        return upTo(
                database.read(
                        tx -> tx.run(CypherFile.of("projection/highest-id").text())
                                .single()
                                .get("highest")
                                .asLong()),
                ids);
    }

    /** Of all links of these types, among which are others; none if there is no such link. */
    static List<Page> ofLinks(Database database, List<String> types, int ids) {
        String query = CypherFile.of("projection/highest-link-id")
                .fill("LINK_TYPES", String.join("|", types))
                .text();
        return upTo(
                database.read(tx -> tx.run(query).stream()
                        .findFirst()
                        .map(row -> row.get("highest").asLong())
                        .orElse(-1L)),
                ids);
    }

    private static List<Page> upTo(long highest, int ids) {
        var pages = new ArrayList<Page>();
        for (long from = 0; from <= highest; from += ids) {
            pages.add(new Page(from, Math.min(highest, from + ids - 1)));
        }
        return pages;
    }
}
