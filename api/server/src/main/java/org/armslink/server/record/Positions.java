package org.armslink.server.record;

import java.util.Map;
import org.armslink.model.port.Subgraph;

/** Where a chart's records stand, by key: x to the right, y downwards. */
@FunctionalInterface
public interface Positions {
    Map<String, double[]> of(Subgraph subgraph);
}
