package org.armslink.analytics.route;

import org.armslink.model.port.RouteReader.Leg;

/** Carries the earliest possible time along a path. */
final class Clock {
    /** No time is left. */
    static final long NEVER = Long.MAX_VALUE;

    private Clock() {}

    /** The earliest time at which the leg can have arrived if it departed no earlier than {@code time}, or {@link #NEVER}. */
    static long after(long time, Leg leg) {
        long departed = Math.max(time, leg.departFrom());
        if (departed >= leg.departTo()) {
            return NEVER;
        }
        long arrived = Math.max(departed, leg.arriveFrom());
        return arrived >= leg.arriveTo() ? NEVER : arrived;
    }
}
