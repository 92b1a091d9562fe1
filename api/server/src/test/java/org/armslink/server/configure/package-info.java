@NullMarked
package org.armslink.server.configure;

import org.jspecify.annotations.NullMarked;
