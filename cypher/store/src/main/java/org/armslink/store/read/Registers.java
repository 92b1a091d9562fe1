package org.armslink.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.RegisterReader;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.claim.Views;
import org.armslink.store.query.CypherFile;
import org.neo4j.driver.Record;

/** Lists what an agency keeps registers of. */
public final class Registers implements RegisterReader {
    private static final int MOST_RECORDS = 1000;
    private static final int MOST_LINKS = 100_000;

    private final Reading reading;

    public Registers(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Page listFirearms(Viewer viewer, Collection<String> kinds, int offset, int limit) {
        return page(viewer, "register/firearms", Map.of("kinds", List.copyOf(kinds)), offset, limit);
    }

    @Override
    public Map<String, Integer> countFirearms(Viewer viewer, Collection<String> kinds) {
        return counts(viewer, "register/firearm-kinds", Map.of("kinds", List.copyOf(kinds)));
    }

    @Override
    public Page listTraces(Viewer viewer, String status, int offset, int limit) {
        return page(viewer, "register/traces", Map.of("kind", status), offset, limit);
    }

    @Override
    public Map<String, Integer> countTraces(Viewer viewer) {
        return counts(viewer, "register/trace-statuses", Map.of());
    }

    @Override
    public Page listOperations(Viewer viewer, int offset, int limit) {
        return page(viewer, "register/operations", Map.of(), offset, limit);
    }

    private Page page(Viewer viewer, String file, Map<String, Object> asked, int offset, int limit) {
        bounds(limit, MOST_RECORDS);
        return reading.as(viewer, (tx, sights) -> {
            var parameters = new HashMap<>(asked);
            parameters.put("sights", sights.numbers());
            parameters.put("offset", offset);
            // One more than asked for tells whether there are more.
            parameters.put("limit", limit + 1);
            List<RecordRow> rows =
                    tx.run(CypherFile.of(file).text(), parameters).list(RecordRow::ofRecord);
            List<RecordRow> shown = rows.subList(0, Math.min(limit, rows.size()));
            return new Page(Views.records(shown, sights, tx), rows.size() <= limit);
        });
    }

    private Map<String, Integer> counts(Viewer viewer, String file, Map<String, Object> asked) {
        return reading.as(viewer, (tx, sights) -> {
            var parameters = new HashMap<>(asked);
            parameters.put("sights", sights.numbers());
            var counts = new TreeMap<String, Integer>();
            tx.run(CypherFile.of(file).text(), parameters)
                    .forEachRemaining(row -> counts.put(
                            row.get("kind").asString(), row.get("records").asInt()));
            return counts;
        });
    }

    @Override
    public JoinedCases listJoinedCases(Viewer viewer, int limit) {
        bounds(limit, MOST_LINKS);
        return reading.as(viewer, (tx, sights) -> {
            List<Record> found = tx.run(
                            CypherFile.of("register/joined-cases").text(),
                            Map.of("sights", sights.numbers(), "limit", limit + 1))
                    .list();
            List<Record> shown = found.subList(0, Math.min(limit, found.size()));
            Views views = Views.of(shown.stream().map(RecordRow::ofRecord).toList(), sights, tx);
            var cases = new ArrayList<JoinedCase>(shown.size());
            for (Record row : shown) {
                cases.add(new JoinedCase(new Key(row.get("hit").asString()), views.record(RecordRow.ofRecord(row))));
            }
            return new JoinedCases(cases, found.size() <= limit);
        });
    }

    @Override
    public LinkedRecords listLinked(Viewer viewer, Collection<Key> keys, Set<LinkType> types, int limit) {
        bounds(limit, MOST_LINKS);
        return reading.as(viewer, (tx, sights) -> {
            List<Record> found = tx.run(
                            CypherFile.of("register/linked").text(),
                            Map.of(
                                    "keys",
                                    keys.stream().map(Key::text).distinct().toList(),
                                    "types",
                                    types.stream().map(LinkType::name).toList(),
                                    "sights",
                                    sights.numbers(),
                                    "limit",
                                    limit + 1))
                    .list();
            List<Record> shown = found.subList(0, Math.min(limit, found.size()));
            Views views = Views.of(shown.stream().map(RecordRow::ofRecord).toList(), sights, tx);
            var linked = new ArrayList<Linked>(shown.size());
            for (Record row : shown) {
                linked.add(new Linked(
                        new Key(row.get("of").asString()),
                        LinkType.valueOf(row.get("type").asString()),
                        views.record(RecordRow.ofRecord(row))));
            }
            return new LinkedRecords(linked, found.size() <= limit);
        });
    }

    private static void bounds(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("A register's limit is 1 to " + most + ", but was: " + limit);
        }
    }
}
