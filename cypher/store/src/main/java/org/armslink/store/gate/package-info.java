/** Lets analysts' read-only Cypher through, and nothing else. */
@NullMarked
package org.armslink.store.gate;

import org.jspecify.annotations.NullMarked;
