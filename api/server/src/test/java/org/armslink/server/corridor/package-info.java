@NullMarked
package org.armslink.server.corridor;

import org.jspecify.annotations.NullMarked;
