/** JGraphT's algorithms on our graphs, without copying them. */
@NullMarked
package org.armslink.analytics.jgrapht;

import org.jspecify.annotations.NullMarked;
