package org.armslink.model.port;

import java.time.Instant;
import java.util.Map;
import org.armslink.model.Key;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one file.
 *
 * @param id short text, unique; stands in every claim that the run wrote
 * @param rowsDone rows 1 to this are written or quarantined; a resumed run goes on after it
 * @param complete whether the file was read to its end
 * @param settings what the caller set for the mapping, with defaults filled in
 * @param undone who took it back, or null if nobody did
 */
public record ImportRun(
        String id,
        Key document,
        String mapping,
        String owner,
        Instant startedAt,
        long rowsDone,
        ImportCounts counts,
        boolean complete,
        Map<String, String> settings,
        @Nullable Undone undone) {
    public ImportRun {
        settings = Map.copyOf(settings);
    }

    /** A run that nobody took back. */
    public ImportRun(
            String id,
            Key document,
            String mapping,
            String owner,
            Instant startedAt,
            long rowsDone,
            ImportCounts counts,
            boolean complete,
            Map<String, String> settings) {
        this(id, document, mapping, owner, startedAt, rowsDone, counts, complete, settings, null);
    }

    /**
     * The taking back of an import.
     *
     * @param at when it began
     * @param complete whether it reached all claims; one that was cut off goes on when it is asked for again
     */
    public record Undone(String by, Instant at, String why, boolean complete) {}
}
