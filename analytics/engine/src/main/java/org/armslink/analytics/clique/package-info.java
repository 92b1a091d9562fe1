/** Parts in which everybody is linked to everybody. */
@NullMarked
package org.armslink.analytics.clique;

import org.jspecify.annotations.NullMarked;
