@NullMarked
package org.armslink.ingest.synthetic;

import org.jspecify.annotations.NullMarked;
