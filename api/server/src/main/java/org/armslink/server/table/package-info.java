/** Figures in rows and columns, to take away. */
@NullMarked
package org.armslink.server.table;

import org.jspecify.annotations.NullMarked;
