/** The gate for analysts' read-only Cypher. */
@NullMarked
package org.armslink.server.cypher;

import org.jspecify.annotations.NullMarked;
