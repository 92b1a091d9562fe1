/** Whether the service and its database answer. */
@NullMarked
package org.armslink.server.health;

import org.jspecify.annotations.NullMarked;
