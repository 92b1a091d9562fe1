package org.armslink.model.port;

import java.util.List;
import org.armslink.model.Viewer;

/** Reads aggregate flows between areas: counts of traced firearms, no single guns. */
public interface FlowReader {
    /** One aggregate claim. Area names as the source gives them. */
    record Flow(
            int year,
            String from,
            String to,
            long firearms,
            RouteReader.Place source,
            RouteReader.Place target,
            ClaimView claim) {}

    /** One count between two areas, named to the letter as one data set gives them. Codes such as {@code US-TX}; empty if not recorded. */
    record AreaFlow(int year, String dataset, String from, String fromCode, String to, String toCode, long firearms) {}

    /** Counts and whether all that were asked for are there. */
    record AreaFlows(List<AreaFlow> flows, boolean complete) {}

    /** Flows and whether all that were asked for are there. */
    record Flows(List<Flow> flows, boolean complete) {}

    /**
     * Largest first, then by names.
     *
     * @param year 0 for every year
     * @param from area name in any case, or empty for all
     * @param to area name in any case, or empty for all
     * @param limit 1 to 100000
     */
    Flows listFlows(Viewer viewer, int year, String from, String to, int limit);

    /** All counts, with the areas' codes. @param year 0 for every year @param limit 1 to 100000 */
    AreaFlows listAreaFlows(Viewer viewer, int year, int limit);
}
