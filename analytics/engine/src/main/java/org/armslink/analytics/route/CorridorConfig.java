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
 * @param shown which of a corridor's ways are shown with it; the counts are of all
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
        Shown shown) {
    /**
     * Which ways are shown with a corridor.
     *
     * @param most of each corridor
     * @param pairs whether pairs are among them: their two ends have to be read again from the database
     */
    public record Shown(int most, boolean pairs) {
        /** All there are. */
        public static final Shown ALL = new Shown(Integer.MAX_VALUE, true);
        /** All that have legs, for what is worked out from legs: nothing is read again for them. */
        public static final Shown WITH_LEGS = new Shown(Integer.MAX_VALUE, false);
    }

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
            Shown.ALL);

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
                newFrom, newTo, window, areas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, shown);
    }

    public CorridorConfig within(Interval newWindow) {
        return new CorridorConfig(
                from, to, newWindow, areas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, shown);
    }

    public CorridorConfig supportedBy(int newMinimum) {
        return supportedBy(newMinimum, minimumOrigins);
    }

    public CorridorConfig supportedBy(int newMinimum, int newOrigins) {
        return new CorridorConfig(from, to, window, areas, newMinimum, newOrigins, period, maximumDwellSeconds, shown);
    }

    public CorridorConfig groupedBy(Areas newAreas) {
        return new CorridorConfig(
                from, to, window, newAreas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, shown);
    }

    public CorridorConfig countedBy(@Nullable Period newPeriod) {
        return new CorridorConfig(
                from, to, window, areas, minimumSupport, minimumOrigins, newPeriod, maximumDwellSeconds, shown);
    }

    public CorridorConfig joinedWithin(long newDwell) {
        return new CorridorConfig(from, to, window, areas, minimumSupport, minimumOrigins, period, newDwell, shown);
    }

    public CorridorConfig showing(int newMost) {
        return showing(new Shown(newMost, shown.pairs));
    }

    public CorridorConfig showing(Shown newShown) {
        return new CorridorConfig(
                from, to, window, areas, minimumSupport, minimumOrigins, period, maximumDwellSeconds, newShown);
    }
}
