@NullMarked
package org.armslink.ingest.mapping;

import org.jspecify.annotations.NullMarked;
