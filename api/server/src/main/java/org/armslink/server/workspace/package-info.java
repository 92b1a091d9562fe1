/** The service's own documents, kept by Spring Data Neo4j under labels of their own. */
@NullMarked
package org.armslink.server.workspace;

import org.jspecify.annotations.NullMarked;
