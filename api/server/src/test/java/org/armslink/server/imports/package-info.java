/** Tests. */
@NullMarked
package org.armslink.server.imports;

import org.jspecify.annotations.NullMarked;
