/** Tests of the service as a whole. */
@NullMarked
package org.armslink.server;

import org.jspecify.annotations.NullMarked;
