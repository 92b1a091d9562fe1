package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.armslink.server.configure.Backend;
import org.armslink.server.indicator.ArmsFlowReturn;
import org.armslink.server.indicator.CriminalJusticeSheet;
import org.armslink.server.indicator.IndicatorReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code armslink indicator}: yearly figures on seized, found and surrendered arms. */
@Command(
        name = "indicator",
        description = {
            "sdg-16-4-2: the share of seized, found and surrendered arms whose illicit origin was traced or established, with its bounds.",
            "illicit-arms-flows: the yearly return as a workbook."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink indicator sdg-16-4-2 --country BF --year 2025",
            "  armslink indicator illicit-arms-flows --country BF --year 2025 --out return.xlsx",
            "Exit codes: 0 done, 1 failure, 2 unusable input or usage."
        })
final class IndicatorCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Parameters(paramLabel = "NAME", description = "sdg-16-4-2 or illicit-arms-flows.")
    String name = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            defaultValue = "",
            description = "Of whose records: two capital letters, such as BF (default: all).")
    String country = "";

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "0",
            description = "Of the seizures, and of the stages of proceedings (default: all years).")
    int year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (default), csv or json.")
    String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; needed for the workbook.")
    @Nullable
    Path out;

    IndicatorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StatisticsCommand.check("NAME", name, List.of("sdg-16-4-2", "illicit-arms-flows"));
        StatisticsCommand.check("--format", format, List.of("table", "csv", "json"));
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "--country is two capital letters, such as BF, but was: \"" + country + "\".");
        }
        if (year < 0 || year > 9998) {
            throw new IllegalArgumentException("--year is 1 to 9998, but was: " + year + ".");
        }
        Path file = out;
        if (name.equals("illicit-arms-flows") && file == null) {
            throw new IllegalArgumentException(
                    "The workbook needs a file: name it with --out, such as --out return.xlsx.");
        }
        var asked = new IndicatorReport.Asked(country, year);
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            var report = new IndicatorReport(backend.tracings(), backend.lives(), backend.traits(), Clock.systemUTC());
            if (name.equals("illicit-arms-flows") && file != null) {
                var justice =
                        new CriminalJusticeSheet(backend.proceedings(), backend.traits(), backend.neighbourhoods());
                Files.write(file, new ArmsFlowReturn(report, justice).of(viewer.viewer(), asked));
                console.result(file.toString());
                return 0;
            }
            IndicatorReport.Report found = report.of(viewer.viewer(), asked, 100_000);
            StatisticsCommand.write(
                    console, file, StatisticsCommand.written(format, () -> IndicatorReport.table(found), found));
            found.notes().forEach(console::say);
        }
        return 0;
    }
}
