@NullMarked
package org.armslink.ingest;

import org.jspecify.annotations.NullMarked;
