package org.armslink.store.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How programs of the folder that {@code cypher/embedded} builds are started. */
final class DatabaseProgram {
    /** Neo4j 5.26 reaches into these packages of the JDK. */
    private static final List<String> OPENED =
            List.of("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent", "jdk.internal.misc");

    private DatabaseProgram() {}

    /** @throws IOException if the folder does not hold the programs */
    static void check(Path jars) throws IOException {
        if (!Files.isDirectory(jars.resolve("classes"))) {
            throw new IOException(
                    "The database's jars are not in " + jars + ". Build them: mvn -pl cypher/embedded package");
        }
    }

    /** @param heap in bytes, at most */
    static List<String> command(Path jars, long heap, String mainClass, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xms" + Math.min(heap, 256L << 20));
        command.add("-Xmx" + heap);
        command.add("-XX:+ExitOnOutOfMemoryError");
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("-cp");
        command.add(jars.resolve("classes") + File.pathSeparator + jars.resolve("*"));
        command.add("org.armslink.embedded." + mainClass);
        command.addAll(List.of(arguments));
        return command;
    }
}
