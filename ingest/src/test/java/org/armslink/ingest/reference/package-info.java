@NullMarked
package org.armslink.ingest.reference;

import org.jspecify.annotations.NullMarked;
