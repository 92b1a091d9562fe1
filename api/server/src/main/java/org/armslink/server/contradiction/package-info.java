/** Claims that cannot all be true. */
@NullMarked
package org.armslink.server.contradiction;

import org.jspecify.annotations.NullMarked;
