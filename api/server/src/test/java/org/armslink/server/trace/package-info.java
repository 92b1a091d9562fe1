@NullMarked
package org.armslink.server.trace;

import org.jspecify.annotations.NullMarked;
