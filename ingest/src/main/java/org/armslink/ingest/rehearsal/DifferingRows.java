package org.armslink.ingest.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armslink.ingest.Source;
import org.armslink.ingest.rehearsal.DryRunReport.Differing;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.RowClaims;
import org.jspecify.annotations.Nullable;

/**
 * Rows that say something else than a row before them: noted as they come, without what they say, and told apart when the
 * first of them are read once more.
 */
final class DifferingRows {
    private record Pair(long row, Foreseen.Change change) {}

    private final Source source;
    private final List<Pair> first = new ArrayList<>();
    private final Map<Long, RowClaims> read = new HashMap<>();
    private long rows;

    DifferingRows(Source source) {
        this.source = source;
    }

    void note(long row, List<Foreseen.Change> changes) {
        if (!changes.isEmpty()) {
            rows++;
            changes.stream()
                    .limit(DryRunReport.ROWS_SHOWN - first.size())
                    .forEach(change -> first.add(new Pair(row, change)));
        }
    }

    long rows() {
        return rows;
    }

    /** The rows that have to be read again. */
    Set<Long> wanted() {
        var wanted = new HashSet<Long>();
        first.forEach(pair -> wanted.addAll(List.of(pair.row(), pair.change().earlierRow())));
        return wanted;
    }

    void reread(RowClaims row) {
        read.put(row.row(), row);
    }

    List<Differing> told() {
        return first.stream().flatMap(pair -> told(pair).stream()).toList();
    }

    private Optional<Differing> told(Pair pair) {
        Optional<Map<String, Object>> now = said(pair.row(), pair.change());
        Optional<Map<String, Object>> before = said(pair.change().earlierRow(), pair.change());
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        var names = new TreeSet<>(now.get().keySet());
        names.addAll(before.get().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(now.get().get(name), before.get().get(name)))
                // A caption differs because something else does.
                .min((one, other) -> Boolean.compare(one.equals("caption"), other.equals("caption")))
                .map(name -> {
                    List<String> columns = source.columnsOf(pair.change().kind(), name);
                    return new Differing(
                            pair.row(),
                            nameOf(pair),
                            columns.isEmpty() ? name : String.join(", ", columns),
                            text(now.get().get(name)),
                            pair.change().earlierRow(),
                            text(before.get().get(name)));
                });
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : TextCounts.shortened(value.toString());
    }

    private Optional<Map<String, Object>> said(long row, Foreseen.Change change) {
        RowClaims claims = read.get(row);
        if (claims == null) {
            return Optional.empty();
        }
        Stream<Map<String, Object>> records = claims.nodes().stream()
                .filter(node ->
                        node.label().text().equals(change.kind()) && node.key().equals(change.key()))
                .map(node -> all(node.properties(), node.claim()));
        Stream<Map<String, Object>> links = claims.links().stream()
                .filter(link ->
                        link.type().name().equals(change.kind()) && link.key().equals(change.key()))
                .map(link -> {
                    Map<String, Object> all = all(link.properties(), link.claim());
                    all.put("from", link.from().key());
                    all.put("to", link.to().key());
                    return all;
                });
        // The last of one row stands.
        return Stream.concat(records, links).reduce((one, later) -> later);
    }

    private static Map<String, Object> all(Map<String, Object> properties, Claim claim) {
        var all = new TreeMap<>(properties);
        all.put("valid", Period.of(claim.validity()));
        all.put("sight", claim.sight());
        all.put("grade", claim.grade());
        all.put("status", claim.status().text());
        all.put("method", claim.method().text());
        return all;
    }

    private String nameOf(Pair pair) {
        RowClaims row = Objects.requireNonNull(read.get(pair.row()));
        for (NodeClaim node : row.nodes()) {
            if (node.key().equals(pair.change().key())
                    && node.label().text().equals(pair.change().kind())) {
                return pair.change().kind() + " \"" + node.properties().get("caption") + "\"";
            }
        }
        for (LinkClaim link : row.links()) {
            if (link.key().equals(pair.change().key())
                    && link.type().name().equals(pair.change().kind())) {
                return link.type().name() + " from " + caption(link.from().key(), row) + " to "
                        + caption(link.to().key(), row);
            }
        }
        return pair.change().kind() + " " + pair.change().key();
    }

    private static String caption(Key key, RowClaims row) {
        return row.nodes().stream()
                .filter(node -> node.key().equals(key))
                .findFirst()
                .map(node -> "\"" + node.properties().get("caption") + "\"")
                .orElse(key.text());
    }
}
