/** Bulk reading on a real database. */
@NullMarked
package org.armslink.store.projection;

import org.jspecify.annotations.NullMarked;
