/** Yearly figures on seized, found and surrendered arms. */
@NullMarked
package org.armslink.server.indicator;

import org.jspecify.annotations.NullMarked;
