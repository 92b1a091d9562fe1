package org.armslink.store.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Neo4j's bulk importer as a child process, which ends with this one. */
public final class BulkImporter {
    private BulkImporter() {}

    /**
     * Makes the database of a folder that has none yet, and waits for it.
     *
     * @param data the database's files come where {@link EmbeddedDatabase} looks for them
     * @param jars the folder that {@code cypher/embedded} builds
     * @param prepared what to import; its form is told there
     * @throws IOException if it fails; the message names its log
     */
    public static void run(Path data, Path jars, MemorySize memory, Path prepared) throws IOException {
        DatabaseProgram.check(jars);
        Path log = data.resolve("logs").resolve("neo4j-import.log");
        Files.createDirectories(log.resolveSibling("."));
        Process process = new ProcessBuilder(DatabaseProgram.command(
                        jars,
                        memory.heap(),
                        "BulkImport",
                        data.resolve("neo4j").toString(),
                        prepared.toString(),
                        Long.toString(memory.pageCache())))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("The bulk importer ended with status " + status + ". Its log says why: " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the bulk importer was at work", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
