package org.armslink.server.workspace;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * An analysis that was run, as it is kept: whose, of what, and how it ended.
 *
 * @param viewer who asked; nobody else sees it
 * @param parameters as JSON, sorted by name
 * @param error empty if there was none
 */
@Node("ServiceRun")
public record RunDocument(
        @Id String id,
        String viewer,
        String measure,
        String projection,
        String parameters,
        String status,
        String snapshot,
        long nodes,
        long links,
        String version,
        Instant startedAt,
        long durationMs,
        String error,
        List<String> notes) {}
