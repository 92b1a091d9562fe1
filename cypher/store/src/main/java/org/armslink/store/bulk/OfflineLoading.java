package org.armslink.store.bulk;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.armslink.model.SightClass;
import org.armslink.model.port.FirstLoad;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.model.port.RowsRefused;
import org.armslink.store.migration.Migrations;
import org.armslink.store.sight.SightTable;
import org.armslink.store.write.Quarantine;
import org.armslink.store.write.RunRow;
import org.jspecify.annotations.Nullable;

/** One load: rows into prepared files, what the rows of the books would be after batch by batch, and the store made of them. */
final class OfflineLoading implements FirstLoad.Loading {
    /** Makes the store of the prepared files. */
    interface Maker {
        /** @param nodes that the store has then, but for the migrations' and the counter */
        void make(Path prepared, long nodes, Consumer<String> doing) throws IOException;
    }

    private final ImportRequest request;
    private final Path folder;
    private final Maker maker;
    private final AutoCloseable held;
    private final Instant begun;
    private final EntryForm form;
    private final PreparedClaims claims;
    private final EntryFile beside;
    private final Besides besides;
    private final String run;
    private final FirstUse firstUse = new FirstUse();
    private final BitSet changedRows = new BitSet();
    private @Nullable Refusals refusals;
    private long quarantined;

    /**
     * @param folder an empty one, for this load alone
     * @param held closed with this
     */
    OfflineLoading(ImportRequest request, Path folder, Instant begun, Maker maker, AutoCloseable held)
            throws IOException {
        this.request = request;
        this.folder = folder;
        this.maker = maker;
        this.held = held;
        this.begun = begun;
        this.run = RunRow.id(RunRow.work(request), 1);
        this.form = new EntryForm(run, begun.getEpochSecond());
        this.claims = new PreparedClaims(folder, form);
        this.beside = new EntryFile(folder.resolve("beside"));
        this.besides = new Besides(claims, beside, folder, begun.getEpochSecond());
        // As in any store: the run's class is the first, and the document comes before the rows.
        firstUse.note(form.sightOf(request.sight()), 0, false, -1);
        claims.add(List.of(new RowClaims(0, List.of(request.document()), List.of())));
    }

    @Override
    public void add(List<RowClaims> rows, List<QuarantinedRow> refused) throws IOException {
        claims.add(rows);
        quarantine(refused);
    }

    @Override
    public Iterator<RowsRefused.Refusal> settle() throws IOException {
        claims.sort();
        refusals = Refusals.find(claims, folder);
        return refusals.reasons();
    }

    @Override
    public void quarantine(List<QuarantinedRow> rows) throws IOException {
        long sight = form.sightOf(request.sight());
        for (QuarantinedRow row : rows) {
            besides.add("QuarantinedRow", Quarantine.stored(RunRow.subject(request), run, sight, row));
        }
        quarantined += rows.size();
    }

    @Override
    public ImportRun finish(long rowsDone, Consumer<String> doing) throws IOException {
        Refusals settled = refusals;
        if (settled == null) {
            throw new IllegalStateException("Settle the rows before the load is finished");
        }
        var records = new Versions(settled.rows(), changedRows, firstUse);
        records.walk(claims.records, false, besides.of(false));
        var links = new Versions(settled.rows(), changedRows, firstUse);
        links.walk(claims.links, true, besides.of(true));
        besides.writeRepeated();
        ImportCounts counts = counts(settled, records, links);
        Map<Integer, Long> numbers = numberSights();
        Map<String, Object> row = runRow(rowsDone, counts, numbers);
        besides.add("ImportRun", row);
        long nodes = records.standing() + beside.entries();
        addBooksOfStore();
        claims.close();
        beside.close();
        writeLeftOut("records", records.leftOut());
        writeLeftOut("links", links.leftOut());
        long besideNodes = beside.entries();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("common")))) {
            List<Long> inForm = new ArrayList<>();
            for (int sight = 0; sight < form.sights().size(); sight++) {
                inForm.add(numbers.getOrDefault(sight, -1L));
            }
            form.writeCommon(inForm, records.standing(), links.standing(), besideNodes, out);
        }
        maker.make(folder, nodes, doing);
        return new ImportRun(
                run,
                request.document().key(),
                request.mapping(),
                request.owner().toString(),
                Instant.ofEpochSecond(begun.getEpochSecond()),
                rowsDone,
                counts,
                true,
                request.settings());
    }

    /** What usual writing and migrations would leave in the store's own books. */
    private void addBooksOfStore() throws IOException {
        besides.add(
                "StoreCounter",
                Map.of(
                        "name",
                        "store",
                        "value",
                        1L + claims.batches.size(),
                        "stamp",
                        UUID.randomUUID().toString()));
        for (Map<String, Object> needless : Migrations.needlessInNewStore()) {
            besides.add("Migration", needless);
        }
    }

    private ImportCounts counts(Refusals settled, Versions records, Versions links) {
        var changed = (BitSet) changedRows.clone();
        changed.clear(0);
        long accepted = changed.cardinality();
        long duplicate = claims.rows() - settled.rows().cardinality() - accepted;
        changed.and(claims.disputed);
        return new ImportCounts(
                accepted + duplicate + quarantined,
                accepted,
                quarantined,
                duplicate,
                records.created() + links.created(),
                records.changed() + links.changed(),
                changed.cardinality());
    }

    /** Writes the table of sight classes, and returns each class's number in the store by that within the load. */
    private Map<Integer, Long> numberSights() throws IOException {
        List<SightClass> classes = form.sights();
        var numbers = new HashMap<Integer, Long>();
        for (int sight : firstUse.inOrder()) {
            long number = numbers.size() + 1L;
            numbers.put(sight, number);
            besides.add("SightClass", SightTable.row(number, classes.get(sight)));
        }
        return numbers;
    }

    private Map<String, Object> runRow(long rowsDone, ImportCounts counts, Map<Integer, Long> numbers) {
        Map<String, Object> row = RunRow.start(request, form.sightOf(request.sight()), 1, begun);
        row.putAll(RunRow.counts(counts));
        row.put("rowsDone", rowsDone);
        row.put("complete", true);
        row.put(
                "wrote",
                firstUse.ofRows().stream()
                        .map(sight -> numbers.getOrDefault(sight, -1L))
                        .toList());
        return row;
    }

    private void writeLeftOut(String name, BitSet leftOut) throws IOException {
        Path file = folder.resolve(name + ".left-out");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (long word : leftOut.toLongArray()) {
                out.writeLong(word);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (AutoCloseable last = held) {
            claims.close();
            beside.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
