/** Networks of records and the events they took part in, measured as they are. */
@NullMarked
package org.armslink.analytics.twomode;

import org.jspecify.annotations.NullMarked;
