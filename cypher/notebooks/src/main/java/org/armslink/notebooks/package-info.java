/** Cypher notebooks, run through the API's read-only gate. */
@NullMarked
package org.armslink.notebooks;

import org.jspecify.annotations.NullMarked;
