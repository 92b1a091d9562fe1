/** The default database: Neo4j Community in a process of its own. */
@NullMarked
package org.armslink.embedded;

import org.jspecify.annotations.NullMarked;
