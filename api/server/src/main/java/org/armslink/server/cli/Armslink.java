package org.armslink.server.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** The command line as a whole. */
@Command(
        name = "armslink",
        description = "Links firearms, people, crimes and routes; every link with its source, its grade and its owner.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            MappingCommand.class,
            ImportsCommand.class,
            QuarantineCommand.class,
            AnalyseCommand.class,
            CompareCommand.class,
            StatisticsCommand.class,
            IndicatorCommand.class,
            LifeLineCommand.class,
            PathsCommand.class,
            CorridorsCommand.class,
            GenerateCommand.class,
            ExportCommand.class,
            NotebookCommand.class,
            VersionCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "armslink COMMAND --help shows a command's options and examples.",
            "Data lives in the folder that --data or ARMSLINK_DATA names, else in $XDG_DATA_HOME/armslink"
                    + " (~/.local/share/armslink).",
            "Exit codes: 0 done, 1 failure, 2 unusable input or usage."
        })
public final class Armslink {
    /** @return the exit code */
    public static int run(String... arguments) {
        return run(Console.ofSystem(), arguments);
    }

    static int run(Console console, String... arguments) {
        return new CommandLine(new Armslink(), new WithConsole(console))
                .setOut(console.out())
                .setErr(console.err())
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    /** Makes commands, each with the console in its constructor. */
    private record WithConsole(Console console) implements IFactory {
        @Override
        public <K> K create(Class<K> kind) throws Exception {
            for (Constructor<?> constructor : kind.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Console.class})) {
                    return kind.cast(constructor.newInstance(console));
                }
            }
            return CommandLine.defaultFactory().create(kind);
        }
    }
}
