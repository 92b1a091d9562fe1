/** The database's constraints and indexes, version by version. */
@NullMarked
package org.armslink.store.migration;

import org.jspecify.annotations.NullMarked;
