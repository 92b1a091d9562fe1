package org.armslink.store.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.armslink.model.Claim;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.Status;
import org.armslink.model.port.RowClaims;

/**
 * The claims of a load as entries for the bulk importer, in the order in which they were read, and beside them numbers that
 * bring together, once they are sorted, what is said of one record or link.
 *
 * <p>Two keys are taken for one if the first 128 bits of their SHA-256 agree, and so is what two claims say.
 */
final class PreparedClaims implements Closeable {
    /** Places in the rows of {@link #records} and {@link #links}. */
    static final int HASH_HIGH = 0;

    static final int HASH_LOW = 1;
    /** In {@link #records} twice the row's number, in {@link #ends} that and one; in {@link #links} the place in the file. */
    static final int ORDER = 2;

    static final int ENTRY = 3;
    static final int SAID_HIGH = 4;
    static final int SAID_LOW = 5;
    static final int DOCUMENT = 6;
    /** The label's number with the sight class's above it. */
    static final int LABEL_AND_SIGHT = 7;

    static final int PLACE = 8;
    static final int ROW = 9;
    /** In {@link #ends}: twice the link's number, and one for the end that it leads to. */
    static final int END = 3;

    static final int END_LABEL = 4;
    static final int END_PLACE = 5;

    private static final int LABEL_BITS = 8;

    /** Where a batch begins, in entries of each kind. */
    record BatchStart(int records, int links) {}

    final EntryForm form;
    final EntryFile recordFile;
    final EntryFile linkFile;
    final SortedNumbers records;
    final SortedNumbers ends;
    final SortedNumbers links;
    /** By row: whether a claim of the row is disputed. */
    final BitSet disputed = new BitSet();

    final List<BatchStart> batches = new ArrayList<>();
    private final EntryBuffer entry = new EntryBuffer();
    private String lastDocument = "";
    private long lastDocumentHash;
    private long rows;

    PreparedClaims(Path folder, EntryForm form) throws IOException {
        this.form = form;
        this.recordFile = new EntryFile(folder.resolve("records"));
        this.linkFile = new EntryFile(folder.resolve("links"));
        this.records = new SortedNumbers(folder, "sorted-records", 10);
        this.ends = new SortedNumbers(folder, "sorted-ends", 6);
        this.links = new SortedNumbers(folder, "sorted-links", 10);
    }

    /** Rows that were added, that of the document itself not counted. */
    long rows() {
        return rows;
    }

    void add(List<RowClaims> batch) throws IOException {
        batches.add(new BatchStart(recordFile.entries(), linkFile.entries()));
        for (RowClaims row : batch) {
            rows += row.row() > 0 ? 1 : 0;
            for (NodeClaim node : row.nodes()) {
                add(row.row(), node);
            }
            for (LinkClaim link : row.links()) {
                add(row.row(), link);
            }
        }
    }

    private void add(long row, NodeClaim node) throws IOException {
        long[] said = form.put(node, entry);
        long[] name = entry.digest(node.key().text());
        note(row, node.claim());
        records.add(
                name[0],
                name[1],
                2 * row,
                recordFile.entries(),
                said[0],
                said[1],
                documentHash(node.claim()),
                node.label().ordinal() | (long) form.sightOf(node.claim().sight()) << LABEL_BITS,
                recordFile.place(),
                row);
        recordFile.add(entry);
    }

    private void add(long row, LinkClaim link) throws IOException {
        long[] said = form.put(link, entry);
        long[] name = entry.digest(link.type().name() + "|" + link.key().text());
        note(row, link.claim());
        addEnd(row, link.from(), 0);
        addEnd(row, link.to(), 1);
        links.add(
                name[0],
                name[1],
                linkFile.entries(),
                linkFile.entries(),
                said[0],
                said[1],
                documentHash(link.claim()),
                (long) form.sightOf(link.claim().sight()) << LABEL_BITS,
                linkFile.place(),
                row);
        linkFile.add(entry);
    }

    private void addEnd(long row, NodeReference end, int to) throws IOException {
        long[] hash = entry.digest(end.key().text());
        ends.add(
                hash[0],
                hash[1],
                2 * row + 1,
                2L * linkFile.entries() + to,
                end.label().ordinal(),
                linkFile.place());
    }

    private void note(long row, Claim claim) {
        if (claim.status() == Status.DISPUTED) {
            disputed.set(Math.toIntExact(row));
        }
    }

    private long documentHash(Claim claim) {
        String document = claim.document().text();
        if (!document.equals(lastDocument)) {
            lastDocument = document;
            lastDocumentHash = entry.digest(document)[0];
        }
        return lastDocumentHash;
    }

    static int label(long labelAndSight) {
        return (int) (labelAndSight & (1 << LABEL_BITS) - 1);
    }

    static int sight(long labelAndSight) {
        return (int) (labelAndSight >> LABEL_BITS);
    }

    /** Puts in order what was added; nothing can be added from now on. */
    void sort() throws IOException {
        recordFile.flush();
        linkFile.flush();
        records.sort();
        ends.sort();
        links.sort();
    }

    @Override
    public void close() throws IOException {
        recordFile.close();
        linkFile.close();
    }
}
