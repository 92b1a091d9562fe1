/** Paths between records and between places. */
@NullMarked
package org.armslink.server.path;

import org.jspecify.annotations.NullMarked;
