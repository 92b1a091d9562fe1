package org.armslink.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.projection.Projection;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.twomode.Overlap;
import org.armslink.analytics.twomode.SquareClustering;
import org.armslink.analytics.twomode.TwoModeCentrality;
import org.armslink.analytics.twomode.TwoModes;

/** Records and the events they took part in, measured without making one kind out of two. */
final class TwoModeMeasures {
    private static final int MOST_PAIRS = 10_000;

    static final List<Measure> ALL = List.of(
            new Measure(
                    "two-mode-degree",
                    "Degree in two modes",
                    Family.TWO_MODE,
                    Subject.RECORD,
                    "In what share of all events this record is, or what share of all records an event has.",
                    "Where some events list everybody who was near: one long list makes no one central.",
                    List.of(),
                    List.of(new Figure("links", "in how many events it is, or how many records it has")),
                    TwoModeMeasures::degree),
            new Measure(
                    "two-mode-betweenness",
                    "Betweenness in two modes",
                    Family.TWO_MODE,
                    Subject.RECORD,
                    "How many of the shortest connections from record to event to record run through it, as a share of the most"
                            + " that one of its kind could have.",
                    "Where events are missing at random: one unrecorded case can move a whole bridge elsewhere.",
                    List.of(),
                    List.of(new Figure("raw", "the sum over pairs")),
                    TwoModeMeasures::betweenness),
            new Measure(
                    "two-mode-closeness",
                    "Closeness in two modes",
                    Family.TWO_MODE,
                    Subject.RECORD,
                    "How few steps it takes from this record, over events, to all others: 1 for who is in every event.",
                    "Where nearly all are equally near: differences in the third digit say nothing.",
                    List.of(),
                    List.of(new Figure("steps", "the sum of its steps to all that it reaches")),
                    TwoModeMeasures::closeness),
            new Measure(
                    "two-mode-clustering",
                    "Clustering in two modes",
                    Family.TWO_MODE,
                    Subject.RECORD,
                    "How often those who met this record in one event meet it, or one another's events, again: 1 where the same"
                            + " are always together.",
                    "For records in one event only, of whom nothing can be seen twice.",
                    List.of(),
                    List.of(
                            new Figure("squares", "pairs of records with the same two events that it is part of"),
                            new Figure("ways", "ways of three links with it in the middle")),
                    TwoModeMeasures::clustering),
            new Measure(
                    "two-mode-overlap",
                    "Overlap in two modes",
                    Family.TWO_MODE,
                    Subject.LINK,
                    "Which two records were in the same events, or which two events had the same records; the score is what they"
                            + " have in common as a share of what either has.",
                    "As proof of a tie: two who are in one event each, the same, overlap wholly.",
                    List.of(
                            new MeasureParameter("mode", Type.WORD, "what is paired", "both, records, events", "both"),
                            new MeasureParameter(
                                    "least",
                                    Type.WHOLE_NUMBER,
                                    "how much two must have in common",
                                    "1 to 1000000",
                                    "2"),
                            new MeasureParameter(
                                    "most",
                                    Type.WHOLE_NUMBER,
                                    "how many pairs are shown",
                                    "1 to " + MOST_PAIRS,
                                    "1000")),
                    List.of(new Figure("common", "how many events, or records, the two have in common")),
                    TwoModeMeasures::overlap));

    private TwoModeMeasures() {}

    private static TwoModes modes(Snapshot snapshot, Run run) {
        Projection projection = snapshot.projection().projection();
        if (!projection.isTwoMode()) {
            throw new IllegalArgumentException("Measures in two modes need a network of records and their events, but"
                    + " projection " + projection.name() + " is of one kind. Take one of: "
                    + Projections.list().stream()
                            .filter(Projection::isTwoMode)
                            .map(Projection::name)
                            .collect(Collectors.joining(", ")));
        }
        boolean[] event = new boolean[snapshot.nodeCount()];
        for (int v = 0; v < event.length; v++) {
            event[v] = snapshot.label(v).equals(projection.oneMode().through());
        }
        return TwoModes.of(snapshot.simple(), event, run);
    }

    private static String kinds(Snapshot snapshot) {
        return "Events are of the kind "
                + snapshot.projection().projection().oneMode().through()
                + ". Records and events are ranked together, each against the most that its own kind could have.";
    }

    private static Outcome.Scores degree(Snapshot snapshot, ParameterValues values, Run run) {
        var result = TwoModeCentrality.degree(modes(snapshot, run));
        return new Outcome.Scores(
                result.scores(), List.of(new Outcome.Column("links", result.raw())), List.of(kinds(snapshot)));
    }

    private static Outcome.Scores betweenness(Snapshot snapshot, ParameterValues values, Run run) {
        var result = TwoModeCentrality.betweenness(modes(snapshot, run), run);
        return new Outcome.Scores(
                result.scores(),
                List.of(new Outcome.Column("raw", result.raw())),
                List.of("Exact, over unordered pairs of all records and events.", kinds(snapshot)));
    }

    private static Outcome.Scores closeness(Snapshot snapshot, ParameterValues values, Run run) {
        var result = TwoModeCentrality.closeness(modes(snapshot, run), run);
        return new Outcome.Scores(
                result.scores(),
                List.of(new Outcome.Column("steps", result.raw())),
                List.of("Exact.", kinds(snapshot)));
    }

    private static Outcome.Scores clustering(Snapshot snapshot, ParameterValues values, Run run) {
        var result = SquareClustering.compute(modes(snapshot, run), run);
        return new Outcome.Scores(
                result.scores(),
                List.of(new Outcome.Column("squares", result.squares()), new Outcome.Column("ways", result.ways())),
                List.of(String.format(
                        Locale.ROOT,
                        "Of the whole network: %.4f (Robins and Alexander): that share of the ways of three links closes into"
                                + " a square.",
                        result.whole())));
    }

    private static Outcome.Findings overlap(Snapshot snapshot, ParameterValues values, Run run) {
        TwoModes modes = modes(snapshot, run);
        String mode = values.word("mode");
        boolean[] of = new boolean[snapshot.nodeCount()];
        for (int v = 0; v < of.length; v++) {
            of[v] = mode.equals("both") || mode.equals("events") == modes.event()[v];
        }
        var result = Overlap.compute(
                modes, of, values.whole("least", 1, 1_000_000), values.whole("most", 1, MOST_PAIRS), run);
        List<Finding> findings = result.pairs().stream()
                .map(pair -> new Finding(
                        new int[] {pair.one(), pair.other()}, pair.overlap(), Map.of("common", (double) pair.common())))
                .toList();
        var notes = new ArrayList<String>();
        if (result.found() > findings.size()) {
            notes.add("Cut off: the " + findings.size() + " highest of " + result.found() + " pairs.");
        }
        notes.add("Events are of the kind "
                + snapshot.projection().projection().oneMode().through()
                + "; pairs of records and pairs of events stand in one list, as their kinds say.");
        return new Outcome.Findings(findings, true, notes);
    }
}
