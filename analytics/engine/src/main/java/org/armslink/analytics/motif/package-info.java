/** Small patterns of custody that are a reason to look, each with the records it consists of. */
@NullMarked
package org.armslink.analytics.motif;

import org.jspecify.annotations.NullMarked;
