package org.armslink.store.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.port.RowClaims;
import org.armslink.model.port.RowsRefused;
import org.armslink.store.claim.StoredClaim;
import org.armslink.store.sight.SightTable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Writes one batch in one transaction: asks what is there, works out what changes, creates and supersedes. */
final class BatchWriter {
    /**
     * How the rows of a batch ended.
     *
     * @param sights numbers of the sight classes of all that the rows say, new or not
     */
    record Outcome(long accepted, long duplicate, long created, long changed, long disputed, Set<Long> sights) {}

    private final TransactionContext tx;
    private final String run;
    private final long now;
    private final long counter;
    private final Set<String> earlierRuns;
    private final boolean asksForAll;

    /**
     * @param counter what the store's counter stands at in this transaction
     * @param earlierRuns ids of earlier runs of the same file by the same mapping
     * @param asksForAll whether links of records that the batch creates are asked for too. Nearly always they cannot be
     *     there; where a key stands for a link between other records, the database refuses the second one of the key
     *     and the batch has to be written again, asking for all
     */
    BatchWriter(
            TransactionContext tx, String run, long now, long counter, Set<String> earlierRuns, boolean asksForAll) {
        this.tx = tx;
        this.run = run;
        this.now = now;
        this.counter = counter;
        this.earlierRuns = earlierRuns;
        this.asksForAll = asksForAll;
    }

    /** @throws RowsRefused if rows cannot be written; then nothing is */
    Outcome write(List<RowClaims> rows) {
        Set<SightClass> sights = sights(rows);
        Map<SightClass, Long> numbers = SightTable.number(sights, tx);
        var form = new StoredClaim(numbers, run, now);
        var changes = new BatchChanges(find(rows), earlierRuns);
        Map<String, String> endLabels = endLabels(rows);
        var refused = new ArrayList<RowsRefused.Refusal>();
        long accepted = 0;
        long disputed = 0;
        for (RowClaims row : rows) {
            Optional<RowsRefused.Refusal> refusal = refusal(row, changes, endLabels);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
                continue;
            }
            long before = changes.created() + changes.changed();
            row.nodes().forEach(node -> changes.put(new Version(node.label().text(), "", "", form.of(node))));
            row.links()
                    .forEach(link -> changes.put(new Version(
                            link.type().name(),
                            link.from().key().text(),
                            link.to().key().text(),
                            form.of(link))));
            if (changes.created() + changes.changed() > before) {
                accepted++;
                disputed += isDisputed(row) ? 1 : 0;
            }
        }
        if (!refused.isEmpty()) {
            throw new RowsRefused(refused);
        }
        new VersionWriter(tx, now, counter).write(changes);
        return new Outcome(
                accepted,
                rows.size() - accepted,
                changes.created(),
                changes.changed(),
                disputed,
                sights.stream().map(sight -> numbers.getOrDefault(sight, -1L)).collect(Collectors.toSet()));
    }

    private static Set<SightClass> sights(List<RowClaims> rows) {
        var sights = new LinkedHashSet<SightClass>();
        for (RowClaims row : rows) {
            row.nodes().forEach(node -> sights.add(node.claim().sight()));
            row.links().forEach(link -> sights.add(link.claim().sight()));
        }
        return sights;
    }

    private static boolean isDisputed(RowClaims row) {
        return Stream.concat(
                        row.nodes().stream().map(NodeClaim::claim),
                        row.links().stream().map(LinkClaim::claim))
                .anyMatch(claim -> claim.status() == Status.DISPUTED);
    }

    /** Asked before any of the row is put, since a row is written whole or not at all. */
    private static Optional<RowsRefused.Refusal> refusal(
            RowClaims row, BatchChanges changes, Map<String, String> endLabels) {
        var ownRecords = new HashMap<String, String>();
        for (NodeClaim node : row.nodes()) {
            String key = node.key().text();
            String label = node.label().text();
            String other = kindOf(key, ownRecords, changes);
            if (other != null && !other.equals(label)) {
                return Optional.of(RowsRefused.Refusal.ofTwoKinds(row.row(), key, other, label));
            }
            ownRecords.put(key, label);
        }
        for (LinkClaim link : row.links()) {
            for (NodeReference end : List.of(link.from(), link.to())) {
                String key = end.key().text();
                String kind = endLabels.get(key);
                if (!end.label().text().equals(kind == null ? kindOf(key, ownRecords, changes) : kind)) {
                    return Optional.of(RowsRefused.Refusal.leadingNowhere(
                            row.row(), key, link.type().name(), end.label().text()));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String kindOf(String key, Map<String, String> ownRecords, BatchChanges changes) {
        String own = ownRecords.get(key);
        if (own != null) {
            return own;
        }
        Version record = changes.find(key);
        return record == null ? null : record.kind();
    }

    private Map<String, Version> find(List<RowClaims> rows) {
        var keys = new LinkedHashSet<String>();
        rows.forEach(row -> row.nodes().forEach(node -> keys.add(node.key().text())));
        Map<String, Version> found = StandingVersions.find(keys, Map.of(), tx);
        var linkKeys = new LinkedHashMap<String, Set<String>>();
        for (RowClaims row : rows) {
            for (LinkClaim link : row.links()) {
                if (asksForAll || (isThere(link.from(), keys, found) && isThere(link.to(), keys, found))) {
                    linkKeys.computeIfAbsent(link.type().name(), type -> new LinkedHashSet<>())
                            .add(link.key().text());
                }
            }
        }
        found.putAll(StandingVersions.find(Set.of(), linkKeys, tx));
        return found;
    }

    /** Whether the record may have been there before this batch. */
    private static boolean isThere(NodeReference end, Set<String> ofBatch, Map<String, Version> found) {
        String key = end.key().text();
        return !ofBatch.contains(key) || found.containsKey(key);
    }

    /** Labels of the records that links lead to and that the batch itself says nothing of. */
    private Map<String, String> endLabels(List<RowClaims> rows) {
        var ofBatch = new HashSet<String>();
        rows.forEach(row -> row.nodes().forEach(node -> ofBatch.add(node.key().text())));
        var ends = new LinkedHashSet<String>();
        for (RowClaims row : rows) {
            for (LinkClaim link : row.links()) {
                ends.add(link.from().key().text());
                ends.add(link.to().key().text());
            }
        }
        ends.removeAll(ofBatch);
        return StandingVersions.labels(ends, tx);
    }
}
