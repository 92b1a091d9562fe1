package org.armslink.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.disruption.Disruption;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** What taking records or links out does, step by step. */
final class TakingOutMeasures {
    private static final int MOST = 100;
    private static final int MOST_SCENARIOS = 200;
    private static final String FORECAST =
            "As a forecast: networks close their gaps, and links that nobody recorded hold what seems parted.";

    private static final List<Figure> FIGURES = List.of(
            new Figure("share", "share of the pairs joined at first that still are"),
            new Figure("largest", "how many records the largest part has left"),
            new Figure("in-time", "ordered pairs with a way from the first to the second that never goes back in time"),
            new Figure("by-degree", "pairs still joined, had those of most links been taken out instead"),
            new Figure("by-betweenness", "pairs still joined, had those of highest betweenness been taken out instead"),
            new Figure("at-random", "pairs still joined, had as many been drawn at random: mean of 50 draws"),
            new Figure("with-missing", "pairs still joined by this choice where missing links are put back: mean"),
            new Figure("with-missing-known", "the same, had the choice been made knowing the missing links"));

    static final List<Measure> ALL = List.of(
            new Measure(
                    "taking-out-records",
                    "Taking out records",
                    Family.DISRUPTION,
                    Subject.CHOICE,
                    "What is left of the network after each of some records is gone, given or chosen one after another; the"
                            + " score is how many pairs of the others still hang together.",
                    FORECAST,
                    asked(new MeasureParameter(
                            "records", Type.RECORDS, "whom to take out, in this order", "keys, or none to choose", "")),
                    FIGURES,
                    TakingOutMeasures::records),
            new Measure(
                    "taking-out-links",
                    "Taking out links",
                    Family.DISRUPTION,
                    Subject.LINK,
                    "What is left of the network after each of some links is gone, given or chosen one after another; the score"
                            + " is how many pairs of records still hang together.",
                    FORECAST,
                    asked(new MeasureParameter(
                            "ends",
                            Type.RECORDS,
                            "which links to take out, in this order: the two ends of each",
                            "an even number of keys, or none to choose",
                            "")),
                    FIGURES,
                    TakingOutMeasures::links));

    private TakingOutMeasures() {}

    private static List<MeasureParameter> asked(MeasureParameter given) {
        return List.of(
                given,
                new MeasureParameter("k", Type.WHOLE_NUMBER, "how many, if they are to be chosen", "1 to " + MOST, "5"),
                new MeasureParameter(
                        "scenarios",
                        Type.WHOLE_NUMBER,
                        "on how many networks with links put back the choice is judged; 0 for none",
                        "0 to " + MOST_SCENARIOS,
                        "20"),
                new MeasureParameter(
                        "missing",
                        Type.NUMBER,
                        "share of all links that the record is taken to lack",
                        "0 to 0.5",
                        "0.2"),
                new MeasureParameter(
                        "in-time", Type.FLAG, "whether pairs with a way in time are counted", "true or false", "true"));
    }

    private static Disruption.Config config(ParameterValues values) {
        double missing = values.number("missing");
        if (!(missing >= 0 && missing <= 0.5)) {
            throw new IllegalArgumentException("missing is 0 to 0.5, but was: " + missing);
        }
        return new Disruption.Config(
                values.whole("k", 1, MOST),
                values.whole("scenarios", 0, MOST_SCENARIOS),
                missing,
                values.flag("in-time"));
    }

    private static Outcome.Findings records(Snapshot snapshot, ParameterValues values, Run run) {
        int[] given = values.nodes("records", snapshot);
        if (given.length > MOST || IntStream.of(given).distinct().count() < given.length) {
            throw new IllegalArgumentException("Parameter records names up to " + MOST
                    + " different records, but there were: " + given.length + ", of them different: "
                    + IntStream.of(given).distinct().count());
        }
        var config = config(values);
        return found(Disruption.ofNodes(snapshot, given, config, run), config, "records", node -> new int[] {node});
    }

    private static Outcome.Findings links(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.simple().undirectedSimple(run);
        int[] ends = values.nodes("ends", snapshot);
        if (ends.length % 2 == 1 || ends.length > 2 * MOST) {
            throw new IllegalArgumentException("Parameter ends names two records for each link, of up to " + MOST
                    + " links, but there were: " + ends.length);
        }
        int[] given = IntStream.range(0, ends.length / 2)
                .map(i -> edge(snapshot, graph, ends[2 * i], ends[2 * i + 1]))
                .toArray();
        if (IntStream.of(given).distinct().count() < given.length) {
            throw new IllegalArgumentException("Parameter ends names a link twice.");
        }
        var config = config(values);
        return found(Disruption.ofLinks(snapshot, given, config, run), config, "links", edge ->
                new int[] {graph.source(edge), graph.target(edge)});
    }

    private static int edge(Snapshot snapshot, Graph graph, int one, int other) {
        for (int arc = graph.begin(one); arc < graph.end(one); arc++) {
            if (graph.neighbour(arc) == other) {
                return graph.edge(arc);
            }
        }
        throw new IllegalArgumentException(
                "Parameter ends names " + snapshot.key(one).text() + " and "
                        + snapshot.key(other).text() + ", which no link of this network joins.");
    }

    private static Outcome.Findings found(
            Disruption.Result result,
            Disruption.Config config,
            String what,
            java.util.function.IntFunction<int[]> subject) {
        double[] pairs = result.curve().pairs();
        var findings = new ArrayList<Finding>();
        for (int step = 1; step < pairs.length; step++) {
            findings.add(new Finding(subject.apply(result.removed()[step - 1]), pairs[step], figures(result, step)));
        }
        return new Outcome.Findings(findings, false, notes(result, config, what));
    }

    private static Map<String, Double> figures(Disruption.Result result, int step) {
        var figures = new HashMap<String, Double>();
        double[] pairs = result.curve().pairs();
        figures.put("share", pairs[0] == 0 ? 1 : pairs[step] / pairs[0]);
        figures.put("largest", (double) result.curve().largest()[step]);
        figures.put("by-degree", result.others().byDegree()[step]);
        figures.put("at-random", result.others().atRandom()[step]);
        if (result.others().byBetweenness().length > 0) {
            figures.put("by-betweenness", result.others().byBetweenness()[step]);
        }
        result.timed().ifPresent(timed -> figures.put("in-time", timed.pairs()[step]));
        result.missing().ifPresent(missing -> {
            figures.put("with-missing", missing.chosenOnRecord()[step]);
            figures.put("with-missing-known", missing.chosenKnowing()[step]);
        });
        return figures;
    }

    private static List<String> notes(Disruption.Result result, Disruption.Config config, String what) {
        var notes = new ArrayList<String>();
        double[] pairs = result.curve().pairs();
        double left = pairs[pairs.length - 1];
        notes.add(String.format(
                Locale.ROOT,
                "At first %.0f pairs hang together, and the largest part has %d records. Whichever way the links go; weights not"
                        + " used.",
                pairs[0],
                result.curve().largest()[0]));
        if (!Double.isNaN(result.least())) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Each chosen where most is gained after those before it. No choice of %d %s leaves fewer than %.0f pairs; this"
                            + " one leaves %.0f.",
                    result.removed().length,
                    what,
                    result.least(),
                    left));
        }
        result.timed()
                .ifPresent(timed -> notes.add(String.format(
                                Locale.ROOT,
                                "At first %.0f ordered pairs have a way in time, along the links' direction where they have"
                                        + " one. ",
                                timed.pairs()[0])
                        + (timed.error() == 0
                                ? "Exact."
                                : String.format(
                                        Locale.ROOT,
                                        "Estimated from %d records drawn at random: the share of all pairs is wrong by at most"
                                                + " %.1f %% with probability 95 %%.",
                                        timed.sources(),
                                        100 * timed.error()))));
        result.missing()
                .ifPresent(missing -> notes.add(String.format(
                        Locale.ROOT,
                        "Where %.3g %% of all links are missing from the record (%d networks with that many put back at random), this choice"
                                + " leaves %.0f pairs on average, one made knowing them %.0f.",
                        100 * config.missing(),
                        config.scenarios(),
                        missing.chosenOnRecord()[pairs.length - 1],
                        missing.chosenKnowing()[pairs.length - 1])));
        if (result.others().byBetweenness().length == 0) {
            notes.add("The choice by betweenness was left out, since the network is large.");
        }
        return notes;
    }
}
