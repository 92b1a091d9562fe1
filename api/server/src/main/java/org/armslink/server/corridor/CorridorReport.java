package org.armslink.server.corridor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.route.Corridor;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.CorridorResult;
import org.armslink.analytics.route.Corridors;
import org.armslink.analytics.route.PoissonInterval;
import org.armslink.analytics.route.ShareInterval;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.server.path.KnownMovements;
import org.armslink.server.record.RecordResponse;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corridors as they are asked for, with how much was looked. */
@Component
public final class CorridorReport {
    static final String NOTE = "Counts are of what is recorded: a seizure shows where somebody looked, not how much"
            + " flowed. Distinct counts are lower bounds.";
    private static final List<String> COLUMNS = List.of(
            "origin",
            "destination",
            "kind",
            "ways",
            "firearms",
            "seizures",
            "persons",
            "supportedBy",
            "independentOrigins",
            "seizuresLow",
            "seizuresHigh",
            "weakestGrade",
            "inferredShare");

    private final RouteReader routes;
    private final KnownMovements known;

    public CorridorReport(RouteReader routes, KnownMovements known) {
        this.routes = routes;
        this.known = known;
    }

    /** How much was looked: beside every count. */
    public record Effort(int seizures, int countriesReporting) {}

    public record CorridorsResponse(
            List<@Nullable Instant> window,
            int minimumSupport,
            int minimumOrigins,
            List<CorridorResponse> corridors,
            int withheldBelowSupport,
            int waysWithoutArea,
            int contradictedThings,
            Effort effort,
            String intervalMethod,
            String shareMethod,
            boolean complete,
            String note) {}

    public CorridorsResponse of(Viewer viewer, CorridorRequest request) {
        return response(find(viewer, request.config()));
    }

    CorridorResult find(Viewer viewer, CorridorConfig config) {
        return Corridors.of(known.ways(viewer), config, keys -> routes.listCustody(viewer, keys));
    }

    static List<CorridorResponse> shown(CorridorResult found) {
        return found.corridors().stream()
                .map(corridor -> CorridorResponse.of(corridor, found.config().areas()))
                .toList();
    }

    static CorridorsResponse response(CorridorResult found) {
        CorridorConfig config = found.config();
        return new CorridorsResponse(
                Arrays.asList(
                        RecordResponse.time(config.window().from()),
                        RecordResponse.time(config.window().to())),
                config.minimumSupport(),
                config.minimumOrigins(),
                shown(found),
                found.withheldBelowSupport(),
                found.waysWithoutArea(),
                found.contradictedThings(),
                new Effort(found.seizures(), found.countriesReporting()),
                PoissonInterval.METHOD,
                ShareInterval.METHOD,
                found.complete(),
                NOTE);
    }

    /** One row for each kind of way of a corridor: kinds are never added. */
    public static Table table(CorridorsResponse found) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (CorridorResponse corridor : found.corridors()) {
            corridor.counts().forEach((kind, count) -> {
                if (count.ways() > 0) {
                    rows.add(row(corridor, kind, count));
                }
            });
        }
        return new Table(COLUMNS, rows);
    }

    private static List<@Nullable Object> row(CorridorResponse corridor, String kind, Corridor.KindCount count) {
        return Arrays.<@Nullable Object>asList(
                corridor.originTitle(),
                corridor.destinationTitle(),
                kind,
                (long) count.ways(),
                (long) count.distinctFirearms(),
                (long) count.distinctSeizures(),
                (long) count.distinctPersons(),
                corridor.supportedBy(),
                (long) corridor.independentOrigins(),
                corridor.interval()[0],
                corridor.interval()[1],
                corridor.weakestGrade(),
                corridor.inferredShare());
    }
}
