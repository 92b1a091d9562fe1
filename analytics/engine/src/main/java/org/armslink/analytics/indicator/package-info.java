/** Yearly figures on seized, found and surrendered arms: the indicator SDG 16.4.2 and the return on illicit arms flows. */
@NullMarked
package org.armslink.analytics.indicator;

import org.jspecify.annotations.NullMarked;
