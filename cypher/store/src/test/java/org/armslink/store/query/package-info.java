/** Checks over all query files. */
@NullMarked
package org.armslink.store.query;

import org.jspecify.annotations.NullMarked;
