/** From files to claims: reading, mapping, quarantine, import. Knows graph-model and no database. */
@NullMarked
package org.armslink.ingest;

import org.jspecify.annotations.NullMarked;
