/** What an officer writes down by hand: a small JSON document that becomes claims, with every mistake named at its place. */
@NullMarked
package org.armslink.ingest.entry;

import org.jspecify.annotations.NullMarked;
