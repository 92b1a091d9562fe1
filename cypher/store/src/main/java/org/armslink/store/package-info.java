/** The graph in Neo4j: the one place that writes claims, and everything that reads them for a viewer. */
@NullMarked
package org.armslink.store;

import org.jspecify.annotations.NullMarked;
