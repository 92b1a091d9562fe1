/** Who belongs together: communities, and how firmly their members do. */
@NullMarked
package org.armslink.analytics.community;

import org.jspecify.annotations.NullMarked;
