package org.armslink.ingest;

/** A file, mapping or setting that cannot be used at all; nothing of it was written. Says where, what, and what to do. */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }

    public UnusableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
