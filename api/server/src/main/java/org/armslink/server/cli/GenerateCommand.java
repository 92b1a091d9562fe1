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
    private final Console console;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "small",
            description = "small (some 3,000 records, the default) or medium (some 60,000).")
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
        var written = SyntheticInvestigation.generate(Size.parse(size), seed, out);
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
