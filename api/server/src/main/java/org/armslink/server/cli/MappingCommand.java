package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.draft.MappingDraft;
import org.armslink.ingest.mapping.Mapping;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.ingest.mapping.MappingSchema;
import org.armslink.model.Owner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code armslink mapping}: drafts and checks mapping files. */
@Command(
        name = "mapping",
        description = "Drafts and checks mapping files; see docs/mappings.md.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MappingCommand.Suggest.class,
            MappingCommand.Check.class,
            MappingCommand.Labels.class,
            MappingCommand.SchemaText.class
        },
        footer = {
            "",
            "Examples:",
            "  armslink mapping suggest --owner JM/firearms-focal-point incidents.csv --out incidents.yml",
            "  armslink mapping check incidents.yml",
            "  armslink mapping labels",
            "  armslink mapping schema > mapping.schema.json",
            "Exit codes: 0 done, 1 failure, 2 unusable input or usage."
        })
final class MappingCommand {
    private MappingCommand() {}

    /** {@code armslink mapping suggest}. */
    @Command(
            name = "suggest",
            description = {
                "Drafts a mapping from a file's header and its first 1000 rows: CSV, XLSX, JSON lines or XML.",
                "What a file cannot tell is marked CHECK in the draft."
            },
            mixinStandardHelpOptions = true)
    static final class Suggest implements Callable<Integer> {
        private final Console console;

        @Option(
                names = "--owner",
                paramLabel = "COUNTRY/AGENCY",
                required = true,
                description = "Whose word the file is, such as JM/firearms-focal-point.")
        String owner = "";

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description =
                        "Where the draft is written, a .yml file that is not there yet, with the schema for editors"
                                + " beside it (" + MappingSchema.FILE + "); else the draft is printed.")
        @Nullable
        Path out;

        @Option(
                names = "--sheet",
                paramLabel = "NAME",
                description = "The sheet of a workbook; else the first that looks like a table.")
        @Nullable
        String sheet;

        @Parameters(paramLabel = "FILE", description = "The file.")
        Path file = Path.of("");

        Suggest(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            MappingDraft draft = MappingDraft.of(file, sheet, Owner.parse(owner), LocalDate.now(ZoneOffset.UTC));
            if (out == null) {
                draft.warnings().forEach(this::warn);
                console.result(draft.text().stripTrailing());
                return 0;
            }
            if (!String.valueOf(out.getFileName()).endsWith(".yml")) {
                throw new UnusableInput("A mapping file ends in .yml, but --out is " + out);
            }
            if (Files.exists(out)) {
                throw new UnusableInput(
                        out + " is there already, and a draft does not overwrite it; name another file");
            }
            String forEditors = writeSchemaBeside(out) ? MappingSchema.LINE_FOR_EDITORS + "\n" : "";
            Files.writeString(out, forEditors + draft.text(), StandardOpenOption.CREATE_NEW);
            draft.warnings().forEach(this::warn);
            console.result(out + " is written. Read what is marked CHECK, then: armslink ingest --dry-run --mapping "
                    + out + " " + file);
            return 0;
        }

        private void warn(String warning) {
            console.say("ATTENTION: " + warning);
        }

        /** Whether it stands there now. Another file of that name is somebody's own and stays. */
        private boolean writeSchemaBeside(Path mapping) throws IOException {
            Path schema = mapping.resolveSibling(MappingSchema.FILE);
            if (!Files.exists(schema)) {
                Files.writeString(schema, MappingSchema.text(), StandardOpenOption.CREATE_NEW);
            } else if (!MappingSchema.text().equals(Files.readString(schema))) {
                console.say(
                        schema + " is there already and is another than this version's, so the draft does not name it;"
                                + " take it away, or write this version's: armslink mapping schema > " + schema);
                return false;
            }
            return true;
        }
    }

    /** {@code armslink mapping check}. */
    @Command(
            name = "check",
            description = "Reads a mapping and says what is wrong with it, and where.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "MAPPING", description = "A name, or the path of a mapping file that ends in .yml.")
        String name = "";

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Mapping mapping = MappingCatalogue.find(name);
            console.result(mapping.name() + ": no mistakes. "
                    + (mapping.parameters().isEmpty()
                            ? "No settings."
                            : "Settings: "
                                    + String.join(", ", mapping.parameters().keySet()) + "."));
            return 0;
        }
    }

    /** {@code armslink mapping labels}. */
    @Command(
            name = "labels",
            description = "Prints the labels, link types and properties that a mapping may write of.",
            mixinStandardHelpOptions = true)
    static final class Labels implements Callable<Integer> {
        private final Console console;

        Labels(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            console.result(VocabularyText.page().stripTrailing());
            return 0;
        }
    }

    /** {@code armslink mapping schema}. */
    @Command(
            name = "schema",
            description = "Prints the JSON Schema of mapping files, with which editors complete and check them.",
            mixinStandardHelpOptions = true)
    static final class SchemaText implements Callable<Integer> {
        private final Console console;

        SchemaText(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            console.result(MappingSchema.text().stripTrailing());
            return 0;
        }
    }
}
