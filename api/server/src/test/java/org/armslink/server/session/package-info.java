/** Tests. */
@NullMarked
package org.armslink.server.session;

import org.jspecify.annotations.NullMarked;
