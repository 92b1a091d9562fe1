/** Charts: saved ones, and those to take away. */
@NullMarked
package org.armslink.server.chart;

import org.jspecify.annotations.NullMarked;
