@NullMarked
package org.armslink.store.gate;

import org.jspecify.annotations.NullMarked;
