package org.armslink.model;

import java.util.Set;

/**
 * Who asks: made on the server from the sign-in, never from what the caller says of itself.
 *
 * @param country ISO 3166-1 alpha-2
 * @param clearances what this viewer may see of other countries' restricted records, such as {@code H2:BF}, or
 *     {@code H2:*} for every owner's
 */
public record Viewer(String name, String country, Set<String> clearances) {
    public Viewer {
        clearances = Set.copyOf(clearances);
    }

    /** Whether this viewer has a clearance for the handling code of that country's records. */
    public boolean isClearedFor(Handling handling, String ownerCountry) {
        return clearances.contains(handling + ":" + ownerCountry) || clearances.contains(handling + ":*");
    }
}
