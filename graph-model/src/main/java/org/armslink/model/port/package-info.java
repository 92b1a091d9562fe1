/** What the wings ask of one another. Every read takes the {@link org.armslink.model.Viewer}. */
@NullMarked
package org.armslink.model.port;

import org.jspecify.annotations.NullMarked;
