package org.armslink.server.record;

import java.util.List;
import java.util.Map;
import org.armslink.model.port.Subgraph;

/** @param positions by key, the same as in the exported chart */
record NeighbourhoodResponse(
        String centre,
        int hops,
        List<RecordResponse> records,
        List<LinkResponse> links,
        Map<String, double[]> positions,
        boolean complete,
        String cut) {
    static NeighbourhoodResponse of(String centre, int hops, Subgraph around, Map<String, double[]> positions) {
        return new NeighbourhoodResponse(
                centre,
                hops,
                RecordResponse.of(around.records()),
                LinkResponse.of(around.links()),
                positions,
                around.complete(),
                around.cut());
    }
}
