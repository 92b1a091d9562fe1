package org.armslink.server.configure;

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

    /** Throws if the database does not answer. */
    void ask();

    @Override
    void close();
}
