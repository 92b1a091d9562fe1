package org.armslink.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.MemorySize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * One real, empty database for all tests of a JVM: {@code @ExtendWith(TestDatabase.class)}, then take a {@code
 * TestDatabase} as a parameter.
 *
 * <p>It is the one that {@code ARMSLINK_TEST_NEO4J_URI} names (with {@code _USER} and {@code _PASSWORD}), else a
 * container if a Docker engine answers, else the embedded process in a folder of its own. It is wiped.
 */
public final class TestDatabase implements ParameterResolver {
    private static @Nullable Running running;

    private record Running(String boltUri, String user, String password, Driver driver) {}

    public String boltUri() {
        return running().boltUri;
    }

    public String user() {
        return running().user;
    }

    public String password() {
        return running().password;
    }

    public Driver driver() {
        return running().driver;
    }

    /** Deletes all data, constraints and indexes. */
    public void wipe() {
        try (var session = driver().session()) {
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
            for (var constraint : session.run("SHOW CONSTRAINTS YIELD name")
                    .list(row -> row.get("name").asString())) {
                session.run("DROP CONSTRAINT `" + constraint + "`").consume();
            }
            for (var index : session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
                    .list(row -> row.get("name").asString())) {
                session.run("DROP INDEX `" + index + "`").consume();
            }
        }
    }

    private static synchronized Running running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Running start() {
        String uri = System.getenv("ARMSLINK_TEST_NEO4J_URI");
        if (uri != null) {
            return connect(
                    uri,
                    System.getenv().getOrDefault("ARMSLINK_TEST_NEO4J_USER", "neo4j"),
                    System.getenv().getOrDefault("ARMSLINK_TEST_NEO4J_PASSWORD", ""));
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            var container = new Neo4jContainer("neo4j:5.26-community");
            container.start();
            return connect(container.getBoltUrl(), "neo4j", container.getAdminPassword());
        }
        return embedded();
    }

    private static Running embedded() {
        String jars = System.getProperty("armslink.neo4j");
        if (jars == null) {
            throw new IllegalStateException(
                    "Set -Darmslink.neo4j to the folder target/neo4j that cypher/embedded builds; Maven does");
        }
        try {
            Path data = Files.createTempDirectory("armslink-test-database");
            var database = EmbeddedDatabase.start(data, Path.of(jars), new MemorySize(768L << 20, 128L << 20));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                delete(data);
            }));
            return connect(database.boltUri(), database.user(), database.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Running connect(String uri, String user, String password) {
        Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password));
        driver.verifyConnectivity();
        return new Running(uri, user, password, driver);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }
}
