package org.armslink.analytics;

import java.util.List;
import java.util.Locale;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Degree;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.centrality.SampledBetweenness;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** Who is central. */
final class CentralityMeasures {
    static final List<Measure> ALL = List.of(
            new Measure(
                    "degree",
                    "Degree",
                    Family.CENTRALITY,
                    "How many others this record is directly linked to.",
                    "Where some were watched more closely than others: who was tapped has many contacts.",
                    List.of(new MeasureParameter(
                            "direction",
                            Type.WORD,
                            "which links count where links have a direction",
                            "both, in, out",
                            "both")),
                    CentralityMeasures::degree),
            new Measure(
                    "betweenness",
                    "Betweenness",
                    Family.CENTRALITY,
                    "How many of the shortest connections between others run through this record: who or what joins parts"
                            + " that would otherwise be far apart.",
                    "Where links are missing at random: one unrecorded contact can move a whole bridge elsewhere.",
                    List.of(),
                    CentralityMeasures::betweenness),
            new Measure(
                    "betweenness-sampled",
                    "Betweenness, estimated",
                    Family.CENTRALITY,
                    "The same as betweenness from a sample of connections, for graphs too large for all; the error is"
                            + " stated.",
                    "For ranking records whose scores differ by less than twice the stated error.",
                    List.of(
                            new MeasureParameter(
                                    "epsilon",
                                    Type.NUMBER,
                                    "greatest error, as a share of all pairs",
                                    "above 0 and below 1",
                                    "0.01"),
                            new MeasureParameter(
                                    "delta",
                                    Type.NUMBER,
                                    "probability that some record's error is greater",
                                    "above 0 and below 1",
                                    "0.1"),
                            new MeasureParameter(
                                    "seed", Type.WHOLE_NUMBER, "which sample is drawn", "any of up to 18 digits", "1")),
                    CentralityMeasures::betweennessSampled),
            new Measure(
                    "pagerank",
                    "PageRank",
                    Family.CENTRALITY,
                    "How often one comes by this record when following links at random: linked to many that are themselves"
                            + " much linked to.",
                    "Where the links' direction does not say who turns to whom.",
                    List.of(
                            new MeasureParameter(
                                    "damping",
                                    Type.NUMBER,
                                    "how often a link is followed rather than started anew",
                                    "0 or more and less than 1",
                                    "0.85"),
                            new MeasureParameter(
                                    "tolerance",
                                    Type.NUMBER,
                                    "sum of changes at which it has settled",
                                    "above 0 and less than 1",
                                    "1e-12"),
                            new MeasureParameter(
                                    "weighted",
                                    Type.FLAG,
                                    "whether stronger links are followed more often",
                                    "true or false",
                                    "false")),
                    CentralityMeasures::pageRank));

    private CentralityMeasures() {}

    private static Outcome.Scores degree(Snapshot snapshot, ParameterValues values, Run run) {
        var direction = Degree.Direction.valueOf(values.word("direction").toUpperCase(Locale.ROOT));
        return new Outcome.Scores(Degree.compute(snapshot.simple(), direction), List.of());
    }

    private static Outcome.Scores betweenness(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.simple();
        return new Outcome.Scores(
                Betweenness.compute(graph, run),
                List.of("Exact; raw sums over " + pairs(graph) + ", weights not used."));
    }

    private static Outcome.Scores betweennessSampled(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.simple();
        var config =
                new SampledBetweenness.Config(values.number("epsilon"), values.number("delta"), values.whole("seed"));
        var result = SampledBetweenness.compute(graph, config, run);
        String note = result.samples() == 0
                ? "Exact: no shortest path has a record in its middle."
                : String.format(
                        Locale.ROOT,
                        "Estimated from %d shortest paths: with probability %s every score is within %s of the exact one"
                                + " (raw sums over %s, weights not used).",
                        result.samples(),
                        1 - config.delta(),
                        result.error(),
                        pairs(graph));
        return new Outcome.Scores(result.scores(), List.of(note));
    }

    private static Outcome.Scores pageRank(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = values.flag("weighted");
        if (weighted && !snapshot.projection().projection().weight().isStrength()) {
            throw new IllegalArgumentException("PageRank with weights needs weights that are a strength or a count, but"
                    + " projection " + snapshot.projection().projection().name() + " declares: "
                    + snapshot.weightMeaning().text());
        }
        double tolerance = values.number("tolerance");
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance is above 0 and less than 1, but was: " + tolerance);
        }
        var config = new PageRank.Config(
                values.number("damping"), tolerance, PageRank.Config.DEFAULT.iterations(), weighted);
        var result = PageRank.compute(snapshot.simple(), config, run);
        return new Outcome.Scores(
                result.scores(),
                List.of("Settled after " + result.iterations() + " iterations; weights "
                        + (weighted ? "used." : "not used.")));
    }

    private static String pairs(Graph graph) {
        return graph.isDirected() ? "ordered pairs, along the links' direction" : "unordered pairs";
    }
}
