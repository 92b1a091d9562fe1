package org.armslink.server.analysis;

import java.util.Map;
import java.util.TreeMap;
import org.armslink.analytics.Measure;
import org.armslink.analytics.Measures;
import org.armslink.analytics.ParameterValues;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.projection.Projection;
import org.armslink.analytics.projection.Projections;

/** A measure on a projection, checked: both exist, and every parameter belongs to one of them. */
public record AnalysisRequest(Measure measure, Map<String, String> measureParameters, BoundProjection projection) {
    /** The parameter that every analysis has: by which {@link IdentityRule} records are joined. */
    public static final String IDENTITIES = "identities";

    /**
     * Sorts the parameters out: those that the projection declares are its own, the rest are the measure's.
     *
     * @throws IllegalArgumentException for a name that does not exist or a value that does not fit
     */
    public static AnalysisRequest of(String measureName, String projectionName, Map<String, ?> parameters) {
        Measure measure = Measures.get(measureName);
        Projection declared = Projections.get(projectionName);
        Projection projection = parameters.containsKey(IDENTITIES)
                ? declared.under(IdentityRule.parse(String.valueOf(parameters.get(IDENTITIES))))
                : declared;
        var forProjection = new TreeMap<String, String>();
        var forMeasure = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.equals(IDENTITIES)) {
                return;
            }
            boolean projections =
                    projection.parameters().stream().anyMatch(one -> one.name().equals(name));
            (projections ? forProjection : forMeasure).put(name, String.valueOf(value));
        });
        ParameterValues values = ParameterValues.of(measure, forMeasure);
        return new AnalysisRequest(measure, values.asMap(), projection.with(forProjection));
    }

    /** All parameters with their values, defaults included. */
    public Map<String, String> parameters() {
        var all = new TreeMap<>(measureParameters);
        all.putAll(projection.parameters());
        all.put(IDENTITIES, projection.projection().identityRule().text());
        return all;
    }
}
