/** A running service for tests. */
@NullMarked
package org.armslink.server.testing;

import org.jspecify.annotations.NullMarked;
