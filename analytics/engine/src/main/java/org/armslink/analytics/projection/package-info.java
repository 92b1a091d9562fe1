/** Which part of the graph is read, and what it is taken to mean: declared in files, read strictly. */
@NullMarked
package org.armslink.analytics.projection;

import org.jspecify.annotations.NullMarked;
