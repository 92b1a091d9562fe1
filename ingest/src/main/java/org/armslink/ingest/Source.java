package org.armslink.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.model.NodeClaim;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.RowClaims;

/** What the {@link Importer} has to know of a kind of file: how it is read, and what its rows say. */
public interface Source {
    /** The mapping's name. */
    String name();

    /** SHA-256 of all that decides what a row says. */
    String digest();

    Owner owner();

    /** Who may see the import and its quarantine. */
    SightClass sight();

    /** What the caller set, with defaults filled in. */
    Map<String, String> settings();

    /** The record of the file itself. */
    NodeClaim document(DocumentVault.Kept file);

    /**
     * Opens a file.
     *
     * @param where the file's name, for messages
     * @throws UnusableInput if its header is not the expected one
     */
    Rows open(InputStream in, String where) throws IOException;

    /**
     * Whether {@link #check} and {@link #nameOf} say anything, so that all rows have to be read once before the first is mapped,
     * even where nothing is written before the last was.
     */
    default boolean isLookedThrough() {
        return true;
    }

    /** Refuses, with {@link UnusableInput}, a row that shows that the whole file is not what it should be. */
    void check(RawRow row, String where);

    /** What names a row in its file, where no two rows may bear one name; empty if nothing does. */
    Optional<RowName> nameOf(RawRow row);

    /** A row's name. */
    record RowName(String column, String value) {}

    /** The names of a row's fields, in order; none where a row is one text. */
    default List<String> columns() {
        return List.of();
    }

    /**
     * The text of a file of some rows, each as received or corrected, that {@link #asText} reads.
     *
     * @param header of the file from which the rows are, to the letter
     */
    String fileOf(String header, List<String> rows);

    /** How such a file is read: as this source's own files are, but for rows of workbooks, which are text then. */
    default Source asText() {
        return this;
    }

    /** What stands in one of the {@link #columns()} of a row, to the letter: several values where it holds a list. */
    default List<String> values(RawRow row, int column) {
        List<String> several = row.lists().get(column);
        return several == null ? List.of(row.fields().get(column)) : several;
    }

    /**
     * The columns from which a property is made.
     *
     * @param kind a record's label or a link's type
     * @param property its name, or {@code valid} for the time at which it holds
     */
    default List<String> columnsOf(String kind, String property) {
        return List.of();
    }

    /** What rows say. */
    default RowMapping mapping(NodeClaim document) {
        return mapping(document, Noticed.NOTHING);
    }

    /** What rows say, and what is noticed in them. */
    RowMapping mapping(NodeClaim document, Noticed noticed);

    /** Hears of what is taken in, but whoever wrote the mapping should know; some of it several times to a row. */
    interface Noticed {
        Noticed NOTHING = new Noticed() {};

        /** A text is in no entry of a table. */
        default void missed(String lookup, String text) {}

        /** An expression that takes a part out of a text found nothing in this one. */
        default void unfitting(String expression, String text) {}

        /** A text fits no condition of all that ask for this name. */
        default void uncaught(String name, String text) {}

        /** A date lies after the last day that the mapping believes. */
        default void disputed(String column, String value, String last) {}
    }

    /** Pure: the same row always says the same. */
    interface RowMapping {
        /**
         * What a row says.
         *
         * @throws RefusedRowException if it goes to quarantine
         */
        RowClaims map(RawRow row);
    }
}
