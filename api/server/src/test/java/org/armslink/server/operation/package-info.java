@NullMarked
package org.armslink.server.operation;

import org.jspecify.annotations.NullMarked;
