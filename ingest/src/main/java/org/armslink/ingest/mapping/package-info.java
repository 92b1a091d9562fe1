/** Mapping files: how the columns of a source become records, links and claims. Documented in docs/mappings.md. */
@NullMarked
package org.armslink.ingest.mapping;

import org.jspecify.annotations.NullMarked;
