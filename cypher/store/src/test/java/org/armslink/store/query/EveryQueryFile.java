package org.armslink.store.query;

import static org.armslink.store.query.TwinGraph.BUYER;
import static org.armslink.store.query.TwinGraph.CONTACT;
import static org.armslink.store.query.TwinGraph.COURIER;
import static org.armslink.store.query.TwinGraph.FAR;
import static org.armslink.store.query.TwinGraph.GUN;
import static org.armslink.store.query.TwinGraph.NODES;
import static org.armslink.store.query.TwinGraph.extras;
import static org.armslink.store.testing.Invented.DOCUMENT;
import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armslink.model.LinkType;
import org.armslink.model.Validity;
import org.armslink.store.sight.SightTable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** What every query file that takes {@code $sights} answers somebody who may not see all of it. */
final class EveryQueryFile {
    private static final long FROM = Validity.OPEN_START.getEpochSecond();
    private static final long TO = Validity.OPEN_END.getEpochSecond();

    static void ask(Database database, Map<String, String> answers) throws Exception {
        List<Long> sights =
                database.read(tx -> new SightTable().of(OUTSIDER, tx).numbers());
        List<String> keys = Stream.concat(NODES.stream(), extras().flatMap(extra -> extra.nodes().stream()))
                .map(node -> node.key().text())
                .toList();
        List<Long> ids = database.read(tx -> tx.run(
                        "MATCH (n:Record) WHERE n.sight IN $sights RETURN id(n) AS id ORDER BY n.key",
                        Map.of("sights", sights))
                .list(row -> row.get("id").asLong()));
        var values = new HashMap<String, Object>();
        values.put("sights", sights);
        values.put("keys", keys);
        values.put("key", BUYER.key().text());
        values.put("found", List.of(GUN.key().text()));
        values.put("limit", 100);
        values.put("end", FAR.key().text());
        values.put("steps", List.of(List.of(BUYER.key().text(), COURIER.key().text())));
        values.put("words", "ab12345 invented");
        values.put("exact", "ab12345");
        values.put("firstYear", 0);
        values.put("lastYear", 9999);
        values.put("source", "");
        values.put("target", "");
        values.put("ids", ids);
        long lastLink = database.read(tx -> tx.run("MATCH ()-[r]->() RETURN max(id(r)) AS id")
                .single()
                .get("id")
                .asLong());
        values.put("filter", Map.of());
        values.put("weight", "contacts");
        values.put("labels", List.of("Person"));
        values.put("asOf", Validity.OPEN_END.getEpochSecond());
        values.put("after", "");
        values.put("kind", "");
        values.put("kinds", List.of("stolen"));
        values.put("offset", 0);
        values.put("types", Stream.of(LinkType.values()).map(LinkType::name).toList());
        for (String name : QueryFiles.names()) {
            var parameters = QueryFiles.parameters(CypherFile.of(name).text());
            if (!parameters.contains("$sights")) {
                continue;
            }
            values.put("from", name.startsWith("projection") ? 0 : FROM);
            values.put("to", lastOf(name, ids, lastLink));
            values.put("id", "");
            if (name.startsWith("run/")) {
                values.put(
                        "id",
                        database.read(tx -> tx.run("MATCH (q:QuarantinedRow) RETURN q.runs[0] AS id LIMIT 1")
                                .single()
                                .get("id")
                                .asString()));
            }
            if (name.equals("record/titles") || name.equals("record/documents")) {
                values.put("keys", List.of(DOCUMENT.key().text()));
            } else {
                values.put("keys", keys);
            }
            assertThat(values.keySet())
                    .as("%s takes a parameter of which this test knows nothing", name)
                    .containsAll(parameters.stream().map(p -> p.substring(1)).toList());
            var rows = new ArrayList<String>();
            // Fillings differ in a name only, and planning each of them takes a while.
            String query = QueryFiles.filled(name).stream()
                    .filter(text -> text.contains(":CONTACTED") || text.contains("(n:Person|"))
                    .findFirst()
                    .orElse(CypherFile.of(name).text());
            values.put(
                    "key",
                    query.contains("[r:CONTACTED ")
                            ? CONTACT.key().text()
                            : BUYER.key().text());
            rows.addAll(database.read(tx ->
                    tx.run(query, values).list(row -> plain(amongSeen(name, row.asMap(v -> v), new HashSet<>(ids))))));
            // Rows of a query without ORDER BY come in the order of its parameters or in none.
            rows.removeIf(row -> row.contains("targets=0")); // joined nothing but what is withheld
            answers.put("file " + name, rows.stream().sorted().toList().toString());
        }
    }

    private static long lastOf(String name, List<Long> ids, long lastLink) {
        if (name.startsWith("projection/links")) {
            return lastLink;
        }
        return name.startsWith("projection")
                ? ids.stream().mapToLong(Long::longValue).max().orElse(0)
                : TO;
    }

    /** The links of a projection may join what is withheld until their reader drops those, and so does this. */
    private static Map<String, Value> amongSeen(String name, Map<String, Value> row, Set<Long> seen) {
        if (!name.startsWith("projection/links")) {
            return row;
        }
        List<Long> sources = Objects.requireNonNull(row.get("sources")).asList(Value::asLong);
        List<Long> targets = Objects.requireNonNull(row.get("targets")).asList(Value::asLong);
        var among = new HashMap<>(row);
        row.forEach((column, value) -> {
            if (value.type().name().startsWith("LIST") && value.size() == targets.size()) {
                among.put(
                        column,
                        Values.value(IntStream.range(0, targets.size())
                                .filter(i -> seen.contains(sources.get(i)) && seen.contains(targets.get(i)))
                                .mapToObj(value::get)
                                .toList()));
            }
        });
        return among;
    }

    /** Without numbers of sight classes and database ids: neither is ever shown. Lists that have no order are sorted. */
    private static String plain(Map<String, Value> row) {
        var plain = new TreeMap<String, String>();
        row.forEach((column, value) -> {
            if (column.equals("sight")) {
                return;
            }
            if (List.of("ids", "sources", "targets", "minors").contains(column)) {
                plain.put(column, "" + value.size());
            } else if (value.type().name().equals("MAP")) {
                var map = new TreeMap<String, Object>(value.asMap());
                map.remove("sight");
                map.remove("wrote");
                plain.put(column, map.toString());
            } else if (value.type().name().startsWith("LIST")) {
                plain.put(
                        column,
                        value.asList(item -> item.toString()).stream()
                                .sorted()
                                .toList()
                                .toString());
            } else {
                plain.put(column, value.toString());
            }
        });
        return plain.toString();
    }

    private EveryQueryFile() {}
}
