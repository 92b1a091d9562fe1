/** Who may see what: sight classes, numbered. */
@NullMarked
package org.armslink.store.sight;

import org.jspecify.annotations.NullMarked;
