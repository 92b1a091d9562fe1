/** Measures against peers and a plain version, each in a process of its own; never shipped. */
@NullMarked
package org.armslink.analytics.benchmarks;

import org.jspecify.annotations.NullMarked;
