/** Shortest paths on a snapshot, without regard to time. */
@NullMarked
package org.armslink.analytics.path;

import org.jspecify.annotations.NullMarked;
