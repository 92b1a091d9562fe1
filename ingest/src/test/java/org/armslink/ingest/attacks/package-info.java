/** Files made to do harm, each refused with a clear word or taken in with nothing lost. */
@NullMarked
package org.armslink.ingest.attacks;

import org.jspecify.annotations.NullMarked;
