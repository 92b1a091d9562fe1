package org.armslink.store;

import java.time.Clock;
import org.armslink.model.port.AttributeReader;
import org.armslink.model.port.BallisticReader;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.FactStore;
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
import org.armslink.store.gate.Gate;
import org.armslink.store.migration.Migrations;
import org.armslink.store.projection.AttributePages;
import org.armslink.store.projection.ProjectionPages;
import org.armslink.store.query.CypherFile;
import org.armslink.store.query.Database;
import org.armslink.store.read.Ballistics;
import org.armslink.store.read.Flows;
import org.armslink.store.read.Imports;
import org.armslink.store.read.LifePages;
import org.armslink.store.read.Neighbourhoods;
import org.armslink.store.read.Proceedings;
import org.armslink.store.read.Reading;
import org.armslink.store.read.Records;
import org.armslink.store.read.Registers;
import org.armslink.store.read.Routes;
import org.armslink.store.read.Tracings;
import org.armslink.store.read.TraitPages;
import org.armslink.store.sight.SightTable;
import org.armslink.store.write.FactWriter;
import org.armslink.store.write.UndoWriter;
import org.neo4j.driver.TransactionContext;

/** The graph in a Neo4j database: every port but the vault. Opening it brings the database to the newest version. */
public final class Store implements AutoCloseable {
    private final Database database;
    private final FactWriter facts;
    private final UndoWriter undo;
    private final Records records;
    private final Routes routes;
    private final Ballistics ballistics;
    private final Flows flows;
    private final TraitPages traits;
    private final LifePages lives;
    private final Registers registers;
    private final Tracings tracings;
    private final Proceedings proceedings;
    private final Imports imports;
    private final Gate gate;
    private final Neighbourhoods neighbourhoods;
    private final ProjectionPages projections;
    private final AttributePages attributes;

    private Store(Database database, Clock clock) {
        this.database = database;
        var sights = new SightTable();
        var reading = new Reading(database, sights);
        this.facts = new FactWriter(database, clock);
        this.undo = new UndoWriter(database, clock);
        this.records = new Records(reading);
        this.routes = new Routes(reading);
        this.ballistics = new Ballistics(reading);
        this.flows = new Flows(reading);
        this.traits = new TraitPages(reading);
        this.lives = new LifePages(reading);
        this.registers = new Registers(reading);
        this.tracings = new Tracings(reading);
        this.proceedings = new Proceedings(reading);
        this.imports = new Imports(reading);
        this.gate = new Gate(database, reading);
        this.neighbourhoods = new Neighbourhoods(reading);
        this.projections = new ProjectionPages(database, sights);
        this.attributes = new AttributePages(database, sights);
    }

    /**
     * Connects, and runs the migrations that have not run there.
     *
     * @param boltUri {@code bolt://} on the loopback address; {@code bolt+s://} or {@code neo4j+s://} elsewhere
     */
    public static Store open(String boltUri, String user, String password) {
        return open(boltUri, user, password, Clock.systemUTC());
    }

    /** With a clock of the caller's, which times of recording are read from. */
    public static Store open(String boltUri, String user, String password, Clock clock) {
        Database database = Database.connect(boltUri, user, password);
        try {
            Migrations.run(database);
            return new Store(database, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public FactStore facts() {
        return facts;
    }

    public ImportUndo undo() {
        return undo;
    }

    public RecordReader records() {
        return records;
    }

    public RouteReader routes() {
        return routes;
    }

    public BallisticReader ballistics() {
        return ballistics;
    }

    public FlowReader flows() {
        return flows;
    }

    public LifeReader lives() {
        return lives;
    }

    public TracingReader tracings() {
        return tracings;
    }

    public ProceedingReader proceedings() {
        return proceedings;
    }

    public TraitReader traits() {
        return traits;
    }

    public RegisterReader registers() {
        return registers;
    }

    public ImportReader imports() {
        return imports;
    }

    public CypherGate gate() {
        return gate;
    }

    public NeighbourhoodReader neighbourhoods() {
        return neighbourhoods;
    }

    public AttributeReader attributes() {
        return attributes;
    }

    public ProjectionReader projections() {
        return projections;
    }

    /** How many nodes there are besides those that every store has: migrations and the counter. */
    public long countNodes() {
        return database.read(tx -> count(CypherFile.of("census/all"), tx)
                - count(CypherFile.of("census/records").fill("NODE_LABEL", "Migration"), tx)
                - count(CypherFile.of("census/records").fill("NODE_LABEL", "StoreCounter"), tx));
    }

    private static long count(CypherFile query, TransactionContext tx) {
        return tx.run(query.text()).single().get("count").asLong();
    }

    /** Throws if the database does not answer. */
    public void ask() {
        database.ask();
    }

    @Override
    public void close() {
        database.close();
    }
}
