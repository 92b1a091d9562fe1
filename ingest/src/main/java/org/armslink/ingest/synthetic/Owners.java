package org.armslink.ingest.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;

/** The invented agencies, and how they let their records be used. */
final class Owners {
    /** Who made the file; it has records of its own in no other respect. */
    static final SightClass FILE = sight("FR", Handling.H0);

    /** Countries whose agencies grade by 3×5×2; the others by 4×4. */
    private static final List<String> THREE_FIVE_TWO = List.of("BR", "PY", "TT", "BB");

    private static final List<String> REPORTING = List.of("US", "JM", "TT", "HT", "BF", "ML", "BR", "MX", "ES", "BE");

    private Owners() {}

    static SightClass sight(String country, Handling handling, String... denied) {
        return new SightClass(
                new Owner(country, "firearms-focal-point"),
                handling,
                List.of(denied),
                "criminal-investigation",
                LocalDate.of(2034, 12, 31));
    }

    /** What an agency shares with everyone. */
    static SightClass open(String country) {
        return sight(country, THREE_FIVE_TWO.contains(country) ? Handling.P : Handling.H0);
    }

    /**
     * How one of an agency's files is handled: mostly openly, some not for courts, a few for its own country alone, a few
     * kept from one other country.
     */
    static SightClass draw(Invention invent, String country) {
        boolean threeFiveTwo = THREE_FIVE_TWO.contains(country);
        return switch (invent.weighted(86, 6, 4, 1.5, 2.5)) {
            case 1 -> sight(country, threeFiveTwo ? Handling.C : Handling.H1);
            case 2 -> sight(country, threeFiveTwo ? Handling.C : Handling.H2);
            case 3 -> sight(country, threeFiveTwo ? Handling.C : Handling.H3);
            case 4 -> denying(invent, country);
            default -> open(country);
        };
    }

    private static SightClass denying(Invention invent, String country) {
        String denied = invent.oneOf(REPORTING);
        return denied.equals(country)
                ? open(country)
                : sight(country, open(country).handling(), denied);
    }

    /** Whether every viewer sees it, so that anyone's link may lead to it. */
    static boolean isOpen(SightClass sight) {
        return !sight.handling().ownersOnly() && sight.deniedCountries().isEmpty();
    }

    /** The owner's own scheme, from a 4×4 code: which letters meant the same is our choice, since all of it is invented. */
    static Grade grade(SightClass sight, String fourByFour) {
        if (sight.handling().scheme().equals("4x4")) {
            return new Grade("4x4", fourByFour);
        }
        char source = "1223".charAt("ABCX".indexOf(fourByFour.charAt(0)));
        char information = "ABCD".charAt(fourByFour.charAt(1) - '1');
        return new Grade("3x5x2", "" + source + information);
    }
}
