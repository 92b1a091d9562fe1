/** Paths through steps that take place in time: which are possible, which is best. */
@NullMarked
package org.armslink.analytics.route.search;

import org.jspecify.annotations.NullMarked;
