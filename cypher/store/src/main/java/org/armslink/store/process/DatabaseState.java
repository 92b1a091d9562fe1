package org.armslink.store.process;

/** How the embedded database is. */
public enum DatabaseState {
    UP,
    /** It died and is being started again. */
    RESTARTING,
    /** It was closed, or could not be started again. */
    DOWN
}
