package org.armslink.analytics.route;

import java.util.List;

/**
 * The corridors that reach the minimum support, most seizures first: of chains, then pairs, then linked chains.
 *
 * @param withheldBelowSupport how many more pairs of areas have ways, but too few seizures
 * @param waysWithoutArea ways left out because an area of their ends is unknown
 * @param contradictedThings things whose legs join end to end, but cannot have happened so; nothing of them is counted
 * @param seizures all seizures in the window: how much was looked
 * @param countriesReporting owners' countries of all legs and custody events in the window
 * @param complete false if there were more linked ways than were worked out
 */
public record CorridorResult(
        CorridorConfig config,
        List<Corridor> corridors,
        int withheldBelowSupport,
        int waysWithoutArea,
        int contradictedThings,
        int seizures,
        int countriesReporting,
        boolean complete) {}
