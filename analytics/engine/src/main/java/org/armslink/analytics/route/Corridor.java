package org.armslink.analytics.route;

import java.util.List;
import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.port.RouteReader.Place;

/**
 * Ways from one area to another that ended within the window. Counts are of what is recorded: a seizure shows where
 * somebody looked. Distinct counts are lower bounds: what was not recorded, or is recorded as two, cannot be counted.
 *
 * @param origin code or name of the area, a country's ISO 3166-1 alpha-2 unless grouped otherwise
 * @param destination as origin
 * @param counts for each kind apart; never to be added
 * @param supportedBy the kind whose seizures the interval is of: the first of chain, pair, linked that reaches the minimum
 *     support
 * @param independentOrigins how many origins stand behind these seizures: three reports from one origin count once
 * @param interval by {@link PoissonInterval#METHOD}
 * @param perYear the same for a year, where the window is closed or ways have dates; see {@link Rate}
 * @param weakestGrade of all ways
 * @param inferred share of its legs, sales and recoveries, each once, that were inferred
 * @param modes of its legs, with the share of its legs that each has; empty for pairs alone
 * @param via places between the first and the last, most ways first
 * @param trend of the supporting kind, oldest first; empty if none was asked for
 * @param acrossPeriods ways of the supporting kind that may have ended in one period or another: in none of the trend
 * @param ways by kind, then by first leg or sale; not all, if fewer were asked for
 * @param allWays how many ways there are
 */
public record Corridor(
        String origin,
        String destination,
        Map<Way.Kind, KindCount> counts,
        Way.Kind supportedBy,
        int independentOrigins,
        PoissonInterval interval,
        Rate perYear,
        Grade weakestGrade,
        ShareInterval inferred,
        List<ModeShare> modes,
        List<Place> via,
        List<Trend> trend,
        int acrossPeriods,
        List<Way> ways,
        int allWays) {

    /** How many ways of one kind, and how many different firearms, seizures and persons stand behind them. */
    public record KindCount(int ways, int distinctFirearms, int distinctSeizures, int distinctPersons) {}

    /** @param legs how many legs of this mode, each once */
    public record ModeShare(String mode, int legs, ShareInterval share) {}

    /**
     * Seizures a year.
     *
     * @param years of the window; where it is open, from the earliest to the latest end of a way
     */
    public record Rate(double years, double perYear, double low, double high) {}

    /** @param period such as 2021-Q1 @param from first second @param to first second after it */
    public record Trend(String period, long from, long to, int ways, int seizures, PoissonInterval interval) {}
}
