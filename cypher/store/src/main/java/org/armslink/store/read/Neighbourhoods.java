package org.armslink.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.model.Key;
import org.armslink.model.Protection;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.claim.Views;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.TransactionContext;

/**
 * What lies around records, found ring by ring: a ring is reached only from records of the one before that the viewer
 * sees, over links that the viewer sees.
 */
public final class Neighbourhoods implements NeighbourhoodReader {
    private static final int MOST_HOPS = 3;
    private static final int MOST_RECORDS = 2_000;
    private static final int MOST_STEPS = 15;

    private final Reading reading;

    public Neighbourhoods(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Subgraph> findNeighbourhood(Viewer viewer, Key key, int hops, int limit) {
        bound("hops", hops, MOST_HOPS);
        bound("limit", limit, MOST_RECORDS);
        return reading.as(viewer, (tx, sights) -> {
            if (records(List.of(key.text()), sights, tx).isEmpty()) {
                return Optional.<Subgraph>empty();
            }
            var found = new LinkedHashSet<String>();
            found.add(key.text());
            List<String> ring = List.of(key.text());
            String cut = "";
            for (int hop = 1; hop <= hops && cut.isEmpty() && !ring.isEmpty(); hop++) {
                int room = limit - found.size();
                // One more than there is room for tells whether there are more.
                List<String> next = tx.run(
                                CypherFile.of("neighbourhood/next").text(),
                                Map.of(
                                        "keys",
                                        ring,
                                        "found",
                                        List.copyOf(found),
                                        "sights",
                                        sights.numbers(),
                                        "limit",
                                        room + 1))
                        .list(row -> row.get("key").asString());
                if (next.size() > room) {
                    cut = "Cut at " + limit + " records, among those " + hop + (hop == 1 ? " link" : " links")
                            + " away: the first by key are shown. Ask for more with a higher limit, or for fewer hops.";
                    next = next.subList(0, room);
                }
                found.addAll(next);
                ring = next;
            }
            return Optional.of(among(found, cut, sights, tx));
        });
    }

    @Override
    public Subgraph listAmong(Viewer viewer, Collection<Key> keys) {
        return reading.as(
                viewer,
                (tx, sights) -> among(keys.stream().map(Key::text).distinct().toList(), "", sights, tx));
    }

    @Override
    public Map<Key, Protection> findProtected(Viewer viewer, Collection<Key> keys) {
        return reading.as(viewer, (tx, sights) -> ProtectedPersons.among(keys, sights, tx));
    }

    @Override
    public Optional<Subgraph> findShortestPath(Viewer viewer, Key from, Key to, int maxHops) {
        bound("maxHops", maxHops, MOST_STEPS);
        return reading.as(viewer, (tx, sights) -> {
            List<String> ends = List.of(from.text(), to.text());
            if (records(ends.stream().distinct().toList(), sights, tx).size()
                    < ends.stream().distinct().count()) {
                return Optional.<Subgraph>empty();
            }
            return new PathSearch(tx, sights.numbers(), maxHops)
                    .find(from.text(), to.text())
                    .map(path -> along(path, sights, tx));
        });
    }

    private static void bound(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is 1 to " + most + ", but was: " + value);
        }
    }

    private static List<RecordRow> records(List<String> keys, Sights sights, TransactionContext tx) {
        return tx.run(CypherFile.of("record/by-keys").text(), Map.of("keys", keys, "sights", sights.numbers()))
                .list(RecordRow::ofRecord);
    }

    private static Subgraph among(Collection<String> keys, String cut, Sights sights, TransactionContext tx) {
        List<String> list = List.copyOf(keys);
        List<RecordRow> links = tx.run(
                        CypherFile.of("neighbourhood/links-among").text(),
                        Map.of("keys", list, "sights", sights.numbers()))
                .list(RecordRow::ofLink);
        return subgraph(records(list, sights, tx), links, cut, sights, tx);
    }

    private static Subgraph along(List<String> path, Sights sights, TransactionContext tx) {
        var steps = new ArrayList<List<String>>();
        for (int i = 1; i < path.size(); i++) {
            steps.add(List.of(path.get(i - 1), path.get(i)));
        }
        List<RecordRow> links = tx.run(
                        CypherFile.of("path/link-between").text(), Map.of("steps", steps, "sights", sights.numbers()))
                .list(RecordRow::ofLink);
        return subgraph(records(path, sights, tx), links, "", sights, tx);
    }

    private static Subgraph subgraph(
            List<RecordRow> records, List<RecordRow> links, String cut, Sights sights, TransactionContext tx) {
        Views views = Views.of(Views.both(records, links), sights, tx);
        return new Subgraph(
                records.stream()
                        .map(views::record)
                        .sorted(Comparator.comparing(RecordView::key))
                        .toList(),
                links.stream()
                        .map(views::link)
                        .sorted(Comparator.comparing(LinkView::key).thenComparing(LinkView::type))
                        .toList(),
                cut.isEmpty(),
                cut);
    }
}
