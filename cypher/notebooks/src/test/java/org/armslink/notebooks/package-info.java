@NullMarked
package org.armslink.notebooks;

import org.jspecify.annotations.NullMarked;
