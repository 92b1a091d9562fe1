/** Measures by name: what may be computed on a snapshot, and the one entry that computes it. */
@NullMarked
package org.armslink.analytics;

import org.jspecify.annotations.NullMarked;
