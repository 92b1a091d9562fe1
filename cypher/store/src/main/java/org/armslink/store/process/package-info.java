/** The embedded database seen from its parent: a folder, a child process, a watch over it. */
@NullMarked
package org.armslink.store.process;

import org.jspecify.annotations.NullMarked;
