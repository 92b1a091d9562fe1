/** The part of the graph that one viewer may see under one projection, numbered and unchanging. */
@NullMarked
package org.armslink.analytics.snapshot;

import org.jspecify.annotations.NullMarked;
