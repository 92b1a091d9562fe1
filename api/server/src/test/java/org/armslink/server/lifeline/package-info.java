@NullMarked
package org.armslink.server.lifeline;

import org.jspecify.annotations.NullMarked;
