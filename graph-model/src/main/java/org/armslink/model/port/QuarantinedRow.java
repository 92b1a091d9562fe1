package org.armslink.model.port;

import org.jspecify.annotations.Nullable;

/**
 * A row that was refused, kept whole.
 *
 * @param row counted from 1, the header not counted
 * @param field the column at fault, or empty when the whole row is
 * @param value what stood there, to the letter
 * @param reason what is wrong and what to do
 * @param text the row as received
 * @param correctedIn the run that took the row in after somebody had corrected it, or null as long as it stays refused
 */
public record QuarantinedRow(
        long row,
        String field,
        String value,
        String reason,
        String text,
        @Nullable String correctedIn) {
    /** A row that stays refused. */
    public QuarantinedRow(long row, String field, String value, String reason, String text) {
        this(row, field, value, reason, text, null);
    }
}
