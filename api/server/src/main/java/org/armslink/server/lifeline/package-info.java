/** The life of one firearm. */
@NullMarked
package org.armslink.server.lifeline;

import org.jspecify.annotations.NullMarked;
