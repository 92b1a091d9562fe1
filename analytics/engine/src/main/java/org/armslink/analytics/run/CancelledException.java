package org.armslink.analytics.run;

/** The caller gave up; there is no result, not even a part of one. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CancelledException(String message) {
        super(message);
    }
}
