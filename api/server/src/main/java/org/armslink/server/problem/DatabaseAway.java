package org.armslink.server.problem;

/** Knows which exceptions mean that the database does not answer. Only the wiring knows the database's client. */
@FunctionalInterface
public interface DatabaseAway {
    boolean isCauseOf(Throwable exception);
}
