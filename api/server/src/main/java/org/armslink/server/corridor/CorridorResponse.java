package org.armslink.server.corridor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.route.Corridor;
import org.armslink.analytics.route.Way;
import org.armslink.model.Key;
import org.armslink.server.record.CustodyResponse;
import org.armslink.server.record.LegResponse;
import org.armslink.server.record.PlaceResponse;
import org.jspecify.annotations.Nullable;

/**
 * A corridor as the API shows it.
 *
 * @param counts by kind of way: chain, pair, linked; never to be added
 * @param interval low and high of the number of distinct seizures behind what was recorded
 * @param waysComplete whether all ways are shown
 */
record CorridorResponse(
        String origin,
        String destination,
        Map<String, Corridor.KindCount> counts,
        String supportedBy,
        double[] interval,
        String weakestGrade,
        double inferredShare,
        List<String> modes,
        List<PlaceResponse> via,
        List<WayResponse> ways,
        boolean waysComplete) {
    /** One way; {@code thing} is the name of a consignment or the key of a firearm or seizure item. */
    record WayResponse(
            String kind,
            String timeClass,
            String thing,
            List<String> firearms,
            List<String> seizures,
            List<String> joinedBy,
            List<LegResponse> legs,
            @Nullable CustodyResponse sale,
            @Nullable CustodyResponse recovery) {
        static WayResponse of(Way way) {
            return new WayResponse(
                    way.kind().text(),
                    way.timeClass().text(),
                    way.thing(),
                    way.firearms().stream().map(Key::text).toList(),
                    way.seizures().stream().map(Key::text).toList(),
                    way.joinedBy(),
                    way.legs().stream().map(LegResponse::of).toList(),
                    way.sale() == null ? null : CustodyResponse.of(way.sale()),
                    way.recovery() == null ? null : CustodyResponse.of(way.recovery()));
        }
    }

    static CorridorResponse of(Corridor corridor, int ways) {
        var counts = new LinkedHashMap<String, Corridor.KindCount>();
        for (Way.Kind kind : Way.Kind.values()) {
            counts.put(kind.text(), corridor.counts().getOrDefault(kind, new Corridor.KindCount(0, 0, 0)));
        }
        return new CorridorResponse(
                corridor.origin(),
                corridor.destination(),
                counts,
                corridor.supportedBy().text(),
                new double[] {corridor.interval().low(), corridor.interval().high()},
                corridor.weakestGrade().toString(),
                corridor.inferredShare(),
                corridor.modes(),
                corridor.via().stream().map(PlaceResponse::of).toList(),
                corridor.ways().stream().limit(ways).map(WayResponse::of).toList(),
                corridor.ways().size() <= ways);
    }
}
