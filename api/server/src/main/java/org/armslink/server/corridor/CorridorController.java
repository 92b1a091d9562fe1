package org.armslink.server.corridor;

import java.util.List;
import java.util.Map;
import org.armslink.analytics.route.Corridor;
import org.armslink.analytics.route.CorridorChange;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.CorridorResult;
import org.armslink.analytics.route.Cut;
import org.armslink.analytics.route.PlaceRanks;
import org.armslink.analytics.route.ShareInterval;
import org.armslink.analytics.route.Way;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.GeoJson;
import org.armslink.server.record.PlaceResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /corridors?from=&to=}: ways of firearms, grouped by where they began and ended; where they could be cut; changes. */
@RestController
final class CorridorController {
    private static final String CUT_NOTE = "The fewest places and border points such that every recorded way, and every"
            + " mixture of their legs, passes one of them; the first and the last among them. Of several cuts of as few places"
            + " it is the one nearest to where the ways begin. Pairs have no legs and are left out. Central is not guilty: a"
            + " place is named because ways were recorded there.";

    private final CorridorReport report;

    CorridorController(CorridorReport report) {
        this.report = report;
    }

    @GetMapping("/corridors")
    Object corridors(
            Viewer viewer,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "windowFrom", defaultValue = "") String windowFrom,
            @RequestParam(name = "windowTo", defaultValue = "") String windowTo,
            @RequestParam(name = "groupBy", defaultValue = "country") String groupBy,
            @RequestParam(name = "minimumSupport", defaultValue = "2") int minimumSupport,
            @RequestParam(name = "minimumOrigins", defaultValue = "1") int minimumOrigins,
            @RequestParam(name = "period", defaultValue = "none") String period,
            @RequestParam(name = "ways", defaultValue = "100") int ways,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Parameters.oneOf("format", format, List.of("json", "geojson"));
        var request = new CorridorRequest(
                from, to, windowFrom, windowTo, groupBy, minimumSupport, minimumOrigins, period, ways, null);
        CorridorResult found = report.find(viewer, request.config());
        if (format.equals("geojson")) {
            List<CorridorResponse> shown = CorridorReport.shown(found);
            boolean complete = found.complete() && shown.stream().allMatch(CorridorResponse::waysComplete);
            return GeoJson.collection(
                    shown.stream()
                            .flatMap(corridor -> CorridorLines.features(corridor).stream())
                            .toList(),
                    complete,
                    CorridorReport.NOTE);
        }
        return CorridorReport.response(found);
    }

    /** The same with areas of one's own. */
    @PostMapping("/corridors")
    CorridorReport.CorridorsResponse corridors(Viewer viewer, @RequestBody CorridorRequest request) {
        return report.of(viewer, request);
    }

    /** A place of a cut. */
    record CutPlace(PlaceResponse place, int ways, List<String> seizures) {}

    record RankedPlace(PlaceResponse place, double betweenness) {}

    /** @param complete false if the ranks were given up, or linked ways cut off */
    record CutResponse(
            String origin,
            String destination,
            int ways,
            int pairsLeftOut,
            List<CutPlace> cut,
            List<RankedPlace> ranked,
            boolean complete,
            String note) {}

    /** Where one corridor could be cut, and which places lie between. */
    @GetMapping("/corridors/cut")
    CutResponse cut(
            Viewer viewer,
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to") String to,
            @RequestParam(name = "windowFrom", defaultValue = "") String windowFrom,
            @RequestParam(name = "windowTo", defaultValue = "") String windowTo,
            @RequestParam(name = "groupBy", defaultValue = "country") String groupBy,
            @RequestParam(name = "minimumSupport", defaultValue = "2") int minimumSupport) {
        Parameters.notBlank("from", from);
        Parameters.notBlank("to", to);
        var request =
                new CorridorRequest(from, to, windowFrom, windowTo, groupBy, minimumSupport, null, null, null, null);
        CorridorResult found = report.find(viewer, request.config().showing(CorridorConfig.Shown.WITH_LEGS));
        if (found.corridors().isEmpty()) {
            throw ProblemException.notFound("corridor that reaches the minimum support", from + " to " + to);
        }
        List<Way> ways = found.corridors().stream()
                .flatMap(corridor -> corridor.ways().stream())
                .toList();
        int all = found.corridors().stream().mapToInt(Corridor::allWays).sum();
        Cut cut = Cut.of(ways);
        PlaceRanks ranks = PlaceRanks.of(ways, Run.quiet());
        return new CutResponse(
                from,
                to,
                cut.ways(),
                all - cut.ways(),
                cut.places().stream()
                        .map(at -> new CutPlace(
                                PlaceResponse.of(at.place()),
                                at.ways(),
                                at.seizures().stream().map(Key::text).toList()))
                        .toList(),
                ranks.ranks().stream()
                        .map(rank -> new RankedPlace(PlaceResponse.of(rank.place()), rank.betweenness()))
                        .toList(),
                found.complete() && ranks.complete(),
                CUT_NOTE);
    }

    record PlaceChange(PlaceResponse place, double[] before, double[] after) {}

    /** One window of a corridor; what is below the minimum support is not told. */
    record Window(Map<String, Corridor.KindCount> counts, String supportedBy, Corridor.Rate perYear) {
        static @Nullable Window of(@Nullable Corridor corridor) {
            if (corridor == null) {
                return null;
            }
            var counts = new java.util.LinkedHashMap<String, Corridor.KindCount>();
            for (Way.Kind kind : Way.Kind.values()) {
                counts.put(kind.text(), corridor.counts().getOrDefault(kind, new Corridor.KindCount(0, 0, 0, 0)));
            }
            return new Window(counts, corridor.supportedBy().text(), corridor.perYear());
        }
    }

    record ChangeResponse(
            String origin,
            String destination,
            String change,
            @Nullable Window before,
            @Nullable Window after,
            List<PlaceChange> places) {}

    record ChangesResponse(
            int minimumSupport, List<ChangeResponse> changes, String shareMethod, boolean complete, String note) {}

    /** What changed from one window to another: new, vanished, shifted. */
    @GetMapping("/corridors/changes")
    ChangesResponse changes(
            Viewer viewer,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "firstFrom", defaultValue = "") String firstFrom,
            @RequestParam(name = "firstTo") String firstTo,
            @RequestParam(name = "secondFrom") String secondFrom,
            @RequestParam(name = "secondTo", defaultValue = "") String secondTo,
            @RequestParam(name = "groupBy", defaultValue = "country") String groupBy,
            @RequestParam(name = "minimumSupport", defaultValue = "2") int minimumSupport) {
        CorridorConfig config = new CorridorRequest(
                        from, to, null, null, groupBy, minimumSupport, null, null, null, null)
                .config()
                .showing(CorridorConfig.Shown.WITH_LEGS);
        CorridorResult first =
                report.find(viewer, config.within(CorridorRequest.window("firstFrom", firstFrom, "firstTo", firstTo)));
        CorridorResult second = report.find(
                viewer, config.within(CorridorRequest.window("secondFrom", secondFrom, "secondTo", secondTo)));
        return new ChangesResponse(
                minimumSupport,
                CorridorChange.between(first, second).stream()
                        .map(change -> new ChangeResponse(
                                change.origin(),
                                change.destination(),
                                change.kind().name().toLowerCase(java.util.Locale.ROOT),
                                Window.of(change.before()),
                                Window.of(change.after()),
                                change.places().stream()
                                        .map(share -> new PlaceChange(
                                                PlaceResponse.of(share.place()),
                                                CorridorResponse.interval(share.before()),
                                                CorridorResponse.interval(share.after())))
                                        .toList()))
                        .toList(),
                ShareInterval.METHOD,
                first.complete() && second.complete(),
                CorridorReport.NOTE);
    }
}
