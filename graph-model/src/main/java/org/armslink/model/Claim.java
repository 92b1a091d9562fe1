package org.armslink.model;

/**
 * What every node and relationship says of itself besides its own properties: who may see it, where it stands, how far
 * it is believed, when it holds. The time of recording and the import run are added by the store as it writes.
 *
 * @param document the key of the {@link Label#DOCUMENT} record that the claim was read from
 * @param locator where in the document, such as {@code row 17}; never empty
 */
public record Claim(
        SightClass sight, Key document, String locator, Grade grade, Validity validity, Status status, Method method) {
    public Claim {
        if (locator.isBlank()) {
            throw new IllegalArgumentException("A claim needs a locator: where in the document it stands");
        }
    }

    public Claim at(Validity when) {
        return new Claim(sight, document, locator, grade, when, status, method);
    }

    public Claim as(Method how) {
        return new Claim(sight, document, locator, grade, validity, status, how);
    }

    public Claim as(Status now) {
        return new Claim(sight, document, locator, grade, validity, now, method);
    }
}
