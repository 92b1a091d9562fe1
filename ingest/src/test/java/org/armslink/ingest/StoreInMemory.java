package org.armslink.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.model.Claim;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.model.port.RowsRefused;
import org.jspecify.annotations.Nullable;

/** The store's contract in maps: the obvious version, that can be told to fail in the middle of a write. */
public final class StoreInMemory implements FactStore {
    /** What two claims must share to say the same. */
    private record Said(
            Object what,
            Map<String, Object> properties,
            SightClass sight,
            Object grade,
            Validity validity,
            Status status,
            Object method) {
        static Said of(Object what, Map<String, Object> properties, Claim claim) {
            return new Said(
                    what, properties, claim.sight(), claim.grade(), claim.validity(), claim.status(), claim.method());
        }
    }

    private record Held(
            Map<String, NodeClaim> nodes,
            Map<String, LinkClaim> links,
            Set<String> superseded,
            Map<String, QuarantinedRow> quarantine,
            Map<String, String> writtenBy) {}

    private Map<String, NodeClaim> nodes = new TreeMap<>();
    private Map<String, LinkClaim> links = new TreeMap<>();
    private Set<String> superseded = new TreeSet<>();
    private Map<String, QuarantinedRow> quarantine = new TreeMap<>();
    private Map<String, String> writtenBy = new TreeMap<>();
    private final Map<String, ImportRun> runs = new LinkedHashMap<>();
    private final Map<String, ImportRequest> requests = new HashMap<>();
    private int writesUntilFailure = -1;

    /** Lets so many writes succeed; the next one fails, half done, and leaves nothing of itself. */
    public void failAfter(int writes) {
        writesUntilFailure = writes;
    }

    public Map<String, NodeClaim> nodes() {
        return nodes;
    }

    public Map<String, LinkClaim> links() {
        return links;
    }

    public List<QuarantinedRow> quarantined() {
        return List.copyOf(quarantine.values());
    }

    public List<ImportRun> runs() {
        return List.copyOf(runs.values());
    }

    @Override
    public ImportRun begin(ImportRequest request) {
        for (ImportRun run : runs.values()) {
            ImportRequest earlier = requests.get(run.id());
            if (!run.complete()
                    && earlier != null
                    && run.document().equals(request.document().key())
                    && earlier.mapping().equals(request.mapping())
                    && earlier.mappingDigest().equals(request.mappingDigest())
                    && earlier.owner().equals(request.owner())
                    && earlier.settings().equals(request.settings())) {
                return run;
            }
        }
        var run = new ImportRun(
                "run-" + (runs.size() + 1),
                request.document().key(),
                request.mapping(),
                request.owner().toString(),
                Instant.EPOCH,
                0,
                ImportCounts.NONE,
                false,
                request.settings());
        runs.put(run.id(), run);
        requests.put(run.id(), request);
        new Tally(run.id(), Set.of()).put(request.document());
        return run;
    }

    @Override
    public ImportRun write(ImportRun run, List<RowClaims> rows, List<QuarantinedRow> refused, long rowsDone) {
        var before = new Held(
                new TreeMap<>(nodes),
                new TreeMap<>(links),
                new TreeSet<>(superseded),
                new TreeMap<>(quarantine),
                new TreeMap<>(writtenBy));
        long expected = Objects.requireNonNull(runs.get(run.id())).rowsDone() + rows.size() + refused.size();
        if (rowsDone != expected) {
            throw new IllegalArgumentException("rows are missing: done " + rowsDone + ", but counted " + expected);
        }
        var tally = new Tally(run.id(), earlierRuns(run));
        var unwritable = new ArrayList<RowsRefused.Refusal>();
        for (RowClaims row : rows) {
            if (writesUntilFailure == 0) {
                undo(before);
                throw new IllegalStateException("the store was cut off in the middle of a write");
            }
            Optional<RowsRefused.Refusal> refusal = refusal(row);
            refusal.ifPresent(unwritable::add);
            if (refusal.isEmpty()) {
                tally.put(row);
            }
        }
        if (!unwritable.isEmpty()) {
            undo(before);
            throw new RowsRefused(unwritable);
        }
        refused.forEach(row -> tally.quarantine(run, row));
        writesUntilFailure--;
        ImportCounts sum = tally.plus(run.counts(), rows.size() + refused.size());
        var after = new ImportRun(
                run.id(),
                run.document(),
                run.mapping(),
                run.owner(),
                run.startedAt(),
                rowsDone,
                sum,
                false,
                run.settings());
        runs.put(run.id(), after);
        return after;
    }

    private Set<String> earlierRuns(ImportRun run) {
        ImportRequest mine = requests.get(run.id());
        var ids = new HashSet<String>();
        requests.forEach((id, request) -> {
            if (!id.equals(run.id())
                    && mine != null
                    && request.document().key().equals(mine.document().key())
                    && request.mapping().equals(mine.mapping())
                    && request.mappingDigest().equals(mine.mappingDigest())
                    && request.owner().equals(mine.owner())
                    && request.settings().equals(mine.settings())) {
                ids.add(id);
            }
        });
        return ids;
    }

    private Optional<RowsRefused.Refusal> refusal(RowClaims row) {
        var own = new HashMap<String, Label>();
        for (NodeClaim node : row.nodes()) {
            String key = node.key().text();
            Label other = labelOf(key, own);
            if (other != null && other != node.label()) {
                return Optional.of(RowsRefused.Refusal.ofTwoKinds(
                        row.row(), key, other.text(), node.label().text()));
            }
            own.put(key, node.label());
        }
        for (LinkClaim link : row.links()) {
            for (NodeReference end : List.of(link.from(), link.to())) {
                if (labelOf(end.key().text(), own) != end.label()) {
                    return Optional.of(RowsRefused.Refusal.leadingNowhere(
                            row.row(),
                            end.key().text(),
                            link.type().name(),
                            end.label().text()));
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Label labelOf(String key, Map<String, Label> own) {
        NodeClaim node = nodes.get(key);
        return own.containsKey(key) ? own.get(key) : node == null ? null : node.label();
    }

    private void undo(Held before) {
        nodes = before.nodes();
        links = before.links();
        superseded = before.superseded();
        quarantine = before.quarantine();
        writtenBy = before.writtenBy();
    }

    @Override
    public ImportRun finish(ImportRun run) {
        var done = new ImportRun(
                run.id(),
                run.document(),
                run.mapping(),
                run.owner(),
                run.startedAt(),
                run.rowsDone(),
                run.counts(),
                true,
                run.settings());
        runs.put(run.id(), done);
        return done;
    }

    @Override
    public void markCorrected(String run, List<Long> rows, String correctedIn) {
        throw new UnsupportedOperationException("Shown against a real database");
    }

    @Override
    public Map<Key, Label> labelsOf(Collection<Key> keys) {
        var labels = new HashMap<Key, Label>();
        keys.forEach(key -> {
            NodeClaim node = nodes.get(key.text());
            if (node != null) {
                labels.put(key, node.label());
            }
        });
        return labels;
    }

    @Override
    public String canonicalDigest() {
        return Digest.of(canonical(nodes) + canonical(links) + superseded + canonical(quarantine));
    }

    private static String canonical(Map<String, ?> map) {
        var text = new StringBuilder();
        map.forEach((key, value) ->
                text.append(key).append('=').append(sorted(value)).append('\n'));
        return text.toString();
    }

    /** Properties in order of names, since the maps of claims have none. */
    private static String sorted(Object value) {
        if (value instanceof NodeClaim node) {
            return node.label() + " " + new TreeMap<>(node.properties()) + " " + node.claim();
        }
        if (value instanceof LinkClaim link) {
            return link.type() + " " + link.from() + " " + link.to() + " " + new TreeMap<>(link.properties()) + " "
                    + link.claim();
        }
        return value.toString();
    }

    @Override
    public Map<String, Long> census() {
        var census = new TreeMap<String, Long>();
        nodes.values().forEach(node -> census.merge(node.label().text(), 1L, Long::sum));
        links.values().forEach(link -> census.merge(link.type().name(), 1L, Long::sum));
        return census;
    }

    /** Counts one batch while writing it. */
    private final class Tally {
        private long accepted;
        private long quarantined;
        private long duplicate;
        private long created;
        private long changed;
        private long disputed;
        private final String run;
        private final Set<String> earlierRuns;

        Tally(String run, Set<String> earlierRuns) {
            this.run = run;
            this.earlierRuns = earlierRuns;
        }

        void put(RowClaims row) {
            long before = created + changed;
            row.nodes().forEach(this::put);
            row.links().forEach(this::put);
            if (created + changed == before) {
                duplicate++;
                return;
            }
            accepted++;
            var statuses = new HashSet<Status>();
            row.nodes().forEach(node -> statuses.add(node.claim().status()));
            row.links().forEach(link -> statuses.add(link.claim().status()));
            disputed += statuses.contains(Status.DISPUTED) ? 1 : 0;
        }

        void put(NodeClaim node) {
            NodeClaim old = nodes.get(node.key().text());
            if (old == null) {
                created++;
            } else if (Said.of(old.label(), old.properties(), old.claim())
                            .equals(Said.of(node.label(), node.properties(), node.claim()))
                    || standsAfter(node.key().text(), old.claim(), node.claim())) {
                return;
            } else {
                changed++;
                superseded.add(node.key() + " " + sorted(old));
            }
            nodes.put(node.key().text(), node);
            writtenBy.put(node.key().text(), run);
        }

        void put(LinkClaim link) {
            String key = link.type() + " " + link.key();
            LinkClaim old = links.get(key);
            if (old == null) {
                created++;
            } else if (Said.of(List.of(old.from(), old.to()), old.properties(), old.claim())
                            .equals(Said.of(List.of(link.from(), link.to()), link.properties(), link.claim()))
                    || standsAfter(key, old.claim(), link.claim())) {
                return;
            } else {
                changed++;
                superseded.add(key + " " + sorted(old));
            }
            links.put(key, link);
            writtenBy.put(key, run);
        }

        /** An earlier reading of this file has it from a later row, which stands. */
        private boolean standsAfter(String key, Claim old, Claim now) {
            return earlierRuns.contains(writtenBy.get(key))
                    && old.document().equals(now.document())
                    && row(now) > 0
                    && row(old) > row(now);
        }

        private long row(Claim claim) {
            return claim.locator().matches("row [0-9]+")
                    ? Long.parseLong(claim.locator().substring(4))
                    : 0;
        }

        /** A row refused again for the same reason says nothing new. */
        void quarantine(ImportRun run, QuarantinedRow row) {
            QuarantinedRow old = quarantine.put(run.document() + " " + run.mapping() + " " + row.row(), row);
            if (row.equals(old)) {
                duplicate++;
            } else {
                quarantined++;
            }
        }

        ImportCounts plus(ImportCounts sum, long read) {
            List<Long> all = List.of(accepted, quarantined, duplicate);
            if (all.stream().mapToLong(Long::longValue).sum() != read) {
                throw new IllegalStateException("rows are not accounted for: " + all + " of " + read);
            }
            return new ImportCounts(
                    sum.read() + read,
                    sum.accepted() + accepted,
                    sum.quarantined() + quarantined,
                    sum.duplicate() + duplicate,
                    sum.created() + created,
                    sum.changed() + changed,
                    sum.disputed() + disputed);
        }
    }
}
