/**
 * Suggestions that two records are of one person or one firearm, with the reason field by field. Nothing merges here: a
 * person decides. Documented in docs/identities.md.
 */
@NullMarked
package org.armslink.ingest.identity;

import org.jspecify.annotations.NullMarked;
