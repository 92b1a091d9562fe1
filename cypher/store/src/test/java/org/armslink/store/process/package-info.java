@NullMarked
package org.armslink.store.process;

import org.jspecify.annotations.NullMarked;
