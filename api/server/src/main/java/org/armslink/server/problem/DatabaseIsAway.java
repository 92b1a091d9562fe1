package org.armslink.server.problem;

/** The database is known to be away; nobody has to wait for it to not answer. */
public final class DatabaseIsAway extends RuntimeException {
    public DatabaseIsAway() {
        super("The database is away");
    }
}
