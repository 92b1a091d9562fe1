@NullMarked
package org.armslink.server.ingest;

import org.jspecify.annotations.NullMarked;
