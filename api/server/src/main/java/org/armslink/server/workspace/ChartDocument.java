package org.armslink.server.workspace;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A saved chart: which records it shows. What they say is read anew each time, as its viewer may see it then.
 *
 * @param viewer whose it is; nobody else sees it
 */
@Node("ServiceChart")
public record ChartDocument(@Id String id, String viewer, String title, List<String> keys, Instant savedAt) {}
