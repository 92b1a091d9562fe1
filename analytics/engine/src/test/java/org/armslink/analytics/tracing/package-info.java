@NullMarked
package org.armslink.analytics.tracing;

import org.jspecify.annotations.NullMarked;
