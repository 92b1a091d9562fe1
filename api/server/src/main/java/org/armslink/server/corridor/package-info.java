/** Corridors: groups of time-respecting ways. */
@NullMarked
package org.armslink.server.corridor;

import org.jspecify.annotations.NullMarked;
