@NullMarked
package org.armslink.server.indicator;

import org.jspecify.annotations.NullMarked;
