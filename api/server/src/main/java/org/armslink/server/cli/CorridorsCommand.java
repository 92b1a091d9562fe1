package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.server.configure.Backend;
import org.armslink.server.corridor.CorridorReport;
import org.armslink.server.corridor.CorridorReport.CorridorsResponse;
import org.armslink.server.corridor.CorridorRequest;
import org.armslink.server.path.KnownMovements;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code armslink corridors}: ways grouped by where they began and ended, under the names of the API's parameters. */
@Command(
        name = "corridors",
        description = {
            "Ways of firearms, grouped by where they began and ended, with what supports each. One row for each kind of way:",
            "chains were observed, of pairs only the ends are known, linked ways are inferred; kinds are never added."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink corridors --from US --to JM",
            "  armslink corridors --groupBy region --to 029 --minimumSupport 5 --format csv",
            "  armslink corridors --windowFrom 2020-01-01 --windowTo 2022-01-01 --period year --format json",
            "Exit codes: 0 done, 1 failure, 2 unusable input or usage."
        })
final class CorridorsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Option(
            names = "--from",
            paramLabel = "AREA",
            defaultValue = "",
            description =
                    "Where ways begin: a country's two capital letters, a region's UN M49 code or a place's key (default: all).")
    String from = "";

    @Option(names = "--to", paramLabel = "AREA", defaultValue = "", description = "Where they end, in the same way.")
    String to = "";

    @Option(
            names = "--windowFrom",
            paramLabel = "DATE",
            defaultValue = "",
            description = "Only ways that ended from this day or instant on, inclusive.")
    String windowFrom = "";

    @Option(
            names = "--windowTo",
            paramLabel = "DATE",
            defaultValue = "",
            description = "Only ways that ended before this day or instant, exclusive.")
    String windowTo = "";

    @Option(
            names = "--groupBy",
            paramLabel = "AREAS",
            defaultValue = "country",
            description = "country (default) or region. Areas of one's own are for the API.")
    String groupBy = "country";

    @Option(
            names = "--minimumSupport",
            paramLabel = "N",
            defaultValue = "2",
            description = "Fewest distinct seizures, 2 or more (default: 2).")
    int minimumSupport = 2;

    @Option(
            names = "--minimumOrigins",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fewest independent origins of what is told (default: 1).")
    int minimumOrigins = 1;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            defaultValue = "none",
            description = "A trend by this period, in json: none (default), month, quarter or year.")
    String period = "none";

    @Option(
            names = "--ways",
            paramLabel = "N",
            defaultValue = "100",
            description = "Ways of each corridor that json lists at most (default: 100).")
    int ways = 100;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (default), csv or json.")
    String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    @Nullable
    Path out;

    CorridorsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StatisticsCommand.check("--format", format, List.of("table", "csv", "json"));
        StatisticsCommand.check("--groupBy", groupBy, List.of("country", "region"));
        var request = new CorridorRequest(
                from,
                to,
                windowFrom,
                windowTo,
                groupBy,
                minimumSupport,
                minimumOrigins,
                period,
                format.equals("json") ? ways : 0,
                null);
        request.config();
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            CorridorsResponse found = report(backend).of(viewer.viewer(), request);
            StatisticsCommand.write(
                    console, out, StatisticsCommand.written(format, () -> CorridorReport.table(found), found));
            say(found);
        }
        return 0;
    }

    /** Corridors follow no suggestions: every record stands for itself. */
    private static CorridorReport report(Backend backend) {
        var known = new KnownMovements(
                backend.routes(),
                backend.ballistics(),
                backend.neighbourhoods(),
                backend.traits(),
                viewer -> new LikelyPairs.Likely(List.of(), true),
                backend.projections());
        return new CorridorReport(backend.routes(), known);
    }

    private void say(CorridorsResponse found) {
        console.say(found.corridors().size() + " corridors; " + found.withheldBelowSupport()
                + " more are below the minimum support of " + found.minimumSupport() + ". Looked at: "
                + found.effort().seizures() + " seizures of " + found.effort().countriesReporting() + " countries.");
        if (!found.complete()) {
            console.say("Not all linked ways were worked out: their counts are lower bounds.");
        }
        console.say(found.note());
    }
}
