/** Cases that ballistics link. */
@NullMarked
package org.armslink.server.ballistics;

import org.jspecify.annotations.NullMarked;
