package org.armslink.server.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.analytics.Measure;
import org.armslink.analytics.Measures;
import org.armslink.analytics.ParameterValues;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.projection.Projection;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.snapshot.LinkChoice;

/**
 * A measure on a projection, checked: both exist, and every parameter belongs to one of them or to every analysis.
 *
 * @param links which links of the projection count
 */
public record AnalysisRequest(
        Measure measure, Map<String, String> measureParameters, BoundProjection projection, LinkChoice links) {
    /** By which {@link IdentityRule} records are joined. */
    public static final String IDENTITIES = "identities";
    /** Which types of links count, separated by blanks or commas; all if empty. */
    public static final String LINK_TYPES = "link-types";
    /** From when on links count: a date, inclusive; empty for no limit. */
    public static final String WINDOW_FROM = "window-from";
    /** Until when links count: a date, exclusive; empty for no limit. */
    public static final String WINDOW_TO = "window-to";

    /** How links are graded at least, such as 4x4:B2; of several schemes one grade each. All if empty. */
    public static final String MINIMUM_GRADE = "minimum-grade";

    private static final Set<String> OF_EVERY_ANALYSIS =
            Set.of(IDENTITIES, LINK_TYPES, WINDOW_FROM, WINDOW_TO, MINIMUM_GRADE);

    /**
     * Sorts the parameters out: those that every analysis has and those that the projection declares, the rest are the measure's.
     *
     * @throws IllegalArgumentException for a name that does not exist or a value that does not fit
     */
    public static AnalysisRequest of(String measureName, String projectionName, Map<String, ?> parameters) {
        Measure measure = Measures.get(measureName);
        Projection declared = Projections.get(projectionName);
        Projection projection = parameters.containsKey(IDENTITIES)
                ? declared.under(IdentityRule.parse(given(parameters, IDENTITIES)))
                : declared;
        var forProjection = new TreeMap<String, String>();
        var forMeasure = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            if (OF_EVERY_ANALYSIS.contains(name)) {
                return;
            }
            boolean projections =
                    projection.parameters().stream().anyMatch(one -> one.name().equals(name));
            (projections ? forProjection : forMeasure).put(name, String.valueOf(value));
        });
        ParameterValues values = ParameterValues.of(measure, forMeasure);
        List<String> types = ParameterValues.split(given(parameters, LINK_TYPES));
        var links = LinkChoice.of(types, given(parameters, WINDOW_FROM), given(parameters, WINDOW_TO))
                .graded(ParameterValues.split(given(parameters, MINIMUM_GRADE)));
        return new AnalysisRequest(measure, values.asMap(), projection.with(forProjection), links);
    }

    private static String given(Map<String, ?> parameters, String name) {
        Object value = parameters.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }

    /** All parameters with their values, defaults included; those that choose links only where they do. */
    public Map<String, String> parameters() {
        var all = new TreeMap<>(measureParameters);
        all.putAll(projection.parameters());
        all.put(IDENTITIES, projection.projection().identityRule().text());
        Map.of(
                        LINK_TYPES, String.join(" ", links.types()),
                        WINDOW_FROM, links.fromText(),
                        WINDOW_TO, links.toText(),
                        MINIMUM_GRADE, links.gradesText())
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        all.put(name, value);
                    }
                });
        return all;
    }
}
