/** Tests of what owners are told. */
@NullMarked
package org.armslink.server.notification;

import org.jspecify.annotations.NullMarked;
