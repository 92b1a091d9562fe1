package org.armslink.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community in a process of its own.
 *
 * <p>{@code DatabaseProcess HOME PASSWORD_FILE PORT PAGE_CACHE_BYTES TRANSACTION_BYTES}: the folder it keeps its files
 * in, a file that holds the password of the user {@code neo4j}, the loopback port (0 for a free one), the page cache
 * and the most memory that one transaction may take. It writes one line to its standard output, {@code READY
 * bolt://127.0.0.1:PORT}, and ends when its standard input does: so it never outlives the process that started it.
 */
public final class DatabaseProcess {
    private DatabaseProcess() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            // The database's own threads would keep a failed process alive for good.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            System.err.println(
                    "Give HOME PASSWORD_FILE PORT PAGE_CACHE_BYTES TRANSACTION_BYTES, not " + List.of(arguments));
            System.exit(2);
        }
        // Libraries may print to the standard output; the parent reads one line from it and no more.
        PrintStream parent = System.out;
        System.setOut(System.err);
        Path home = Path.of(arguments[0]);
        String password = Files.readString(Path.of(arguments[1])).strip();
        DatabaseManagementService service =
                start(home, Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]), Long.parseLong(arguments[4]));
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        setPassword(service, password);
        var system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        var address = system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        parent.println("READY bolt://127.0.0.1:" + address.getPort());
        parent.flush();
        waitForParent();
    }

    /**
     * A database that failed in a write, such as for want of room, takes no more writes until it is opened anew: whoever
     * started the process sees it end and starts it again.
     */
    private static final class EndOnPanic extends DatabaseEventListenerAdapter {
        @Override
        public void databasePanic(DatabaseEventContext context) {
            System.err.println("The database " + context.getDatabaseName()
                    + " takes no more writes; its debug.log says why. Ending, to be started again.");
            Runtime.getRuntime().halt(3);
        }
    }

    private static DatabaseManagementService start(Path home, int port, long pageCache, long transaction)
            throws IOException {
        Files.createDirectories(home);
        Path settings = home.resolve("neo4j.conf");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "# Written at every start; changes here are lost.",
                        "server.bolt.enabled=true",
                        "server.bolt.listen_address=127.0.0.1:" + port,
                        "server.http.enabled=false",
                        "server.https.enabled=false",
                        "dbms.security.auth_enabled=true",
                        "dbms.usage_report.enabled=false",
                        "dbms.security.allow_csv_import_from_file_urls=false",
                        "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
                        "server.memory.pagecache.size=" + pageCache,
                        "db.memory.transaction.max=" + transaction,
                        "db.transaction.timeout=10m",
                        "db.tx_log.rotation.retention_policy=2 files",
                        // Half a gigabyte of empty logs is more than most investigations hold.
                        "db.tx_log.preallocate=false",
                        "internal.server.bolt.thread_pool_shutdown_wait_time=0s",
                        "db.shutdown_transaction_end_timeout=0s",
                        ""));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(settings)
                .build();
        service.registerDatabaseEventListener(new EndOnPanic());
        return service;
    }

    /** A new database's user must change its password; only then is it set: the same one again would be refused. */
    private static void setPassword(DatabaseManagementService service, String password) {
        var system = service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        boolean isNew = system.executeTransactionally(
                "SHOW USERS YIELD user, passwordChangeRequired WHERE user = 'neo4j' AND passwordChangeRequired",
                Map.of(),
                rows -> rows.stream().count() > 0);
        if (isNew) {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
    }

    private static void waitForParent() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is expected there; only its end matters.
        }
    }
}
