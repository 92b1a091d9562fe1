@NullMarked
package org.armslink.ingest.csv;

import org.jspecify.annotations.NullMarked;
