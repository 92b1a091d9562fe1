package org.armslink.server.health;

/** Asks the database something small; throws if it does not answer. */
@FunctionalInterface
public interface DatabaseProbe {
    void ask();
}
