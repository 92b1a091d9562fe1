package org.armslink.server.workspace;

import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Saved charts. */
public interface ChartDocuments extends Neo4jRepository<ChartDocument, String> {
    List<ChartDocument> findByViewerOrderBySavedAtDescIdAsc(String viewer);

    Optional<ChartDocument> findByIdAndViewer(String id, String viewer);
}
