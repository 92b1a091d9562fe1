/** The life of one firearm: what is recorded of it in order of time, where it left the licit circuit, and what is not recorded. */
@NullMarked
package org.armslink.analytics.lifeline;

import org.jspecify.annotations.NullMarked;
