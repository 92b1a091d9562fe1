package org.armslink.server.workspace;

import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Kept notifications. */
public interface NotificationDocuments extends Neo4jRepository<NotificationDocument, String> {
    /** Unread ones first, then the newest. */
    List<NotificationDocument> findTop1001ByOwnerOrderByUnreadDescLastAtDescIdAsc(String owner);

    Optional<NotificationDocument> findByIdAndOwner(String id, String owner);
}
