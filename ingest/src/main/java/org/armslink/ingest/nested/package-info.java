/** Rows with values inside values: lines of JSON and elements of XML, read one at a time. */
@NullMarked
package org.armslink.ingest.nested;

import org.jspecify.annotations.NullMarked;
