package org.armslink.server.workspace;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Kept results. */
public interface ResultDocuments extends Neo4jRepository<ResultDocument, String> {}
