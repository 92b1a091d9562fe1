package org.armslink.server.configure;

import java.io.IOException;
import java.nio.file.Path;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.FlowReader;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RouteReader;

/** The database and the vault, as the ports that the rooms ask for. Closing it closes the database. */
public interface Backend extends AutoCloseable {
    FactStore facts();

    RecordReader records();

    NeighbourhoodReader neighbourhoods();

    RouteReader routes();

    FlowReader flows();

    ImportReader imports();

    ProjectionReader projections();

    CypherGate gate();

    DocumentVault vault();

    /** Opens the folder's database, or the outside one; the vault is in the folder in both cases. */
    static Backend open(Path folder, DatabaseAddress address) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Throws if the database does not answer. */
    void ask();

    @Override
    void close();
}
