package org.armslink.ingest.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.port.RowClaims;
import org.armslink.model.port.RowsRefused.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a store that holds nothing yet makes of rows, one after the other, by the rules of
 * {@link org.armslink.model.port.FactStore}. A store in which records of these keys stand can be asked where links lead.
 */
final class Foreseen {
    /** One claim that takes the place of what an earlier row said. */
    record Change(long earlierRow, String kind, Key key) {}

    /**
     * How a row ends.
     *
     * @param depends the far end that only a store could know, or null
     */
    record Outcome(
            @Nullable Refusal refusal,
            boolean news,
            List<Change> changes,
            @Nullable NodeReference depends) {}

    private final SaidSoFar said;
    private final Map<String, Tally> records = new TreeMap<>();
    private final Map<String, Tally> links = new TreeMap<>();
    private long created;
    private long changed;

    Foreseen(int most, NodeClaim document) {
        said = new SaidSoFar(most);
        // It is there before the first row, and a row may speak of it.
        said.add(SaidHash.nameOf(document), (short) document.label().ordinal(), SaidHash.of(document), 0);
    }

    /**
     * Takes a row.
     *
     * @param inStore the labels of all records of the row that a store has already; null where none was asked
     */
    Outcome take(RowClaims row, @Nullable Map<Key, Label> inStore) {
        var own = new HashMap<Key, Label>();
        NodeReference depends = null;
        for (NodeClaim node : row.nodes()) {
            Label there = labelOf(node.key(), own, inStore);
            if (there != null && there != node.label()) {
                return refused(Refusal.ofTwoKinds(
                        row.row(), node.key().text(), there.text(), node.label().text()));
            }
            own.put(node.key(), node.label());
        }
        for (LinkClaim link : row.links()) {
            for (NodeReference end : List.of(link.from(), link.to())) {
                Label there = labelOf(end.key(), own, inStore);
                if (there == null && said.hasForgotten()) {
                    // It may be one of those that are not remembered.
                    continue;
                }
                if (there == null && inStore == null) {
                    depends = end;
                } else if (there != end.label()) {
                    return refused(Refusal.leadingNowhere(
                            row.row(),
                            end.key().text(),
                            link.type().name(),
                            end.label().text()));
                }
            }
        }
        long before = created + changed;
        var changes = new ArrayList<Change>();
        row.nodes().forEach(node -> put(node, row.row(), inStore, changes));
        row.links().forEach(link -> put(link, row.row(), changes));
        return new Outcome(null, created + changed > before, changes, depends);
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome(refusal, false, List.of(), null);
    }

    private @Nullable Label labelOf(Key key, Map<Key, Label> own, @Nullable Map<Key, Label> inStore) {
        Label label = own.get(key);
        if (label != null) {
            return label;
        }
        int at = said.find(SaidHash.nameOf(key));
        if (at != SaidSoFar.NOWHERE) {
            return Label.values()[said.kind(at)];
        }
        return inStore == null ? null : inStore.get(key);
    }

    private void put(NodeClaim node, long row, @Nullable Map<Key, Label> inStore, List<Change> changes) {
        Tally tally = records.computeIfAbsent(node.label().text(), Tally::new);
        long name = SaidHash.nameOf(node);
        if (put(name, (short) node.label().ordinal(), SaidHash.of(node), row, node.key(), tally, changes)
                && inStore != null
                && inStore.containsKey(node.key())) {
            tally.inStore++;
        }
    }

    private void put(LinkClaim link, long row, List<Change> changes) {
        Tally tally = links.computeIfAbsent(link.type().name(), Tally::new);
        long name = SaidHash.nameOf(link);
        put(name, (short) link.type().ordinal(), SaidHash.of(link), row, link.key(), tally, changes);
    }

    /** Whether nothing was said of it before. */
    private boolean put(long name, short kind, long says, long row, Key key, Tally tally, List<Change> changes) {
        tally.said++;
        int at = said.find(name);
        if (at == SaidSoFar.NOWHERE) {
            created++;
            tally.distinct++;
            said.add(name, kind, says, row);
            return true;
        }
        if (said.row(at) != row && said.markSeveral(at)) {
            tally.ofSeveralRows++;
        }
        if (said.said(at) != says) {
            changed++;
            changes.add(new Change(said.row(at), tally.name, key));
            said.replace(at, says, row);
        }
        return false;
    }

    long created() {
        return created;
    }

    long changed() {
        return changed;
    }

    /** Whether all was remembered, so that the figures are those of an import. */
    boolean isExact() {
        return !said.hasForgotten();
    }

    List<DryRunReport.Kind> records() {
        return records.values().stream().map(Tally::kind).toList();
    }

    List<DryRunReport.Kind> links() {
        return links.values().stream().map(Tally::kind).toList();
    }

    private static final class Tally {
        final String name;
        long said;
        long distinct;
        long ofSeveralRows;
        long inStore;

        Tally(String name) {
            this.name = name;
        }

        DryRunReport.Kind kind() {
            return new DryRunReport.Kind(name, said, distinct, ofSeveralRows, inStore);
        }
    }
}
