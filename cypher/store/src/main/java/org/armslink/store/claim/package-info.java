/** How a claim is stored, and how it is shown. */
@NullMarked
package org.armslink.store.claim;

import org.jspecify.annotations.NullMarked;
