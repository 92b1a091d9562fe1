/** What a claim is: records, links, keys, grades, handling, sight. Knows nothing but the JDK. */
@NullMarked
package org.armslink.model;

import org.jspecify.annotations.NullMarked;
