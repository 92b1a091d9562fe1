/** Degree, betweenness, PageRank. */
@NullMarked
package org.armslink.analytics.centrality;

import org.jspecify.annotations.NullMarked;
