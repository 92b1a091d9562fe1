@NullMarked
package org.armslink.server.record;

import org.jspecify.annotations.NullMarked;
