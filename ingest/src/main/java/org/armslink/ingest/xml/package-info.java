/** XML read as a stream, within bounds, and never looking anything up outside the file. */
@NullMarked
package org.armslink.ingest.xml;

import org.jspecify.annotations.NullMarked;
