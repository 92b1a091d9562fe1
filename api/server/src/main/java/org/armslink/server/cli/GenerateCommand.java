package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code armslink generate}: an invented investigation. */
@Command(
        name = "generate",
        description = {
            "Writes an invented investigation: a claim file, and the planted truth in a file of its own.",
            "Its people, serial numbers and cases do not exist. The same size and seed give the same bytes."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink generate --size small --seed 1 --out sample",
            "  armslink ingest --mapping claim-lines sample/investigation.jsonl",
            "Exit codes: 0 done, 1 failure, 2 unusable input or usage."
        })
final class GenerateCommand implements Callable<Integer> {
    private static final int RECORDS_BETWEEN_BARS = 1_000;

    private final Console console;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "small",
            description =
                    "small (some 3,000 records, the default), medium (some 60,000), or large (some 6,300,000, with"
                            + " 10,000,000 links: 11 GB, some minutes).")
    String size = "small";

    @Option(names = "--seed", paramLabel = "N", required = true, description = "Any whole number.")
    long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder; made if it is not there.")
    Path out = Path.of("");

    @Option(names = "--json", description = "Prints one line of JSON.")
    boolean json;

    GenerateCommand(Console console) {
        this.console = console;
    }

    record Report(String claims, String truth, long lines, long records, long links) {}

    @Override
    public Integer call() throws IOException {
        Size wanted = Size.parse(size);
        var written = SyntheticInvestigation.generate(wanted, seed, out, records -> {
            if (records % RECORDS_BETWEEN_BARS == 0) {
                console.bar(records + " records", Math.min(1, (double) records / wanted.records()));
            }
        });
        console.bar(written.records() + " records", 1);
        if (json) {
            console.result(JsonMapper.builder()
                    .build()
                    .writeValueAsString(new Report(
                            written.claims().toString(),
                            written.truth().toString(),
                            written.lines(),
                            written.records(),
                            written.links())));
        } else {
            console.result(written.claims() + ": " + written.records() + " records, " + written.links() + " links");
            console.result(written.truth() + ": what was planted");
            console.result("Take it in: armslink ingest --mapping claim-lines " + written.claims());
        }
        return 0;
    }
}
