package org.armslink.analytics.route;

import org.armslink.model.Validity;

/**
 * Which corridors are asked for.
 *
 * @param from country code, place key, or empty for all
 * @param to country code, place key, or empty for all
 * @param window ways whose end may lie within it
 * @param minimumSupport distinct seizures of one kind from which on a corridor is shown, 1 or more
 * @param maximumDwellSeconds between the arrival of one thing and the departure of another, for them to be joined; a join
 *     also needs both times known at least that finely
 */
public record CorridorConfig(String from, String to, Interval window, int minimumSupport, long maximumDwellSeconds) {
    /** All there is, from two seizures on, joins within two weeks. */
    public static final CorridorConfig DEFAULT = new CorridorConfig(
            "",
            "",
            new Interval(Validity.OPEN_START.getEpochSecond(), Validity.OPEN_END.getEpochSecond()),
            2,
            14L * 24 * 60 * 60);

    public CorridorConfig {
        if (minimumSupport < 1) {
            throw new IllegalArgumentException("minimumSupport is 1 or more, but was: " + minimumSupport);
        }
        if (maximumDwellSeconds < 0) {
            throw new IllegalArgumentException("maximumDwellSeconds is 0 or more, but was: " + maximumDwellSeconds);
        }
    }

    public CorridorConfig between(String newFrom, String newTo) {
        return new CorridorConfig(newFrom, newTo, window, minimumSupport, maximumDwellSeconds);
    }

    public CorridorConfig within(Interval newWindow) {
        return new CorridorConfig(from, to, newWindow, minimumSupport, maximumDwellSeconds);
    }

    public CorridorConfig supportedBy(int newMinimum) {
        return new CorridorConfig(from, to, window, newMinimum, maximumDwellSeconds);
    }
}
