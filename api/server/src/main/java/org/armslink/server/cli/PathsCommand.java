package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.armslink.server.configure.Backend;
import org.armslink.server.identity.LikelySuggestions;
import org.armslink.server.path.JourneyRequest;
import org.armslink.server.path.KnownMovements;
import org.armslink.server.path.PathTable;
import org.armslink.server.path.TimedPaths;
import org.armslink.server.path.TimedPaths.TimedPathResponse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code armslink paths}: paths whose times never go back, under the names that their parameters have in the API. */
@Command(
        name = "paths",
        description = {
            "How something can have come from one place to another without going back in time: over route legs, custody events,",
            "ballistic hits and, where asked for, leads. One row a step. Victims, witnesses and minors are not named."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink paths --from US --to JM",
            "  armslink paths --from US,MX --to 7.Firearm-2.BF-… --joins thing --timeClass certain --format csv",
            "  armslink paths --from US --to JM --best 5 --leads --identities likely --format json",
            "Exit codes: 0 done (also where there is no such path), 1 failure, 2 unusable input or usage."
        })
final class PathsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Option(
            names = "--from",
            paramLabel = "ENDS",
            required = true,
            description =
                    "Where it begins: countries (two capital letters) or keys of places, people, things or cases, with commas between.")
    String from = "";

    @Option(names = "--to", paramLabel = "ENDS", required = true, description = "Where it ends, in the same way.")
    String to = "";

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            defaultValue = "earliest-arrival",
            description = "earliest-arrival (default), latest-departure, fewest-legs or shortest-dwell.")
    String objective = "earliest-arrival";

    @Option(
            names = "--timeClass",
            paramLabel = "CLASS",
            defaultValue = "possible",
            description = "possible (default: possible and certain ones) or certain.")
    String timeClass = "possible";

    @Option(names = "--best", paramLabel = "N", defaultValue = "1", description = "So many of the best, 1 to 50.")
    int best = 1;

    @Option(
            names = "--maximumDwellDays",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Days that may lie at most between two steps (default: any).")
    int maximumDwellDays = -1;

    @Option(names = "--simple", description = "Only paths that come to no place twice.")
    boolean simple;

    @Option(
            names = "--joins",
            paramLabel = "BY",
            defaultValue = "place",
            description =
                    "By what a step follows the one before: thing, carrier (or the same carrier or party) or place (default).")
    String joins = "place";

    @Option(
            names = "--steps",
            paramLabel = "KIND",
            defaultValue = "all",
            description = "all (default), legs or custody.")
    String steps = "all";

    @Option(
            names = "--inferred",
            paramLabel = "BOOLEAN",
            arity = "1",
            defaultValue = "true",
            description = "Whether inferred legs count: true (default) or false.")
    boolean inferred = true;

    @Option(
            names = "--windowFrom",
            paramLabel = "DATE",
            defaultValue = "",
            description = "Only movements from this day or instant on, inclusive.")
    String windowFrom = "";

    @Option(
            names = "--windowTo",
            paramLabel = "DATE",
            defaultValue = "",
            description = "Only movements before this day or instant, exclusive.")
    String windowTo = "";

    @Option(
            names = "--mode",
            paramLabel = "NAMES",
            defaultValue = "",
            description = "Only legs by these modes of transport.")
    String mode = "";

    @Option(
            names = "--commodity",
            paramLabel = "NAMES",
            defaultValue = "",
            description = "Only movements of one of these, such as firearm.")
    String commodity = "";

    @Option(
            names = "--minimumGrade",
            paramLabel = "GRADE",
            defaultValue = "",
            description = "Only records so graded or better, such as 4x4:B2.")
    String minimumGrade = "";

    @Option(
            names = "--leads",
            description = "Over ballistic leads that nobody confirmed, too; no such path is certain.")
    boolean leads;

    @Option(
            names = "--identities",
            paramLabel = "RULE",
            defaultValue = "decided",
            description = "Which records are of one thing: none, decided (default) or likely.")
    String identities = "decided";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (default), csv or json.")
    String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    @Nullable
    Path out;

    PathsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StatisticsCommand.check("--format", format, List.of("table", "csv", "json"));
        var request = new JourneyRequest(
                objective,
                timeClass,
                best,
                maximumDwellDays,
                simple,
                joins,
                steps,
                inferred,
                windowFrom,
                windowTo,
                mode,
                commodity,
                minimumGrade,
                leads,
                identities);
        request.check();
        List<String> begin = JourneyRequest.ends("from", from);
        List<String> end = JourneyRequest.ends("to", to);
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            TimedPathResponse found = paths(backend).find(viewer.viewer(), begin, end, request);
            StatisticsCommand.write(
                    console, out, StatisticsCommand.written(format, () -> PathTable.of(found), found.masked()));
            say(found);
        }
        return 0;
    }

    private static TimedPaths paths(Backend backend) {
        var likely = new LikelySuggestions(backend.traits(), backend.projections(), backend.serialRules());
        var known = new KnownMovements(
                backend.routes(),
                backend.ballistics(),
                backend.neighbourhoods(),
                backend.traits(),
                likely,
                backend.projections());
        return new TimedPaths(
                backend.neighbourhoods(), backend.routes(), backend.registers(), known, chart -> Map.of());
    }

    private void say(TimedPathResponse found) {
        if (!found.found()) {
            console.say("No sequence of recorded movements that " + viewer.name
                    + " may see leads there without going back in time.");
        }
        console.say("Search: " + found.search() + ".");
        if (!found.complete()) {
            console.say("The search was cut off: there may be more paths, or better ones after those found.");
        }
        found.notes().forEach(console::say);
    }
}
