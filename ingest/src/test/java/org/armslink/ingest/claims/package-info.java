@NullMarked
package org.armslink.ingest.claims;

import org.jspecify.annotations.NullMarked;
