package org.armslink.store.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

/**
 * The connection to Neo4j. Work is given as a function of one transaction, and may be run again if the database was
 * away: it must not do anything outside of it.
 */
public final class Database implements AutoCloseable {
    private static final Duration READ_LIMIT = Duration.ofMinutes(2);
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(5);

    /** Whoever asks is told soon that the database is away. */
    private static final Duration READ_AGAIN = Duration.ofSeconds(3);
    /** An import outlives the time in which the database is started again. */
    private static final Duration WRITE_AGAIN = Duration.ofSeconds(30);

    private final Driver reader;
    private final Driver writer;

    private Database(Driver reader, Driver writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** @param boltUri {@code bolt://} is not encrypted: for the loopback address; {@code bolt+s://} for elsewhere */
    public static Database connect(String boltUri, String user, String password) {
        var token = AuthTokens.basic(user, password);
        return new Database(
                GraphDatabase.driver(boltUri, token, config(READ_AGAIN)),
                GraphDatabase.driver(boltUri, token, config(WRITE_AGAIN)));
    }

    private static Config config(Duration again) {
        return Config.builder()
                .withTelemetryDisabled(true)
                .withLogging(Logging.slf4j())
                .withUserAgent("armslink")
                .withMaxConnectionPoolSize(50)
                .withConnectionAcquisitionTimeout(20, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(again.toSeconds(), TimeUnit.SECONDS)
                // They tell that id() will go some day; paging by internal ids needs it.
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .build();
    }

    public <T> T read(Function<TransactionContext, T> work) {
        try (Session session = reader.session(mode(AccessMode.READ))) {
            return session.executeRead(work::apply, limit(READ_LIMIT));
        }
    }

    public <T> T write(Function<TransactionContext, T> work) {
        try (Session session = writer.session(mode(AccessMode.WRITE))) {
            return session.executeWrite(work::apply, limit(WRITE_LIMIT));
        }
    }

    /** Runs one statement in a transaction of its own, once. */
    public void runAlone(String statement, Map<String, Object> parameters) {
        try (Session session = writer.session(mode(AccessMode.WRITE))) {
            session.run(statement, parameters).consume();
        }
    }

    /** A session that can only read; the caller closes it. */
    public Session readingSession() {
        return reader.session(mode(AccessMode.READ));
    }

    /** Throws if the database does not answer. */
    public void ask() {
        reader.verifyConnectivity();
    }

    private static SessionConfig mode(AccessMode mode) {
        return SessionConfig.builder().withDefaultAccessMode(mode).build();
    }

    private static TransactionConfig limit(Duration time) {
        return TransactionConfig.builder().withTimeout(time).build();
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
