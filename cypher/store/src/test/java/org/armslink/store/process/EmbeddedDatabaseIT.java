package org.armslink.store.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

class EmbeddedDatabaseIT {
    private static final MemorySize SMALL = new MemorySize(512L << 20, 64L << 20);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private static Path jars() {
        return Path.of(System.getProperty("armslink.neo4j", ""));
    }

    private EmbeddedDatabase start() throws IOException {
        return EmbeddedDatabase.start(folder, jars(), SMALL);
    }

    private static Driver driver(EmbeddedDatabase database) {
        return GraphDatabase.driver(
                database.boltUri(),
                AuthTokens.basic(database.user(), database.password()),
                Config.builder()
                        .withMaxTransactionRetryTime(60, TimeUnit.SECONDS)
                        .build());
    }

    @Test
    void aKilledDatabaseIsStartedAgainAtItsAddressWithNothingLostAndSoIsAStoppedOne() throws Exception {
        try (var database = start();
                var driver = driver(database)) {
            driver.executableQuery("CREATE (:Kept {number: 8})").execute();
            String address = database.boltUri();
            long killed = database.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await(() -> database.pid() != killed && database.state() == DatabaseState.UP);
            assertThat(database.boltUri()).isEqualTo(address);
            try (var session = driver.session()) {
                int number = session.executeRead(tx ->
                        tx.run("MATCH (k:Kept) RETURN k.number").single().get(0).asInt());
                assertThat(number).isEqualTo(8);
            }
        }
        try (var database = start();
                var driver = driver(database)) {
            var kept = driver.executableQuery("MATCH (k:Kept) RETURN k.number").execute();
            assertThat(kept.records().get(0).get(0).asInt()).isEqualTo(8);
        }
    }

    @Test
    void theDatabaseEndsWhenItsParentIsKilledAndTheNextStartWaitsForIt() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Parent.class.getName(),
                        folder.toString(),
                        jars().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            assertThat(line).startsWith("CHILD ");
            ProcessHandle child = ProcessHandle.of(Long.parseLong(line.substring("CHILD ".length())))
                    .orElseThrow();
            parent.destroyForcibly().waitFor();
            // Whoever starts again at once finds the folder free and the child still at work on its files.
            try (var database = start()) {
                assertThat(database.state()).isEqualTo(DatabaseState.UP);
                assertThat(database.pid()).isNotEqualTo(child.pid());
            }
            await(() -> !child.isAlive());
        }
    }

    @Test
    void aRunningDatabaseKeepsItsFolderItsPasswordAndTheMachineToItself() throws IOException {
        try (var database = start();
                var driver = driver(database);
                var session = driver.session()) {
            assertThat(database.state()).isEqualTo(DatabaseState.UP);
            assertThatThrownBy(this::start)
                    .isInstanceOf(FolderHeld.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining(folder.toString());

            assertThat(Files.getPosixFilePermissions(folder.resolve("neo4j.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            try (var stranger = GraphDatabase.driver(database.boltUri(), AuthTokens.basic("neo4j", "neo4j"))) {
                assertThatThrownBy(stranger::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
            assertThat(Files.readString(folder.resolve("logs").resolve("neo4j.log")))
                    .doesNotContain(database.password());

            for (String address : List.of("file:///etc/passwd", "http://127.0.0.1:9/x")) {
                Result result = session.run("LOAD CSV FROM '" + address + "' AS row RETURN row");
                assertThatThrownBy(result::list).as(address).isInstanceOf(Neo4jException.class);
            }
        }
    }

    @Test
    void missingJarsAreNamedWithTheRemedy() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, folder.resolve("nowhere"), SMALL))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("mvn -pl cypher/embedded package");
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("the condition holds in time").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
