/** Spreadsheets (XLSX) read as a stream, within bounds: what is stored in the cells, nothing worked out. */
@NullMarked
package org.armslink.ingest.xlsx;

import org.jspecify.annotations.NullMarked;
