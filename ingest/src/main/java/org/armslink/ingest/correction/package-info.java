/** Rows out of quarantine: corrected by somebody who says why, and taken in as a document of their own. */
@NullMarked
package org.armslink.ingest.correction;

import org.jspecify.annotations.NullMarked;
