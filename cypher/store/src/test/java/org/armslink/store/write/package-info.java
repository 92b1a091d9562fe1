/** The write path on a real database. */
@NullMarked
package org.armslink.store.write;

import org.jspecify.annotations.NullMarked;
