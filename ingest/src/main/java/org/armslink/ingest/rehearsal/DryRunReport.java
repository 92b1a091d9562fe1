package org.armslink.ingest.rehearsal;

import java.util.List;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;

/**
 * What an import would do.
 *
 * @param counts as the import of a store ends that holds none of these records and links yet, but the far ends of links
 * @param exact false if the file says more than {@link #MOST_CLAIMS} things, and what goes beyond is estimated
 * @param store whether a store was asked where links lead; if not, rows count as taken in that lead out of the file
 * @param outOfFile rows with a link to a record that no row before brings; a store must have it, or the row is refused
 * @param firstOutOfFile the first of these records
 * @param columns in the file's order; none for a claim file
 * @param lookups texts that are in no table
 * @param unfitting texts in which an expression that takes out a part found nothing
 * @param uncaught texts that no condition catches of those that ask for them
 * @param records by label, in order of the alphabet
 * @param links by type, in order of the alphabet
 * @param reasons why rows would be refused, the commonest first
 * @param firstQuarantined the first rows that would be refused
 * @param firstDisputed the first rows with a claim that is kept but disputed; how many there are is in the counts
 * @param differing rows that say something else of a record or link than a row before
 * @param firstDiffering the first of them
 */
public record DryRunReport(
        ImportCounts counts,
        boolean exact,
        boolean store,
        long outOfFile,
        List<OutOfFile> firstOutOfFile,
        List<Column> columns,
        List<Texts> lookups,
        List<Texts> unfitting,
        List<Texts> uncaught,
        List<Kind> records,
        List<Kind> links,
        List<Reason> reasons,
        List<QuarantinedRow> firstQuarantined,
        List<Disputed> firstDisputed,
        long differing,
        List<Differing> firstDiffering) {
    /** Different values are counted up to this; then there may be more. */
    public static final int MOST_VALUES = 50_000;

    /** Different records and links are told apart up to this. */
    public static final int MOST_CLAIMS = 1 << 22;

    /** Different texts of one table or name that are kept at most, and different reasons. */
    public static final int MOST_TEXTS = 1_000;

    /** Rows of a kind that are named. */
    public static final int ROWS_SHOWN = 20;

    /**
     * One column.
     *
     * @param filled rows that have something in it
     * @param values in them, where a cell holds several
     * @param distinct different ones, {@link #MOST_VALUES} at most
     * @param refused rows that are refused for it
     * @param firstRefused up to three of them: row, value and reason
     */
    public record Column(
            String name, long filled, long values, int distinct, long refused, List<String> firstRefused) {}

    public long read() {
        return counts.read();
    }

    public long accepted() {
        return counts.accepted();
    }

    public long quarantined() {
        return counts.quarantined();
    }

    /** A text, and how many rows have it. */
    public record Text(String text, long rows) {}

    /**
     * Texts of one table or name.
     *
     * @param rows a row counts once for each of its texts
     * @param texts the commonest first, {@link #MOST_TEXTS} different ones at most
     * @param others how often others stand in rows
     */
    public record Texts(String name, long rows, List<Text> texts, long others) {}

    /**
     * What would come of one label or type.
     *
     * @param said how often rows say something of it
     * @param distinct different records or links
     * @param ofSeveralRows how many of these are said by several rows
     * @param inStore how many of these a store has already, if one was asked; always 0 for links
     */
    public record Kind(String name, long said, long distinct, long ofSeveralRows, long inStore) {}

    /**
     * Why rows are refused.
     *
     * @param reason of the first of them: others may name other values in it
     */
    public record Reason(String field, String reason, long rows) {}

    /** A record to which a link leads and that no row before brings. */
    public record OutOfFile(long row, String label, String key) {}

    /**
     * A claim that is kept, but disputed.
     *
     * @param column of a mapped file, else the field
     * @param why such as {@code is after 2026-11-23}
     */
    public record Disputed(long row, String column, String value, String why) {}

    /**
     * A row that says something else than a row before it; what it says stands, and the earlier is kept as an earlier version.
     *
     * @param what the record or link
     * @param column from which it is made, or the property
     */
    public record Differing(long row, String what, String column, String value, long earlierRow, String earlierValue) {}
}
