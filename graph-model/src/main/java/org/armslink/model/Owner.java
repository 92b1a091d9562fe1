package org.armslink.model;

import java.util.regex.Pattern;

/**
 * The agency that owns a record: its country (ISO 3166-1 alpha-2, or {@code XX} for public reference data) and its name.
 */
public record Owner(String country, String agency) implements Comparable<Owner> {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern AGENCY = Pattern.compile("[a-z0-9-]{1,60}");

    /** Who owns public reference data: countries, gazetteer places. */
    public static final Owner PUBLIC = new Owner("XX", "public-reference");

    public Owner {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "An owner's country is two capital letters (ISO 3166-1 alpha-2), but was: \"" + country + "\"");
        }
        if (!AGENCY.matcher(agency).matches()) {
            throw new IllegalArgumentException(
                    "An agency has 1 to 60 characters a-z, 0-9 or '-', but was: \"" + agency + "\"");
        }
    }

    /** Such as {@code BF/firearms-focal-point}. */
    public static Owner parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "An owner is COUNTRY/agency, such as BF/focal-point, but was: \"" + text + "\"");
        }
        return new Owner(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(Owner other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return country + "/" + agency;
    }
}
