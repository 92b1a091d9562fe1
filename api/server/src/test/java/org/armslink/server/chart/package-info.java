@NullMarked
package org.armslink.server.chart;

import org.jspecify.annotations.NullMarked;
