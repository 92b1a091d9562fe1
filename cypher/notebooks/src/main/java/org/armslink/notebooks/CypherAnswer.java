package org.armslink.notebooks;

import java.util.List;

/** What the gate answered: a table, or why there is none. */
public sealed interface CypherAnswer {
    /**
     * Rows under columns.
     *
     * @param rows each as long as {@code columns}; cells as JSON text, strings without their quotes
     * @param complete whether these are all
     */
    record Table(List<String> columns, List<List<String>> rows, boolean complete) implements CypherAnswer {}

    /** The query was refused or failed; the reason says what to do. */
    record Problem(String title, String detail) implements CypherAnswer {}
}
