package org.armslink.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * Who asks, and as of when: made on the server from the sign-in, never from what the caller says of itself.
 *
 * @param country ISO 3166-1 alpha-2
 * @param agency whose claims this viewer writes, with the country
 * @param clearances what this viewer may see of other countries' restricted records, such as {@code H2:BF}, or
 *     {@code H2:*} for every owner's
 * @param asOf what had been recorded at this instant, inclusive, is answered; {@link Validity#OPEN_END} for now
 */
public record Viewer(String name, String country, String agency, Set<String> clearances, Instant asOf) {
    /** The agency of viewers for whom no other is set. */
    public static final String USUAL_AGENCY = "firearms-focal-point";

    public Viewer {
        clearances = Set.copyOf(clearances);
    }

    /** A viewer of the usual agency, who asks for what is known now. */
    public Viewer(String name, String country, Set<String> clearances) {
        this(name, country, USUAL_AGENCY, clearances, Validity.OPEN_END);
    }

    /** The same viewer, asking what was known then. */
    public Viewer asOf(Instant then) {
        return new Viewer(name, country, agency, clearances, then);
    }

    /** Whether now is asked for. */
    public boolean asksForNow() {
        return asOf.equals(Validity.OPEN_END);
    }

    /** As whom this viewer writes. */
    public Owner owner() {
        return new Owner(country, agency);
    }

    /** Whether this viewer has a clearance for the handling code of that country's records. */
    public boolean isClearedFor(Handling handling, String ownerCountry) {
        return clearances.contains(handling + ":" + ownerCountry) || clearances.contains(handling + ":*");
    }

    /**
     * Whether this viewer may write, correct and take back what that owner owns: claims are their owner's word, so it is for its country, and for
     * whoever is cleared for all that any owner keeps to itself. By the sign-in alone: to see all that happens to be in the store is no leave.
     */
    public boolean mayWriteFor(Owner owner) {
        return country.equals(owner.country())
                || Arrays.stream(Handling.values())
                        .filter(Handling::ownersOnly)
                        .allMatch(handling -> clearances.contains(handling + ":*"));
    }
}
