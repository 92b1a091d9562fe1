package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.armslink.model.Key;
import org.armslink.server.chart.ChartExport;
import org.armslink.server.chart.ChartFormat;
import org.armslink.server.configure.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code armslink export}: a link chart to take away. */
@Command(
        name = "export",
        description = {
            "Writes the link chart around a record: each link with its source, grade and owner, stamped \"illustration,"
                    + " not for court\".",
            "Nothing with handling H1, H2 or C is in it; victims, witnesses and minors are masked. A link without a source"
                    + " stops the export."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink export --entity 7.Firearm-2.BF-… --format svg --out chart.svg",
            "  armslink export --entity 7.Firearm-2.BF-… --hops 2 --format graphml --out chart.graphml",
            "Exit codes: 0 done, 1 failure, 2 unusable input (no such record, a link without a source) or usage."
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Option(
            names = "--entity",
            paramLabel = "KEY",
            required = true,
            description = "The record's key, as search gives it.")
    String entity = "";

    @Option(
            names = "--hops",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many links away the chart reaches, 1 to 3 (default: 1); at most 300 records.")
    int hops = 1;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "svg",
            description = "svg (the default) or graphml.")
    String format = "svg";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; one that is there is replaced.")
    Path out = Path.of("");

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var key = new Key(entity);
        var as = ChartFormat.of(format);
        var who = viewer.viewer();
        if (hops < 1 || hops > 3) {
            throw new IllegalArgumentException("--hops is 1 to 3, but was: " + hops);
        }
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--out names a file in a folder that exists, but was: " + out);
        }
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            var taken = new ChartExport(backend.neighbourhoods(), Clock.systemUTC())
                    .around(who, key, hops, as)
                    .orElseThrow(() -> new IllegalArgumentException("There is no record \"" + entity + "\" that "
                            + who.name() + " may see. Check its spelling, or search for it."));
            // A chart that is cut off on its way to the disk is never taken for a whole one.
            Path part = Files.createTempFile(folder, ".armslink-chart-", ".part");
            try {
                Files.writeString(part, taken.text());
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            console.result(out.toString());
            if (!taken.complete()) {
                console.say("The chart is cut at " + ChartExport.MOST_RECORDS
                        + " records, and says so: ask for fewer hops.");
            }
        }
        return 0;
    }
}
