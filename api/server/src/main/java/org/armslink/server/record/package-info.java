/** Records and links as the API shows them: search, look-up, neighbourhood, the row as received. */
@NullMarked
package org.armslink.server.record;

import org.jspecify.annotations.NullMarked;
