/** Trace requests, their answers, and the clock that runs. */
@NullMarked
package org.armslink.server.trace;

import org.jspecify.annotations.NullMarked;
