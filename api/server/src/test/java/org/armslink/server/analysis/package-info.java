@NullMarked
package org.armslink.server.analysis;

import org.jspecify.annotations.NullMarked;
