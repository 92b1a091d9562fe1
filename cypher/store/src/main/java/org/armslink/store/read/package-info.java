/** What viewers ask. */
@NullMarked
package org.armslink.store.read;

import org.jspecify.annotations.NullMarked;
