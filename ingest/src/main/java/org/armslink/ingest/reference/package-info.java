/** What is the same for every source: makers and calibres with the ways in which they are written, and countries. */
@NullMarked
package org.armslink.ingest.reference;

import org.jspecify.annotations.NullMarked;
