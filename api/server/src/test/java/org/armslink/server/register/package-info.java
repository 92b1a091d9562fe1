@NullMarked
package org.armslink.server.register;

import org.jspecify.annotations.NullMarked;
