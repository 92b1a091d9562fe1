@NullMarked
package org.armslink.server.tracing;

import org.jspecify.annotations.NullMarked;
