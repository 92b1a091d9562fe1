package org.armslink.server.configure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.armslink.analytics.snapshot.SnapshotFolder;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.reference.SerialTable;
import org.armslink.model.SerialRules;
import org.armslink.model.port.AttributeReader;
import org.armslink.model.port.BallisticReader;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.FirstLoad;
import org.armslink.model.port.FlowReader;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.ImportUndo;
import org.armslink.model.port.LifeReader;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.ProceedingReader;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RegisterReader;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.TracingReader;
import org.armslink.model.port.TraitReader;
import org.armslink.server.health.ProgramVersion;
import org.armslink.store.Store;
import org.armslink.store.bulk.OfflineLoad;
import org.armslink.store.process.DatabaseState;
import org.armslink.store.process.EmbeddedDatabase;

/** The database and the vault, as the ports that the rooms ask for. Closing it closes the database. */
public final class Backend implements AutoCloseable {
    private static final long MOST_BYTES_OF_SNAPSHOTS = 2L << 30;

    private final Path folder;
    private final Optional<EmbeddedDatabase> embedded;
    private final DatabaseAddress address;
    private final Store store;
    private final FactStore facts;
    private final DocumentVault vault;

    private Backend(
            Path folder,
            Optional<EmbeddedDatabase> embedded,
            DatabaseAddress address,
            Store store,
            FactStore facts,
            DocumentVault vault) {
        this.folder = folder;
        this.embedded = embedded;
        this.address = address;
        this.store = store;
        this.facts = facts;
        this.vault = vault;
    }

    /** With as much memory for an embedded database as suits the machine. */
    public static Backend open(Path folder, DatabaseAddress address) throws IOException {
        return open(folder, address, DatabaseMemory.OF_THIS_MACHINE);
    }

    /**
     * Opens the folder's embedded database, or connects to the outside one; the vault is in the folder in both cases.
     *
     * @param memory not used by an outside one
     * @throws IOException if the folder is held by another process (the message says which), or it does not start
     */
    public static Backend open(Path folder, DatabaseAddress address, DatabaseMemory memory) throws IOException {
        DocumentVault vault = vault(folder);
        if (!address.embedded()) {
            Store outside = open(address);
            return new Backend(folder, Optional.empty(), address, outside, outside.facts(), vault);
        }
        var database = EmbeddedDatabase.start(folder, jars(), memory.size());
        try {
            var started = new DatabaseAddress(database.boltUri(), database.user(), database.password());
            Store store = open(started);
            return new Backend(
                    folder, Optional.of(database), started, store, FactStoreWithRoom.on(folder, store.facts()), vault);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Whether a folder has an embedded database; the first {@link #open} makes it. */
    public static boolean isThere(Path folder) {
        return EmbeddedDatabase.isIn(folder);
    }

    /** For the first load of a folder whose embedded database holds nothing yet. */
    public static FirstLoad firstLoad(Path folder, DatabaseMemory memory) throws IOException {
        return new OfflineLoad(folder, jars(), memory.size(), Clock.systemUTC());
    }

    /** Where the files of a data folder are kept. */
    public static DocumentVault vault(Path folder) {
        return new FileDocumentVault(folder.resolve("documents"));
    }

    private static Store open(DatabaseAddress address) {
        return Store.open(address.uri(), address.user(), address.password());
    }

    private static Path jars() throws IOException {
        String folder = System.getProperty("armslink.neo4j");
        if (folder == null) {
            throw new IOException(
                    "Where the database's program is has not been said. Start Armslink by ./armslink, or add"
                            + " -Darmslink.neo4j=…/cypher/embedded/target/neo4j.");
        }
        return Path.of(folder);
    }

    /** Where the database is now, with its password. */
    DatabaseAddress address() {
        return address;
    }

    /** Whether the database is known to be away; an outside one is only known to be when it is asked. */
    boolean isAway() {
        return embedded.map(database -> database.state() != DatabaseState.UP).orElse(false);
    }

    /** Throws if the database does not answer. */
    void ask() {
        store.ask();
    }

    public FactStore facts() {
        return facts;
    }

    public ImportUndo undo() {
        return store.undo();
    }

    public LifeReader lives() {
        return store.lives();
    }

    public TracingReader tracings() {
        return store.tracings();
    }

    public ProceedingReader proceedings() {
        return store.proceedings();
    }

    public TraitReader traits() {
        return store.traits();
    }

    public RecordReader records() {
        return store.records();
    }

    public NeighbourhoodReader neighbourhoods() {
        return store.neighbourhoods();
    }

    public RouteReader routes() {
        return store.routes();
    }

    public BallisticReader ballistics() {
        return store.ballistics();
    }

    public FlowReader flows() {
        return store.flows();
    }

    public RegisterReader registers() {
        return store.registers();
    }

    public ImportReader imports() {
        return store.imports();
    }

    public AttributeReader attributes() {
        return store.attributes();
    }

    public ProjectionReader projections() {
        return store.projections();
    }

    public CypherGate gate() {
        return store.gate();
    }

    /**
     * Of the product, and of the agency's own table in the folder; read anew at each call.
     *
     * @throws org.armslink.ingest.UnusableInput if that table is not as it should be
     */
    public SerialRules serialRules() {
        return SerialTable.in(folder);
    }

    /** Snapshots kept on disk, in a folder beside the data. */
    public SnapshotFolder snapshots() {
        return new SnapshotFolder(folder.resolve("snapshots"), MOST_BYTES_OF_SNAPSHOTS, ProgramVersion.text());
    }

    public DocumentVault vault() {
        return vault;
    }

    @Override
    public void close() {
        store.close();
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}
