package org.armslink.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.model.Viewer;
import org.armslink.model.port.FlowReader;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.claim.Views;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads aggregate flows. */
public final class Flows implements FlowReader {
    private static final int MOST = 100_000;

    private final Reading reading;

    public Flows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public FlowReader.Flows listFlows(Viewer viewer, int year, String from, String to, int limit) {
        return reading.as(viewer, (tx, sights) -> {
            List<Record> found = find(year, from, to, limit, sights, tx);
            List<Record> shown = found.subList(0, Math.min(limit, found.size()));
            Views views = Views.of(shown.stream().map(RecordRow::ofLink).toList(), sights, tx);
            var flows = new ArrayList<Flow>(shown.size());
            for (Record row : shown) {
                Value flow = row.get("properties");
                flows.add(new Flow(
                        flow.get("year").asInt(),
                        row.get("source").get("name").asString(),
                        row.get("target").get("name").asString(),
                        flow.get("firearms").asLong(),
                        Places.of(row.get("source")),
                        Places.of(row.get("target")),
                        views.claim(RecordRow.ofLink(row))));
            }
            return new FlowReader.Flows(flows, found.size() <= limit);
        });
    }

    @Override
    public AreaFlows listAreaFlows(Viewer viewer, int year, int limit) {
        return reading.as(viewer, (tx, sights) -> {
            List<Record> found = find(year, "", "", limit, sights, tx);
            List<AreaFlow> flows = found.stream()
                    .limit(limit)
                    .map(row -> new AreaFlow(
                            row.get("properties").get("year").asInt(),
                            row.get("properties").get("dataset").asString(""),
                            asWritten(row.get("source")),
                            row.get("source").get("code").asString(""),
                            asWritten(row.get("target")),
                            row.get("target").get("code").asString(""),
                            row.get("properties").get("firearms").asLong()))
                    .toList();
            return new AreaFlows(flows, found.size() <= limit);
        });
    }

    /** To the letter: two spellings of an area are two records, and stay two. */
    private static String asWritten(Value area) {
        return area.get("nameRaw").asString(area.get("name").asString());
    }

    /** One more than asked for tells whether there are more. */
    private static List<Record> find(
            int year, String from, String to, int limit, Sights sights, TransactionContext tx) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A list of flows has a limit of 1 to " + MOST + ", but was: " + limit);
        }
        return tx.run(
                        CypherFile.of("flow/flows").text(),
                        Map.of(
                                "firstYear",
                                year == 0 ? Integer.MIN_VALUE : year,
                                "lastYear",
                                year == 0 ? Integer.MAX_VALUE : year,
                                "source",
                                from.strip().toLowerCase(Locale.ROOT),
                                "target",
                                to.strip().toLowerCase(Locale.ROOT),
                                "sights",
                                sights.numbers(),
                                "limit",
                                limit + 1))
                .list();
    }
}
