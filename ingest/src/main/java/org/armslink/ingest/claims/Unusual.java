package org.armslink.ingest.claims;

/** A line is not as nearly all are; it is read in another way then. Carries nothing, since nobody is told of it. */
final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusual() {
        super("", null, false, false);
    }
}
