/** What cannot all be true of one firearm: found, explained, and shown side by side; never who is right. */
@NullMarked
package org.armslink.analytics.contradiction;

import org.jspecify.annotations.NullMarked;
