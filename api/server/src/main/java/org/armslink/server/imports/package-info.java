/** Files taken in over HTTP, and what became of their rows. */
@NullMarked
package org.armslink.server.imports;

import org.jspecify.annotations.NullMarked;
