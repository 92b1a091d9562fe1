@NullMarked
package org.armslink.store.bulk;

import org.jspecify.annotations.NullMarked;
