@NullMarked
package org.armslink.server.cypher;

import org.jspecify.annotations.NullMarked;
