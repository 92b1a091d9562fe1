package org.armslink.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Who may see a claim: its owner, handling code, the countries denied, the purpose it was given for and until when it
 * is kept. Every node and relationship carries the number of one sight class; the store numbers them.
 *
 * @param deniedCountries ISO 3166-1 alpha-2, sorted
 * @param purpose why it was shared, such as {@code criminal-investigation}
 * @param keepUntil the last day it may be kept, inclusive
 */
public record SightClass(
        Owner owner, Handling handling, List<String> deniedCountries, String purpose, LocalDate keepUntil) {
    /** Public reference data: everyone sees it, and it is kept. */
    public static final SightClass PUBLIC =
            new SightClass(Owner.PUBLIC, Handling.H0, List.of(), "reference", LocalDate.of(9999, 12, 31));

    public SightClass {
        deniedCountries = deniedCountries.isEmpty()
                ? List.of()
                : deniedCountries.stream().distinct().sorted().toList();
        if (deniedCountries.contains(owner.country())) {
            throw new IllegalArgumentException("An owner cannot deny its own country: " + owner);
        }
    }

    /** Whether this viewer sees claims of this class. */
    public boolean isVisibleTo(Viewer viewer) {
        if (viewer.country().equals(owner.country())) {
            return true;
        }
        if (deniedCountries.contains(viewer.country())) {
            return false;
        }
        return !handling.ownersOnly() || viewer.isClearedFor(handling, owner.country());
    }

    /** One line that is the same for equal classes and differs for others. */
    public String canonical() {
        return String.join(
                "|",
                owner.toString(),
                handling.name(),
                String.join(",", deniedCountries),
                purpose,
                keepUntil.toString());
    }
}
