/** Who stands between others: structural holes, key players. */
@NullMarked
package org.armslink.analytics.brokerage;

import org.jspecify.annotations.NullMarked;
