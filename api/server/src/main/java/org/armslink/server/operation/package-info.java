/** Operations and what was seized during them. */
@NullMarked
package org.armslink.server.operation;

import org.jspecify.annotations.NullMarked;
