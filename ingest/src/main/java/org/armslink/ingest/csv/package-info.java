/** Text files of rows: streaming, bounded, each row to be had again as received. */
@NullMarked
package org.armslink.ingest.csv;

import org.jspecify.annotations.NullMarked;
