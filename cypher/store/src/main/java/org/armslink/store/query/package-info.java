/** Cypher from files, and the database that it is sent to. */
@NullMarked
package org.armslink.store.query;

import org.jspecify.annotations.NullMarked;
