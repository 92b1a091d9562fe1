package org.armslink.analytics.route;

import java.util.Arrays;

/**
 * An area drawn on the map: a closed ring of longitudes and latitudes in degrees, joined by straight lines in these
 * coordinates as GeoJSON says (RFC 7946, 3.1.1). Each line takes the short way round, so a ring may cross the antimeridian
 * by going on from 179 to −179, or from 179 to 181. It cannot hold a pole.
 *
 * @param name what the area is called
 */
public record Polygon(String name, double[] longitudes, double[] latitudes) {
    /** @param longitudes of at least three different corners; the last may be the first again */
    public Polygon {
        int corners = longitudes.length;
        if (corners != latitudes.length) {
            throw new IllegalArgumentException("The area \"" + name + "\" has " + corners + " longitudes and "
                    + latitudes.length + " latitudes; each corner needs both");
        }
        for (int i = 0; i < corners; i++) {
            if (!(Math.abs(longitudes[i]) <= 540) || !(Math.abs(latitudes[i]) <= 90)) {
                throw new IllegalArgumentException("The area \"" + name + "\" has a corner at longitude "
                        + longitudes[i] + ", latitude " + latitudes[i] + "; give degrees, longitude first");
            }
        }
        if (corners > 1
                && turn(longitudes[corners - 1] - longitudes[0]) == 0
                && latitudes[corners - 1] == latitudes[0]) {
            corners--;
        }
        if (corners < 3) {
            throw new IllegalArgumentException("The area \"" + name + "\" has " + corners + " corners; it needs three");
        }
        latitudes = Arrays.copyOf(latitudes, corners);
        longitudes = unwound(longitudes, corners);
        if (Math.abs(longitudes[corners - 1] + turn(longitudes[0] - longitudes[corners - 1]) - longitudes[0]) > 1) {
            throw new IllegalArgumentException(
                    "The area \"" + name + "\" goes all round the earth, so it holds a pole; draw it without");
        }
    }

    /** Longitudes that go on from one another without a jump, beyond ±180 where they must. */
    private static double[] unwound(double[] longitudes, int corners) {
        double[] unwound = Arrays.copyOf(longitudes, corners);
        for (int i = 1; i < corners; i++) {
            unwound[i] = unwound[i - 1] + turn(longitudes[i] - longitudes[i - 1]);
        }
        return unwound;
    }

    /** The same turn, the short way round: from −180, inclusive, to 180. */
    private static double turn(double degrees) {
        double turned = (degrees + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }

    /** Whether the point lies inside; on the border, it may or may not. */
    public boolean holds(double longitude, double latitude) {
        double least = Arrays.stream(longitudes).min().orElse(0);
        double most = Arrays.stream(longitudes).max().orElse(0);
        double at = longitude + 360 * Math.ceil((least - longitude) / 360);
        for (; at <= most; at += 360) {
            if (inside(at, latitude)) {
                return true;
            }
        }
        return false;
    }

    private boolean inside(double longitude, double latitude) {
        boolean inside = false;
        for (int i = 0, before = longitudes.length - 1; i < longitudes.length; before = i++) {
            if (latitudes[i] > latitude != latitudes[before] > latitude) {
                double crossing = longitudes[i]
                        + (latitude - latitudes[i])
                                / (latitudes[before] - latitudes[i])
                                * (longitudes[before] - longitudes[i]);
                inside ^= longitude < crossing;
            }
        }
        return inside;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polygon polygon
                && name.equals(polygon.name)
                && Arrays.equals(longitudes, polygon.longitudes)
                && Arrays.equals(latitudes, polygon.latitudes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + Arrays.hashCode(longitudes)) + Arrays.hashCode(latitudes);
    }
}
