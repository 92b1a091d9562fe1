/** Which records hang together. */
@NullMarked
package org.armslink.analytics.component;

import org.jspecify.annotations.NullMarked;
