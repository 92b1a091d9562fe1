/** The one write path. */
@NullMarked
package org.armslink.store.write;

import org.jspecify.annotations.NullMarked;
