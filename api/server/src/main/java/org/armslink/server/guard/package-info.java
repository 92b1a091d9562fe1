/** What a request must be before it is looked at: from this machine, from this page. */
@NullMarked
package org.armslink.server.guard;

import org.jspecify.annotations.NullMarked;
