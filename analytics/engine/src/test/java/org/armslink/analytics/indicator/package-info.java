@NullMarked
package org.armslink.analytics.indicator;

import org.jspecify.annotations.NullMarked;
