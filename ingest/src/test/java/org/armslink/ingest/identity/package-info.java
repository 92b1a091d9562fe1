@NullMarked
package org.armslink.ingest.identity;

import org.jspecify.annotations.NullMarked;
