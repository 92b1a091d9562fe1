/** Migrations on a real database. */
@NullMarked
package org.armslink.store.migration;

import org.jspecify.annotations.NullMarked;
