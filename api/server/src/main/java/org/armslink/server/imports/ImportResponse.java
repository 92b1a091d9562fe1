package org.armslink.server.imports;

import java.time.Instant;
import org.armslink.model.port.ImportRun;

/** What became of a file's rows. @param changed records and links whose earlier version was superseded */
record ImportResponse(
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
        boolean complete) {
    static ImportResponse of(ImportRun run) {
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
                run.complete());
    }
}
