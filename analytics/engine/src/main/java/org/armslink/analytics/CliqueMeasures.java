package org.armslink.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.clique.Cliques;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** Parts in which everybody is linked to everybody. */
final class CliqueMeasures {
    private static final int MOST = 10_000;
    private static final long SEARCH = 5_000_000;

    static final List<Measure> ALL = List.of(new Measure(
            "cliques",
            "Cliques",
            Family.STRUCTURE,
            Subject.GROUP,
            "Groups in which each is linked to each, and to which nobody can be added; the score is how many records a group"
                    + " has.",
            "Where links of all with all were made from events or lists: then a clique is a list of who was there.",
            List.of(
                    new MeasureParameter("least", Type.WHOLE_NUMBER, "smallest size that counts", "2 to 1000000", "3"),
                    new MeasureParameter(
                            "most",
                            Type.WHOLE_NUMBER,
                            "how many are shown, the largest first",
                            "1 to " + MOST,
                            "1000")),
            List.of(),
            CliqueMeasures::cliques));

    private CliqueMeasures() {}

    private static Outcome.Findings cliques(Snapshot snapshot, ParameterValues values, Run run) {
        var config = new Cliques.Config(values.whole("least", 2, 1_000_000), values.whole("most", 1, MOST), SEARCH);
        var result = Cliques.compute(snapshot.simple(), config, run);
        List<Finding> findings = result.cliques().stream()
                .map(clique -> new Finding(clique, clique.length, Map.of()))
                .toList();
        var notes = new ArrayList<String>();
        if (!result.complete()) {
            notes.add(
                    "Cut off: the search ended after " + result.found()
                            + " cliques, so larger ones may be missing. A larger least size or a narrower network ends it sooner.");
        } else if (result.found() > findings.size()) {
            notes.add("Cut off: the " + findings.size() + " largest of " + result.found() + " cliques.");
        } else {
            notes.add("All " + result.found() + " cliques of " + config.least() + " records or more.");
        }
        if (!result.bySize().isEmpty()) {
            notes.add("How many of each size: "
                    + result.bySize().descendingMap().entrySet().stream()
                            .map(size -> size.getValue() + " of " + size.getKey())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        notes.add("Whichever way the links go; weights not used.");
        return new Outcome.Findings(findings, true, notes);
    }
}
