package org.armslink.server.corridor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.route.Areas;
import org.armslink.analytics.route.Corridor;
import org.armslink.analytics.route.ShareInterval;
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
 * @param perYear the same for a year
 * @param inferredInterval low and high of the share
 * @param modes of its legs, sorted
 * @param acrossPeriods ways that may have ended in one period or another: in none of the trend
 * @param waysComplete whether all ways are shown
 */
public record CorridorResponse(
        String origin,
        String originTitle,
        String destination,
        String destinationTitle,
        Map<String, Corridor.KindCount> counts,
        String supportedBy,
        int independentOrigins,
        double[] interval,
        Corridor.Rate perYear,
        String weakestGrade,
        double inferredShare,
        double[] inferredInterval,
        List<String> modes,
        List<ModeResponse> modeShares,
        List<PlaceResponse> via,
        List<TrendResponse> trend,
        int acrossPeriods,
        List<WayResponse> ways,
        boolean waysComplete) {
    /** @param interval low and high of the share */
    public record ModeResponse(String mode, int legs, double share, double[] interval) {}

    /** @param interval low and high of the number of seizures */
    public record TrendResponse(String period, Instant from, Instant to, int ways, int seizures, double[] interval) {}

    /** One way; {@code thing} is the name of a consignment or the key of a firearm or seizure item. */
    public record WayResponse(
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

    static CorridorResponse of(Corridor corridor, Areas areas) {
        var counts = new LinkedHashMap<String, Corridor.KindCount>();
        for (Way.Kind kind : Way.Kind.values()) {
            counts.put(kind.text(), corridor.counts().getOrDefault(kind, new Corridor.KindCount(0, 0, 0, 0)));
        }
        return new CorridorResponse(
                corridor.origin(),
                areas.title(corridor.origin()),
                corridor.destination(),
                areas.title(corridor.destination()),
                counts,
                corridor.supportedBy().text(),
                corridor.independentOrigins(),
                new double[] {corridor.interval().low(), corridor.interval().high()},
                corridor.perYear(),
                corridor.weakestGrade().toString(),
                corridor.inferred().share(),
                interval(corridor.inferred()),
                corridor.modes().stream().map(Corridor.ModeShare::mode).toList(),
                corridor.modes().stream()
                        .map(mode -> new ModeResponse(
                                mode.mode(), mode.legs(), mode.share().share(), interval(mode.share())))
                        .toList(),
                corridor.via().stream().map(PlaceResponse::of).toList(),
                corridor.trend().stream()
                        .map(trend -> new TrendResponse(
                                trend.period(),
                                Instant.ofEpochSecond(trend.from()),
                                Instant.ofEpochSecond(trend.to()),
                                trend.ways(),
                                trend.seizures(),
                                new double[] {
                                    trend.interval().low(), trend.interval().high()
                                }))
                        .toList(),
                corridor.acrossPeriods(),
                corridor.ways().stream().map(WayResponse::of).toList(),
                corridor.ways().size() == corridor.allWays());
    }

    static double[] interval(ShareInterval share) {
        return new double[] {share.low(), share.high()};
    }
}
