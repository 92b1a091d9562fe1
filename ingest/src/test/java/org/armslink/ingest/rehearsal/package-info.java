@NullMarked
package org.armslink.ingest.rehearsal;

import org.jspecify.annotations.NullMarked;
