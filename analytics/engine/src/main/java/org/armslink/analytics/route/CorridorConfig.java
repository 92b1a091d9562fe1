package org.armslink.analytics.route;

import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Which corridors are asked for.
 *
 * @param from country code, region code, name of an area of one's own, place key, or empty for all
 * @param to as from
 * @param window ways whose end may lie within it
 * @param areas by what ways are grouped
 * @param minimumSupport distinct seizures of one kind from which on a corridor is shown, 1 or more; to show one of a single
 *     seizure is for tests
 * @param minimumOrigins independent origins of these seizures from which on a corridor is shown, 1 or more
 * @param period by which the trend is counted, or null for none
 * @param maximumDwellSeconds between the arrival of one thing and the departure of another, for them to be joined; a join
 *     also needs both times known at least that finely
 * @param waysShown ways shown with each corridor at most; the counts are of all
 */
public record CorridorConfig(
        String from,
        String to,
        Interval window,
        Areas areas,
        int minimumSupport,
        int minimumOrigins,
        @Nullable Period period,
        long maximumDwellSeconds,
        int waysShown) {
    /** Within how many seconds things are joined: two weeks. */
    public static final long DWELL = 14L * 24 * 60 * 60;

    /** All there is between countries, from two seizures on. */
    public static final CorridorConfig DEFAULT = new CorridorConfig(
            "",
            "",
            new Interval(Validity.OPEN_START.getEpochSecond(), Validity.OPEN_END.getEpochSecond()),
            Areas.COUNTRIES,
            2,
            1,
            null,
            DWELL,
            Integer.MAX_VALUE);

    public CorridorConfig {
        if (minimumSupport < 1 || minimumOrigins < 1) {
            throw new IllegalArgumentException("minimumSupport and minimumOrigins are 1 or more, but were: "
                    + minimumSupport + ", " + minimumOrigins);
        }
        if (maximumDwellSeconds < 0) {
            throw new IllegalArgumentException("maximumDwellSeconds is 0 or more, but was: " + maximumDwellSeconds);
        }
    }

    public CorridorConfig between(String newFrom, String newTo) {
        return new CorridorConfig(
                newFrom, newTo, window, areas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, waysShown);
    }

    public CorridorConfig within(Interval newWindow) {
        return new CorridorConfig(
                from, to, newWindow, areas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, waysShown);
    }

    public CorridorConfig supportedBy(int newMinimum) {
        return supportedBy(newMinimum, minimumOrigins);
    }

    public CorridorConfig supportedBy(int newMinimum, int newOrigins) {
        return new CorridorConfig(
                from, to, window, areas, newMinimum, newOrigins, period, maximumDwellSeconds, waysShown);
    }

    public CorridorConfig groupedBy(Areas newAreas) {
        return new CorridorConfig(
                from, to, window, newAreas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, waysShown);
    }

    public CorridorConfig countedBy(@Nullable Period newPeriod) {
        return new CorridorConfig(
                from, to, window, areas, minimumSupport, minimumOrigins, newPeriod, maximumDwellSeconds, waysShown);
    }

    public CorridorConfig joinedWithin(long newDwell) {
        return new CorridorConfig(from, to, window, areas, minimumSupport, minimumOrigins, period, newDwell, waysShown);
    }

    public CorridorConfig showing(int newWays) {
        return new CorridorConfig(
                from, to, window, areas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, newWays);
    }
}
