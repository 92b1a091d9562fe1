/** Bulk reading for analyses, in pages. */
@NullMarked
package org.armslink.store.projection;

import org.jspecify.annotations.NullMarked;
