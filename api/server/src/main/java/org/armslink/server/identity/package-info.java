/** Suggestions that two records may be of one thing, for a person to decide on. */
@NullMarked
package org.armslink.server.identity;

import org.jspecify.annotations.NullMarked;
