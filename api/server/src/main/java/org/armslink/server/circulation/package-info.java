/** Firearms that somebody misses. */
@NullMarked
package org.armslink.server.circulation;

import org.jspecify.annotations.NullMarked;
