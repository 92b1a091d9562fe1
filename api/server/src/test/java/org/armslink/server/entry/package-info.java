@NullMarked
package org.armslink.server.entry;

import org.jspecify.annotations.NullMarked;
