/** A real database for tests. */
@NullMarked
package org.armslink.store.testing;

import org.jspecify.annotations.NullMarked;
