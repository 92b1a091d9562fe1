/** Who asks: viewers, their tokens and the sign-in. */
@NullMarked
package org.armslink.server.session;

import org.jspecify.annotations.NullMarked;
