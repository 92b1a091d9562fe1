/** How a computation is run: threads, progress, giving up. */
@NullMarked
package org.armslink.analytics.run;

import org.jspecify.annotations.NullMarked;
