/** Where the program starts. */
@NullMarked
package org.armslink.server;

import org.jspecify.annotations.NullMarked;
