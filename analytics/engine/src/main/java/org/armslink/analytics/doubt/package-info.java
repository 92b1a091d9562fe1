/** How firmly a ranking stands on what is recorded. */
@NullMarked
package org.armslink.analytics.doubt;

import org.jspecify.annotations.NullMarked;
