package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.server.configure.Backend;
import org.armslink.server.lifeline.LifeLineReport;
import org.armslink.server.record.LinkedRecords;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code armslink life-line}: everything recorded of one firearm, to take away. */
@Command(
        name = "life-line",
        description = {
            "Everything recorded of one firearm in order of time, over the records that somebody decided to be of it.",
            "Nothing with handling that blocks export is in it; victims, witnesses and minors are not named."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink life-line 7.Firearm-2.BF-…",
            "  armslink life-line 7.Firearm-2.BF-… --format svg --out life.svg",
            "Exit codes: 0 done, 1 failure, 2 unusable input (no such firearm) or usage."
        })
final class LifeLineCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Parameters(paramLabel = "KEY", description = "The firearm's key, as search gives it.")
    String firearm = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (default), csv or svg.")
    String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    @Nullable
    Path out;

    LifeLineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StatisticsCommand.check("--format", format, List.of("table", "csv", "svg"));
        var key = new Key(firearm);
        Viewer who = viewer.viewer();
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            var report = new LifeLineReport(
                    backend.records(), backend.lives(), backend.neighbourhoods(), new LinkedRecords(backend.records()));
            Optional<String> text = switch (format) {
                case "svg" -> report.drawing(who, key);
                case "csv" -> report.table(who, key).map(Table::csv);
                default -> report.table(who, key).map(table -> String.join("\n", table.lines()) + "\n");
            };
            StatisticsCommand.write(
                    console,
                    out,
                    text.orElseThrow(() -> new IllegalArgumentException("There is no firearm \"" + firearm + "\" that "
                            + who.name() + " may see and hand on. Check its spelling, or search for it.")));
        }
        return 0;
    }
}
