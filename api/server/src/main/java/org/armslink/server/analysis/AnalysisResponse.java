package org.armslink.server.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How an analysis stands.
 *
 * @param progress of the computation, 0 to 1; 0 while the snapshot is read
 * @param snapshot empty until it is done
 * @param version of the program
 * @param error empty if there was none
 */
public record AnalysisResponse(
        String id,
        String status,
        double progress,
        String measure,
        String projection,
        Map<String, String> parameters,
        String snapshot,
        long nodes,
        long links,
        String version,
        Instant startedAt,
        long durationMs,
        String by,
        String error,
        List<String> notes) {}
