package org.armslink.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.model.port.RowsRefused;

/** Rows that are written together: bounded by how many they are, how much they say and how long they are. */
final class Batch {
    private static final int CHARACTERS = 1 << 23;

    private final int most;
    private final Map<Long, RowClaims> accepted = new LinkedHashMap<>();
    private final Map<Long, String> texts = new LinkedHashMap<>();
    private final List<QuarantinedRow> refused = new ArrayList<>();
    private long lastRow;
    private long claims;
    private long characters;
    private long bytesRead;

    /** @param most rows, and claims unless one row has more of them; two batches are in memory at a time */
    Batch(int most) {
        this.most = most;
    }

    void accept(RawRow row, RowClaims says) {
        accepted.put(row.number(), says);
        texts.put(row.number(), row.text());
        claims += says.nodes().size() + says.links().size();
        moveOn(row);
    }

    void refuse(RawRow row, RefusedRowException refusal) {
        refused.add(new QuarantinedRow(row.number(), refusal.field(), refusal.value(), refusal.reason(), row.text()));
        moveOn(row);
    }

    private void moveOn(RawRow row) {
        lastRow = row.number();
        characters += row.text().length();
    }

    /** Moves accepted rows that the store refused over to the others. */
    void refuse(List<RowsRefused.Refusal> refusals) {
        for (RowsRefused.Refusal refusal : refusals) {
            if (accepted.remove(refusal.row()) == null) {
                throw new IllegalStateException("The store refused row " + refusal.row() + ", which it was not given");
            }
            refused.add(new QuarantinedRow(
                    refusal.row(), "", refusal.value(), refusal.reason(), texts.getOrDefault(refusal.row(), "")));
        }
    }

    boolean isFull() {
        return texts.size() + refused.size() >= most || claims >= most || characters >= CHARACTERS;
    }

    boolean isEmpty() {
        return accepted.isEmpty() && refused.isEmpty();
    }

    /** In order of rows. */
    List<RowClaims> accepted() {
        return List.copyOf(accepted.values());
    }

    List<QuarantinedRow> refused() {
        return List.copyOf(refused);
    }

    long lastRow() {
        return lastRow;
    }

    void readTo(long bytes) {
        bytesRead = bytes;
    }

    /** How many bytes of the file had been read when the batch was full. */
    long bytesRead() {
        return bytesRead;
    }
}
