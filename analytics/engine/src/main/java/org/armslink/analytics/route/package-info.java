/** Movements in time: time-respecting paths, ways of things, corridors. */
@NullMarked
package org.armslink.analytics.route;

import org.jspecify.annotations.NullMarked;
