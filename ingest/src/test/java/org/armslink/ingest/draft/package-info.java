@NullMarked
package org.armslink.ingest.draft;

import org.jspecify.annotations.NullMarked;
