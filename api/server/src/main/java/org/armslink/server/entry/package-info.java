/** What officers write down themselves: records, corrections, withdrawals and decisions. */
@NullMarked
package org.armslink.server.entry;

import org.jspecify.annotations.NullMarked;
