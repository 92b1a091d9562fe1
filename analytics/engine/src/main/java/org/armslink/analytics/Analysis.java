package org.armslink.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.armslink.analytics.doubt.UndecidedPairs;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Label;
import org.armslink.model.Viewer;
import org.armslink.model.port.AttributeReader;

/** Computes a measure on a snapshot. */
public final class Analysis {
    private Analysis() {}

    /**
     * The snapshot with the attribute of its records that the measure needs; the same one if it needs none.
     *
     * @param parameters as for {@link #compute}
     */
    public static Snapshot withAttribute(
            Snapshot snapshot, String measure, Map<String, ?> parameters, AttributeReader reader, Viewer viewer) {
        Measure found = Measures.get(measure);
        return found.body()
                .attribute(ParameterValues.of(found, parameters))
                .map(attribute -> snapshot.with(attribute, reader.readAttribute(viewer, attribute, labels(snapshot))))
                .orElse(snapshot);
    }

    private static List<String> labels(Snapshot snapshot) {
        return snapshot.projection().projection().records().stream()
                .map(Label::text)
                .toList();
    }

    /**
     * What the measure finds; the same for the same snapshot and parameters whatever the run, to the last bit.
     *
     * @param parameters by name, as texts, numbers or booleans; what is not given has its default
     * @throws IllegalArgumentException for a measure or parameter that does not exist, or a value out of bounds
     * @throws org.armslink.analytics.run.CancelledException once the run is cancelled
     */
    public static AnalysisResult compute(Snapshot snapshot, String measure, Map<String, ?> parameters, Run run) {
        return compute(snapshot, measure, parameters, () -> UndecidedPairs.NONE, run);
    }

    /**
     * As {@link #compute(Snapshot, String, Map, Run)}, with what is undecided about who is who.
     *
     * @param undecided asked only where it matters, since it may take long
     */
    public static AnalysisResult compute(
            Snapshot snapshot, String measure, Map<String, ?> parameters, Supplier<UndecidedPairs> undecided, Run run) {
        Measure found = Measures.get(measure);
        ParameterValues values = ParameterValues.of(found, parameters);
        run.step(); // so that what was cancelled while it waited is not begun
        snapshot.simple(run); // which every measure needs, made while the run can be given up
        Outcome outcome = found.body().compute(snapshot, values, run);
        List<Measure.Figure> figures = found.figures();
        if (outcome instanceof Outcome.Scores scores) {
            Doubt.Result doubt = Doubt.beside(scores, found, snapshot, values, undecided, run);
            outcome = doubt.scores();
            figures = doubt.figures();
        }
        var notes = new ArrayList<>(snapshot.notes());
        notes.addAll(Cautions.of(found, snapshot, run));
        notes.addAll(outcome.notes());
        notes.add("A high score says where a record stands in what is recorded; it says nothing about guilt.");
        return new AnalysisResult(found, values.asMap(), snapshot, outcome, figures, notes, run);
    }
}
