/**
 * The first load of an empty data folder: claims into files that Neo4j's bulk importer reads, and the importer's store in the
 * place of the empty one. What a batch of the one write path works out with questions to the database is worked out here by
 * sorting.
 */
@NullMarked
package org.armslink.store.bulk;

import org.jspecify.annotations.NullMarked;
