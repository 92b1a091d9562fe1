package org.armslink.model.port;

import java.time.Instant;
import org.armslink.model.Key;

/**
 * One reading of one file.
 *
 * @param id short text, unique; stands in every claim that the run wrote
 * @param rowsDone rows 1 to this are written or quarantined; a resumed run goes on after it
 * @param complete whether the file was read to its end
 */
public record ImportRun(
        String id,
        Key document,
        String mapping,
        String owner,
        Instant startedAt,
        long rowsDone,
        ImportCounts counts,
        boolean complete) {}
