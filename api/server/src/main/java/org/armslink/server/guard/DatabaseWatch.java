package org.armslink.server.guard;

/** Knows at once, without asking it, whether the database is away. */
@FunctionalInterface
public interface DatabaseWatch {
    boolean isAway();
}
