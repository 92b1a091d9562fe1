/** Statistics of tracing: days from sale to crime, reasons to look again at sales, flows between areas. */
@NullMarked
package org.armslink.analytics.tracing;

import org.jspecify.annotations.NullMarked;
