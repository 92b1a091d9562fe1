/** What becomes of a network when records are taken out of it. */
@NullMarked
package org.armslink.analytics.disruption;

import org.jspecify.annotations.NullMarked;
