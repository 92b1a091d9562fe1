package org.armslink.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.model.Viewer;
import org.armslink.server.configure.Backend;
import org.armslink.server.table.Table;
import org.armslink.server.tracing.FlowMatrixReport;
import org.armslink.server.tracing.KnownFirearms;
import org.armslink.server.tracing.SalesReport;
import org.armslink.server.tracing.TimeToCrimeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code armslink statistics}: the statistics of tracing, under the names that they have in the API. */
@Command(
        name = "statistics",
        description = "Statistics of tracing: " + StatisticsCommand.NAMES + ".",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink statistics time-to-crime --by dealer",
            "  armslink statistics time-to-crime --format svg --out curves.svg",
            "  armslink statistics flow-matrix --year 2020 --table areas --format csv",
            "  armslink statistics short-times --by dealer --minimum 10",
            "  armslink statistics sale-patterns --kind repeat-buyer",
            "Exit codes: 0 done, 1 failure, 2 unusable input or usage."
        })
final class StatisticsCommand implements Callable<Integer> {
    static final String NAMES = "time-to-crime, flow-matrix, short-times or sale-patterns";
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Parameters(paramLabel = "NAME", description = NAMES + ".")
    String name = "";

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            description =
                    "all, maker, dealer, purchaser, sale-country or recovery-country (time-to-crime); dealer or purchaser (short-times).")
    @Nullable
    String by;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "5",
            description = "Fewest firearms of a group that is shown (default: 5).")
    int minimum = 5;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "1095",
            description = "Up to how many days a time is short (short-times; default: 1095).")
    int days = 1095;

    @Option(
            names = "--keep-contradicted",
            description = "Firearms with contradictory claims stay in the curves (time-to-crime).")
    boolean keepContradicted;

    @Option(
            names = "--population",
            paramLabel = "WHICH",
            defaultValue = "recovered",
            description = "recovered (default) or sold: those not recovered are watched until today (time-to-crime).")
    String population = "recovered";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "",
            description = "One kind of pattern (sale-patterns).")
    String kind = "";

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            defaultValue = "counts",
            description = "counts (published, the default) or records (flow-matrix).")
    String basis = "counts";

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Which counts, where there are several (flow-matrix).")
    String dataset = "";

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "country",
            description = "country (default) or region, for records (flow-matrix).")
    String level = "country";

    @Option(
            names = "--areas",
            paramLabel = "WHICH",
            defaultValue = "all",
            description = "all (default) or states: fifty states and the District of Columbia only (flow-matrix).")
    String areas = "all";

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "0",
            description = "One year (flow-matrix; default: every year).")
    int year;

    @Option(
            names = "--table",
            paramLabel = "WHICH",
            defaultValue = "areas",
            description = "areas (default) or flows (flow-matrix).")
    String table = "areas";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (default), csv, json, or svg (time-to-crime and flow-matrix).")
    String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    @Nullable
    Path out;

    StatisticsCommand(Console console) {
        this.console = console;
    }

    /** A statistic in every form that it has. */
    private record Result(
            Object answer, Table table, @Nullable String picture, List<String> notes) {}

    @Override
    public Integer call() throws IOException {
        check("NAME", name, List.of("time-to-crime", "flow-matrix", "short-times", "sale-patterns"));
        check("--format", format, List.of("table", "csv", "json", "svg"));
        check("--population", population, List.of("recovered", "sold"));
        check("--basis", basis, List.of("counts", "records"));
        check("--level", level, List.of("country", "region"));
        check("--areas", areas, List.of("all", "states"));
        check("--table", table, List.of("areas", "flows"));
        Viewer who = viewer.viewer();
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            Result result = result(backend, who);
            String picture = result.picture();
            if (format.equals("svg") && picture == null) {
                throw new IllegalArgumentException("There is no picture of " + name + ". Ask for table, csv or json.");
            }
            write(
                    console,
                    out,
                    format.equals("svg") && picture != null
                            ? picture
                            : written(format, result::table, result.answer()));
            result.notes().forEach(console::say);
        }
        return 0;
    }

    private Result result(Backend backend, Viewer who) {
        var known = new KnownFirearms(
                backend.lives(), backend.traits(), backend.tracings(), backend.neighbourhoods(), backend.projections());
        switch (name) {
            case "time-to-crime" -> {
                var report = new TimeToCrimeReport(
                                known, backend.neighbourhoods(), backend.imports(), Clock.systemUTC())
                        .of(
                                who,
                                new TimeToCrimeReport.Asked(
                                        by(By.ALL), minimum, keepContradicted, population.equals("sold"), 10_000));
                return new Result(
                        report, TimeToCrimeReport.table(report), TimeToCrimeReport.picture(report), report.notes());
            }
            case "flow-matrix" -> {
                var report = new FlowMatrixReport(backend.flows(), backend.tracings(), known)
                        .of(who, new FlowMatrixReport.Asked(basis, dataset, level, areas.equals("states"), year));
                return new Result(
                        report,
                        FlowMatrixReport.table(report, table.equals("areas")),
                        FlowMatrixReport.picture(report),
                        report.notes());
            }
            case "short-times" -> {
                var report = new SalesReport(known, backend.tracings(), backend.neighbourhoods())
                        .shortTimes(who, by(By.DEALER), days, minimum, 10_000);
                return new Result(report, SalesReport.table(report), null, report.notes());
            }
            default -> {
                var report = new SalesReport(known, backend.tracings(), backend.neighbourhoods())
                        .patterns(who, kind, null, 10_000);
                return new Result(report, SalesReport.table(report), null, report.notes());
            }
        }
    }

    private By by(By usual) {
        return by == null
                ? usual
                : By.find(by)
                        .orElseThrow(() -> new IllegalArgumentException("--by is one of "
                                + Arrays.stream(By.values()).map(By::text).toList() + ", but was: \"" + by + "\"."));
    }

    static void check(String what, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(what + " is one of " + allowed + ", but was: \"" + value + "\".");
        }
    }

    /** An answer as a table, as CSV or as JSON. */
    static String written(String format, Supplier<Table> table, Object answer) {
        return switch (format) {
            case "csv" -> table.get().csv();
            case "json" -> JsonMapper.builder().build().writeValueAsString(answer) + "\n";
            default -> String.join("\n", table.get().lines()) + "\n";
        };
    }

    static void write(Console console, @Nullable Path out, String text) throws IOException {
        if (out == null) {
            console.out().print(text);
            console.out().flush();
        } else {
            Files.writeString(out, text, StandardCharsets.UTF_8);
            console.say(out.toString());
        }
    }
}
