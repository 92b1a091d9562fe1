@NullMarked
package org.armslink.ingest.xlsx;

import org.jspecify.annotations.NullMarked;
