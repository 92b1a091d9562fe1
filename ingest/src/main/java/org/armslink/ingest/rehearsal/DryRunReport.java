package org.armslink.ingest.rehearsal;

import java.util.List;
import org.armslink.model.port.QuarantinedRow;

/**
 * What an import would do.
 *
 * @param accepted rows that the mapping takes; which of them the store knows already, only an import tells
 * @param columns in the file's order; none for a claim file
 * @param lookups that missed something
 * @param records by label, in order of the alphabet
 * @param links by type, in order of the alphabet
 * @param firstQuarantined the first rows that would be refused
 */
public record DryRunReport(
        long read,
        long accepted,
        long quarantined,
        List<Column> columns,
        List<Lookup> lookups,
        List<Kind> records,
        List<Kind> links,
        List<QuarantinedRow> firstQuarantined) {
    /** Different values and records are counted up to these; then there may be more. */
    public static final int MOST_VALUES = 50_000;

    public static final int MOST_RECORDS = 1_000_000;

    /**
     * One column.
     *
     * @param filled rows that have something in it
     * @param distinct different texts in it, {@link #MOST_VALUES} at most
     * @param refused rows that are refused for it
     * @param firstRefused up to three of them: row, value and reason
     */
    public record Column(String name, long filled, int distinct, long refused, List<String> firstRefused) {}

    /**
     * Texts that are in no table.
     *
     * @param distinct different ones, {@link #MOST_VALUES} at most
     * @param first up to five of them
     */
    public record Lookup(String name, long missed, int distinct, List<String> first) {}

    /**
     * What would come of one label or type.
     *
     * @param said how often rows say something of it
     * @param distinct different records or links, {@link #MOST_RECORDS} at most
     */
    public record Kind(String name, long said, int distinct) {}
}
