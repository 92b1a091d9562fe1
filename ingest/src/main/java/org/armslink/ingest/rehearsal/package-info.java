/** What an import would do, without doing it. */
@NullMarked
package org.armslink.ingest.rehearsal;

import org.jspecify.annotations.NullMarked;
