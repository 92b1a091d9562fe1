package org.armslink.analytics.route;

import java.util.List;
import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.port.RouteReader.Place;

/**
 * Ways from one country to another that ended within the window. Counts are of what is recorded: a seizure shows where
 * somebody looked.
 *
 * @param origin ISO 3166-1 alpha-2
 * @param destination ISO 3166-1 alpha-2
 * @param counts for each kind apart; never to be added
 * @param supportedBy the kind whose seizures the interval is of: the first of chain, pair, linked that reaches the minimum
 *     support
 * @param interval by {@link PoissonInterval#METHOD}
 * @param inferredShare of its legs, sales and recoveries, each once, 0 to 1
 * @param modes of its legs, sorted
 * @param via places between the first and the last, most ways first
 * @param ways by kind, then by first leg or sale
 */
public record Corridor(
        String origin,
        String destination,
        Map<Way.Kind, KindCount> counts,
        Way.Kind supportedBy,
        PoissonInterval interval,
        Grade weakestGrade,
        double inferredShare,
        List<String> modes,
        List<Place> via,
        List<Way> ways) {

    /** How many ways of one kind, and how many different firearms and seizures stand behind them. */
    public record KindCount(int ways, int distinctFirearms, int distinctSeizures) {}
}
