@NullMarked
package org.armslink.analytics.contradiction;

import org.jspecify.annotations.NullMarked;
