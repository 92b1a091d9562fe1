package org.armslink.store.read;

import org.armslink.model.Viewer;
import org.armslink.store.query.AsOf;
import org.armslink.store.query.Database;
import org.armslink.store.sight.SightTable;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.TransactionContext;

/** One request of a viewer: one transaction that first works out what the viewer may see. */
public final class Reading {
    /** What is asked, once it is known what may be seen. */
    public interface Question<T> {
        T ask(TransactionContext tx, Sights sights);
    }

    private final Database database;
    private final SightTable table;

    public Reading(Database database, SightTable table) {
        this.database = database;
        this.table = table;
    }

    public <T> T as(Viewer viewer, Question<T> question) {
        return database.read(tx -> question.ask(of(viewer, tx), table.of(viewer, tx)));
    }

    /** The transaction, answering as of when the viewer asks for. */
    public static TransactionContext of(Viewer viewer, TransactionContext tx) {
        return viewer.asksForNow() ? tx : new AsOf(tx, viewer.asOf().getEpochSecond());
    }
}
