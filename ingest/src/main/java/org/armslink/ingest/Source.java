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

    /** What rows say. */
    default RowMapping mapping(NodeClaim document) {
        return mapping(document, Misses.UNHEARD);
    }

    /** What rows say; texts that are in no lookup are told of. */
    RowMapping mapping(NodeClaim document, Misses misses);

    /** Hears which texts are in no lookup. */
    interface Misses {
        Misses UNHEARD = (lookup, text) -> {};

        void missed(String lookup, String text);
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
