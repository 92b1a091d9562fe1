package org.armslink.server.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.armslink.model.Key;

/** Checks what a caller gave, at the border, so that a wrong value is answered with 400 and a remedy. */
public final class Parameters {
    private Parameters() {}

    /** @param least inclusive @param most inclusive */
    public static int between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" is " + least + " to " + most
                    + ", but was: \"" + value + "\". Give a number in that range.");
        }
        return value;
    }

    public static String oneOf(String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" is one of " + String.join(", ", allowed)
                    + ", but was: \"" + value + "\". Give one of them.");
        }
        return value;
    }

    public static Key key(String name, String value) {
        try {
            return new Key(value);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" is not a key. " + e.getMessage()
                    + ". Take the key from a search answer.");
        }
    }

    /** A country's two capital letters (ISO 3166-1), or the key of a place. */
    public static String placeOrCountry(String name, String value) {
        boolean key = value.indexOf('.') > 0 && !key(name, value).text().isEmpty();
        if (!key && !value.matches("[A-Z]{2}")) {
            throw ProblemException.badRequest(
                    "The parameter \"" + name + "\" is a country's two capital letters, such as"
                            + " US, or a place's key from a search answer, but was: \"" + value + "\".");
        }
        return value;
    }

    public static String notBlank(String name, String value) {
        if (value.isBlank()) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" is empty. Give a value.");
        }
        return value;
    }

    public static String atMost(String name, String value, int characters) {
        if (value.length() > characters) {
            throw ProblemException.badRequest("The parameter \"" + name + "\" has at most " + characters
                    + " characters, but had " + value.length() + ". Shorten it.");
        }
        return value;
    }

    /** A date (its last second in UTC) or an instant. */
    public static Instant endOf(String name, String value) {
        long from = time(name, value);
        return Instant.ofEpochSecond(value.indexOf('T') < 0 ? from + 24 * 60 * 60 - 1 : from);
    }

    /** A date (its start in UTC) or an instant; seconds since 1970-01-01T00:00Z. */
    public static long time(String name, String value) {
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                    : Instant.parse(value).getEpochSecond();
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("The parameter \"" + name
                    + "\" is a date such as 2021-03-09 or an instant such as 2021-03-09T00:00:00Z, but was: \"" + value
                    + "\".");
        }
    }
}
