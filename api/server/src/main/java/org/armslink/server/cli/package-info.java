/** The command line: one class per command. */
@NullMarked
package org.armslink.server.cli;

import org.jspecify.annotations.NullMarked;
