/** What the tests of several rooms share. */
@NullMarked
package org.armslink.model.testing;

import org.jspecify.annotations.NullMarked;
