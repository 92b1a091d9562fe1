package org.armslink.server.imports;

import java.time.Instant;
import org.armslink.model.port.ImportRun;
import org.jspecify.annotations.Nullable;

/** What became of a file's rows. @param changed records and links whose earlier version was superseded */
public record ImportResponse(
        String id,
        String document,
        String mapping,
        String owner,
        Instant startedAt,
        long read,
        long accepted,
        long quarantined,
        long duplicate,
        long created,
        long changed,
        long disputed,
        boolean complete,
        @Nullable Undone undone) {
    /** @param complete whether all claims were reached; else undo it again */
    public record Undone(String by, Instant at, String why, boolean complete) {}

    public static ImportResponse of(ImportRun run) {
        var counts = run.counts();
        return new ImportResponse(
                run.id(),
                run.document().text(),
                run.mapping(),
                run.owner(),
                run.startedAt(),
                counts.read(),
                counts.accepted(),
                counts.quarantined(),
                counts.duplicate(),
                counts.created(),
                counts.changed(),
                counts.disputed(),
                run.complete(),
                undone(run.undone()));
    }

    private static @Nullable Undone undone(ImportRun.@Nullable Undone undone) {
        return undone == null ? null : new Undone(undone.by(), undone.at(), undone.why(), undone.complete());
    }
}
