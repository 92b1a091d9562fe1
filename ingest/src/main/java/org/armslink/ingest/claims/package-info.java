/** Armslink claim lines: claims ready made, one row to a line of JSON. */
@NullMarked
package org.armslink.ingest.claims;

import org.jspecify.annotations.NullMarked;
