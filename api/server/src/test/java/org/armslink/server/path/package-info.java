/** Tests. */
@NullMarked
package org.armslink.server.path;

import org.jspecify.annotations.NullMarked;
