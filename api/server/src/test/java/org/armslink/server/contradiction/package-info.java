@NullMarked
package org.armslink.server.contradiction;

import org.jspecify.annotations.NullMarked;
