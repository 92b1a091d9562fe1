package org.armslink.server.workspace;

import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Kept runs. */
public interface RunDocuments extends Neo4jRepository<RunDocument, String> {
    List<RunDocument> findTop200ByViewerOrderByStartedAtDescIdAsc(String viewer);

    Optional<RunDocument> findByIdAndViewer(String id, String viewer);
}
