package org.armslink.analytics;

import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/**
 * A measure of the catalogue.
 *
 * @param means what a high score says, in an investigator's words
 * @param notWhen when the measure misleads
 */
public record Measure(
        String name, String title, String means, String notWhen, List<MeasureParameter> parameters, Body body) {
    /** Scores by node number, and what has to be said beside them. */
    public record Scores(double[] byNode, List<String> notes) {}

    /** How a measure is computed. */
    @FunctionalInterface
    public interface Body {
        Scores compute(Snapshot snapshot, ParameterValues values, Run run);
    }

    public Measure {
        parameters = List.copyOf(parameters);
    }
}
