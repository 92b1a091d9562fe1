package org.armslink.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.disruption.Coverage;
import org.armslink.analytics.disruption.Fragmentation;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** What few records do to a network, taken out of it or watched. */
final class DisruptionMeasures {
    private static final int MOST_CHOSEN = 100;
    private static final int MOST_STEPS = 100;
    private static final MeasureParameter K =
            new MeasureParameter("k", Type.WHOLE_NUMBER, "how many records to choose", "1 to " + MOST_CHOSEN, "3");

    static final List<Measure> ALL = List.of(
            new Measure(
                    "key-players-fragment",
                    "Key players: to part the network",
                    Family.DISRUPTION,
                    Subject.CHOICE,
                    "Whom to take out, one after another, so that the fewest of the others still hang together; the score is"
                            + " how many pairs do.",
                    "As a forecast: networks close their gaps, and links that nobody recorded hold what seems parted.",
                    List.of(K),
                    List.of(
                            new Figure("parted", "share of the pairs joined at first that nothing joins any more"),
                            new Figure("largest", "how many records the largest part has left")),
                    DisruptionMeasures::fragment),
            new Measure(
                    "key-players-reach",
                    "Key players: to reach the network",
                    Family.DISRUPTION,
                    Subject.CHOICE,
                    "Whom to watch, one after another, so that the most others are within some steps of them; the score is"
                            + " how many are.",
                    "Where links say little of who talks to whom, as with guns that share a place.",
                    List.of(
                            K,
                            new MeasureParameter(
                                    "steps", Type.WHOLE_NUMBER, "within how many links", "1 to " + MOST_STEPS, "2")),
                    List.of(new Figure("adds", "how many that those before did not reach")),
                    DisruptionMeasures::reach));

    private DisruptionMeasures() {}

    private static Outcome.Findings fragment(Snapshot snapshot, ParameterValues values, Run run) {
        var result = Fragmentation.compute(snapshot.simple(), values.whole("k", 1, MOST_CHOSEN), run);
        double before = result.pairsBefore();
        List<Finding> findings = result.choices().stream()
                .map(choice -> new Finding(
                        new int[] {choice.node()},
                        choice.pairs(),
                        Map.of("parted", before == 0 ? 0 : 1 - choice.pairs() / before, "largest", (double)
                                choice.largest())))
                .toList();
        return new Outcome.Findings(
                findings,
                false,
                List.of(String.format(
                        Locale.ROOT,
                        "Each chosen where most is gained after those before it. At first %.0f pairs hang together; no choice"
                                + " of that many records leaves fewer than %.0f. Whichever way the links go; weights not"
                                + " used.",
                        before,
                        result.least())));
    }

    private static Outcome.Findings reach(Snapshot snapshot, ParameterValues values, Run run) {
        int steps = values.whole("steps", 1, MOST_STEPS);
        var result = Coverage.compute(snapshot.simple(), values.whole("k", 1, MOST_CHOSEN), steps, run);
        List<Finding> findings = result.choices().stream()
                .map(choice -> new Finding(
                        new int[] {choice.node()}, choice.reached(), Map.of("adds", (double) choice.gain())))
                .toList();
        return new Outcome.Findings(
                findings,
                false,
                List.of(String.format(
                        Locale.ROOT,
                        "Each chosen where most is gained after those before it, themselves counted. No choice of that many"
                                + " records reaches more than %d of %d. %s; weights not used.",
                        result.most(),
                        snapshot.nodeCount(),
                        snapshot.simple().isDirected() ? "Along the links' direction" : "Whichever way the links go")));
    }
}
