/** Wiring: what the rooms offer becomes what the service uses. */
@NullMarked
package org.armslink.server.configure;

import org.jspecify.annotations.NullMarked;
