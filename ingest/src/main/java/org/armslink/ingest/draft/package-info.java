/** A first draft of a mapping for a file that nobody has mapped yet, made from its header and its first rows. */
@NullMarked
package org.armslink.ingest.draft;

import org.jspecify.annotations.NullMarked;
