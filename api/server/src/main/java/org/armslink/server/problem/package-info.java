/** Errors as problem documents (RFC 9457). */
@NullMarked
package org.armslink.server.problem;

import org.jspecify.annotations.NullMarked;
