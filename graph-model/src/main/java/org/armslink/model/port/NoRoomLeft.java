package org.armslink.model.port;

/** The disk has too little room for another batch. Nothing of the batch was written; all before it stays. */
public final class NoRoomLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which disk, how much is left and how much is needed, and what to do */
    public NoRoomLeft(String message) {
        super(message);
    }
}
