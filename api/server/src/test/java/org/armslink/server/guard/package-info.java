/** Tests. */
@NullMarked
package org.armslink.server.guard;

import org.jspecify.annotations.NullMarked;
