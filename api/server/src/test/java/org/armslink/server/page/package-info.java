/** The page in a real browser, on a running service with the sample investigation. */
@NullMarked
package org.armslink.server.page;

import org.jspecify.annotations.NullMarked;
