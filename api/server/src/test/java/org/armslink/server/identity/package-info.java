@NullMarked
package org.armslink.server.identity;

import org.jspecify.annotations.NullMarked;
