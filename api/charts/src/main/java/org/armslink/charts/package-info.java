/** Link charts: where things are drawn, and the drawing and exchange file that a user takes away. */
@NullMarked
package org.armslink.charts;

import org.jspecify.annotations.NullMarked;
