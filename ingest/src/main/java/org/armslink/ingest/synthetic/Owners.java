package org.armslink.ingest.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.armslink.model.Handling;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;

/** The invented agencies, and how they let their records be used. */
final class Owners {
    /** Who made the file; it has records of its own in no other respect. */
    static final SightClass FILE = sight("FR", Handling.H0);

    private Owners() {}

    static SightClass sight(String country, Handling handling, String... denied) {
        return new SightClass(
                new Owner(country, "firearms-focal-point"),
                handling,
                List.of(denied),
                "criminal-investigation",
                LocalDate.of(2034, 12, 31));
    }
}
