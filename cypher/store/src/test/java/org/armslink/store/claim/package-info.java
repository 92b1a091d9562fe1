/** Claims as the database has them. */
@NullMarked
package org.armslink.store.claim;

import org.jspecify.annotations.NullMarked;
