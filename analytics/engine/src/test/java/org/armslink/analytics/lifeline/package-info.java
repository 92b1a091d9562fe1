@NullMarked
package org.armslink.analytics.lifeline;

import org.jspecify.annotations.NullMarked;
