package org.armslink.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serial numbers of one form, in plain notation: {@code @} is a letter, {@code #} a digit, {@code *} either, {@code [ABC]} one
 * of those, {@code {2}} or {@code {1,5}} after one of them how often; other letters and digits stand for themselves. Blanks and
 * hyphens do not count, as in {@link SerialNumber}. Or all numbers between two: {@code S800000..S800500}, both among them;
 * leading zeros do not count.
 */
public final class SerialPattern {
    private static final int LONGEST = 32;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s/_-]+");
    private static final Pattern RANGE = Pattern.compile("([A-Z0-9]*?)([0-9]{1,18})\\.\\.([A-Z0-9]*?)([0-9]{1,18})");
    private static final Pattern PLACE =
            Pattern.compile("(?:([@#*A-Z0-9])|\\[([A-Z0-9]+)])(?:\\{([0-9]{1,2})(?:,([0-9]{1,2}))?})?");

    /** Some characters in a row, each one of those; a reading takes as few as it can. */
    private record Place(String characters, int least, int most) {}

    /** A number between two, after the same letters; leading zeros do not count. */
    private record Range(String before, long least, long most) {}

    private final String text;
    private final List<Place> places;
    private final Optional<Range> range;

    private SerialPattern(String text, List<Place> places, Optional<Range> range) {
        this.text = text;
        this.places = List.copyOf(places);
        this.range = range;
    }

    /** @throws IllegalArgumentException if it is not in this notation */
    public static SerialPattern parse(String text) {
        String plain = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        Matcher numbers = RANGE.matcher(plain);
        if (numbers.matches()) {
            long least = Long.parseLong(numbers.group(2));
            long most = Long.parseLong(numbers.group(4));
            // Where only the letters of one end are written, as in S1..500, it is not said what the other end is.
            if (!numbers.group(1).equals(numbers.group(3)) || least > most || endsInDigit(numbers.group(1))) {
                throw wrong(text, "the two ends have the same letters, and the lower number comes first");
            }
            return new SerialPattern(text, List.of(), Optional.of(new Range(numbers.group(1), least, most)));
        }
        var places = new ArrayList<Place>();
        Matcher place = PLACE.matcher(plain);
        int at = 0;
        int least = 0;
        while (at < plain.length()) {
            if (!place.find(at) || place.start() != at) {
                throw wrong(text, "it cannot be read from \"" + plain.substring(at) + "\" on");
            }
            Place read = place(place);
            if (read.least > read.most || read.most > LONGEST || read.most == 0) {
                throw wrong(text, "a place repeats from {0,1} to {32}, the lower number first");
            }
            places.add(read);
            least += read.least;
            at = place.end();
        }
        if (least == 0 || least > LONGEST) {
            throw wrong(text, "a serial number has 1 to " + LONGEST + " characters");
        }
        return new SerialPattern(text, places, Optional.empty());
    }

    private static Place place(Matcher found) {
        String characters = found.group(2) != null
                ? found.group(2)
                : switch (found.group(1)) {
                    case "@" -> LETTERS;
                    case "#" -> DIGITS;
                    case "*" -> LETTERS + DIGITS;
                    default -> found.group(1);
                };
        int least = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        int most = found.group(4) == null ? least : Integer.parseInt(found.group(4));
        return new Place(characters, least, most);
    }

    private static boolean endsInDigit(String letters) {
        return !letters.isEmpty() && DIGITS.indexOf(letters.charAt(letters.length() - 1)) >= 0;
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("A form of serial numbers is written such as @@@###US (letters, digits), "
                + "R#{3,5} or S800000..S800500, but was: \"" + text + "\": " + why);
    }

    /** @param serial complete, as {@link SerialNumber#text()} */
    public boolean fits(String serial) {
        return reading(serial, false).isPresent();
    }

    /** The serial itself if it fits, else a serial that fits and may have been read as this one by look-alikes. */
    public Optional<String> reading(String serial) {
        Optional<String> exact = reading(serial, false);
        return exact.isPresent() ? exact : reading(serial, true);
    }

    private Optional<String> reading(String serial, boolean alike) {
        if (serial.isEmpty() || serial.length() > LONGEST) {
            return Optional.empty();
        }
        return range.isPresent()
                ? inRange(range.get(), serial, alike)
                : Optional.ofNullable(from(serial, 0, 0, alike, new boolean[places.size()][LONGEST + 1]));
    }

    private static Optional<String> inRange(Range range, String serial, boolean alike) {
        int letters = range.before.length();
        String before = serial.substring(0, Math.min(letters, serial.length()));
        String number = serial.substring(before.length());
        String digits = alike ? LookAlikes.folded(number) : number;
        boolean sameLetters = before.equals(range.before)
                || (alike && LookAlikes.folded(before).equals(LookAlikes.folded(range.before)));
        if (!sameLetters || digits.isEmpty() || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 18) {
            return Optional.empty();
        }
        long value = Long.parseLong(significant);
        return value >= range.least && value <= range.most ? Optional.of(range.before + digits) : Optional.empty();
    }

    /** What is read from a character on for a place and those after it, or null; dead ends are not gone into twice. */
    private @Nullable String from(String serial, int at, int place, boolean alike, boolean[][] dead) {
        if (place == places.size()) {
            return at == serial.length() ? "" : null;
        }
        if (dead[place][at]) {
            return null;
        }
        Place here = places.get(place);
        var read = new StringBuilder();
        for (int taken = 0; taken <= here.most; taken++) {
            String rest = taken < here.least ? null : from(serial, at + taken, place + 1, alike, dead);
            if (rest != null) {
                return read + rest;
            }
            char next = at + taken < serial.length() ? read(here, serial.charAt(at + taken), alike) : 0;
            if (next == 0) {
                break;
            }
            read.append(next);
        }
        dead[place][at] = true;
        return null;
    }

    /** The character itself, or one that is taken for it, or 0. */
    private static char read(Place place, char character, boolean alike) {
        if (place.characters.indexOf(character) >= 0) {
            return character;
        }
        String others = alike ? LookAlikes.of(character) : "";
        for (int i = 0; i < others.length(); i++) {
            if (place.characters.indexOf(others.charAt(i)) >= 0) {
                return others.charAt(i);
            }
        }
        return 0;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SerialPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
