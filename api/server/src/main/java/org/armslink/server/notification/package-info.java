/** What the owner of a record of a lost, stolen, trafficked or smuggled firearm is told when others come upon it. */
@NullMarked
package org.armslink.server.notification;

import org.jspecify.annotations.NullMarked;
