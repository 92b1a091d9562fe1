/** Invented investigations: seeded, with the planted truth in a file of its own. */
@NullMarked
package org.armslink.ingest.synthetic;

import org.jspecify.annotations.NullMarked;
