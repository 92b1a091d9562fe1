/** Aggregate flows between areas. */
@NullMarked
package org.armslink.server.flow;

import org.jspecify.annotations.NullMarked;
