package org.armslink.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a record may be used, as its owner said: the Europol 4×4 codes H0 to H3 and the United Kingdom 3×5×2 codes P
 * and C.
 */
public enum Handling {
    /** 4×4: no restriction but that it stays with law enforcement. */
    H0("4x4", false, false, "no restriction within law enforcement"),
    /** 4×4: not in court without the provider's leave. */
    H1("4x4", true, false, "not in court without the provider's leave"),
    /** 4×4: no onward sharing without leave. */
    H2("4x4", true, true, "no onward sharing without leave"),
    /** 4×4: other restrictions, kept with the owner until they are lifted. */
    H3("4x4", true, true, "other restrictions"),
    /** 3×5×2: permitted. */
    P("3x5x2", false, false, "permitted"),
    /** 3×5×2: permitted with conditions. */
    C("3x5x2", true, false, "with conditions");

    private final String scheme;
    private final boolean blocksExport;
    private final boolean ownersOnly;
    private final String meaning;

    Handling(String scheme, boolean blocksExport, boolean ownersOnly, String meaning) {
        this.scheme = scheme;
        this.blocksExport = blocksExport;
        this.ownersOnly = ownersOnly;
        this.meaning = meaning;
    }

    /** What the code says, in few words. */
    public String meaning() {
        return meaning;
    }

    /** The code's scheme: {@code 4x4} or {@code 3x5x2}. */
    public String scheme() {
        return scheme;
    }

    /** Whether nothing so marked may stand in an export until the owner's consent is recorded. */
    public boolean blocksExport() {
        return blocksExport;
    }

    /** Whether only the owner's country sees it, and viewers cleared for it by name. */
    public boolean ownersOnly() {
        return ownersOnly;
    }

    public static Handling parse(String code) {
        return Arrays.stream(values())
                .filter(handling -> handling.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A handling code is one of " + meanings() + ", but was: \"" + code + "\""));
    }

    /** All codes with what they say. */
    public static String meanings() {
        return Arrays.stream(values())
                .map(handling -> handling.name() + " (" + handling.scheme + ": " + handling.meaning + ")")
                .collect(Collectors.joining(", "));
    }
}
