/** What viewers ask, on a real database. */
@NullMarked
package org.armslink.store.read;

import org.jspecify.annotations.NullMarked;
