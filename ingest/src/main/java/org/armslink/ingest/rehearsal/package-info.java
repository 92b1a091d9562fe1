/** What an import would do, without doing it; and a first draft of a mapping for a file that nobody has mapped yet. */
@NullMarked
package org.armslink.ingest.rehearsal;

import org.jspecify.annotations.NullMarked;
