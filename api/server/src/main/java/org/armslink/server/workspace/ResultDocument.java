package org.armslink.server.workspace;

import org.springframework.data.annotation.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * The rows of an analysis, apart from {@link RunDocument} so that listing runs does not read them.
 *
 * @param id of the run
 * @param rows compressed JSON
 * @param complete whether all rows were kept
 */
@Node("ServiceResult")
public record ResultDocument(@Id String id, byte[] rows, long total, boolean complete) {}
