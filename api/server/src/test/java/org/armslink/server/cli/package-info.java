/** Tests. */
@NullMarked
package org.armslink.server.cli;

import org.jspecify.annotations.NullMarked;
