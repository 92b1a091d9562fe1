package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Closeness;
import org.armslink.analytics.centrality.Degree;
import org.armslink.analytics.centrality.Eigenvector;
import org.armslink.analytics.centrality.Katz;
import org.armslink.analytics.centrality.Lengths;
import org.armslink.analytics.centrality.LinkBetweenness;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.centrality.SampledBetweenness;
import org.armslink.analytics.centrality.WeightedBetweenness;
import org.armslink.analytics.centrality.WeightedCloseness;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** Who is central. */
final class CentralityMeasures {
    private static final int MOST_LINKS = 10_000;

    /** Of all measures that can use strengths. */
    static final MeasureParameter WEIGHTED = new MeasureParameter(
            "weighted", Type.FLAG, "whether stronger links count for more", "true or false", "false");

    /** Of measures that count a record's own links. */
    static final MeasureParameter DIRECTION = new MeasureParameter(
            "direction", Type.WORD, "which links count where links have a direction", "both, in, out", "both");

    /** Of measures that go along shortest ways. */
    private static final MeasureParameter BY_LENGTH = new MeasureParameter(
            "weighted",
            Type.FLAG,
            "whether links have lengths: a distance as it is, a strength or count s as 1/s",
            "true or false",
            "false");

    static final List<Measure> ALL = List.of(
            new Measure(
                    "degree",
                    "Degree",
                    Family.CENTRALITY,
                    "How many others this record is directly linked to.",
                    "Where some were watched more closely than others: who was tapped has many contacts.",
                    List.of(DIRECTION),
                    CentralityMeasures::degree),
            new Measure(
                    "betweenness",
                    "Betweenness",
                    Family.CENTRALITY,
                    "How many of the shortest connections between others run through this record: who or what joins parts"
                            + " that would otherwise be far apart.",
                    "Where links are missing at random: one unrecorded contact can move a whole bridge elsewhere.",
                    List.of(BY_LENGTH),
                    CentralityMeasures::betweenness),
            new Measure(
                    "link-betweenness",
                    "Betweenness of links",
                    Family.CENTRALITY,
                    Subject.LINK,
                    "How many of the shortest connections run along this link: which contact joins parts that would otherwise"
                            + " be far apart.",
                    "Where links are missing at random: one unrecorded contact can move a whole bridge elsewhere.",
                    List.of(),
                    List.of(),
                    CentralityMeasures::linkBetweenness),
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
                            WEIGHTED),
                    CentralityMeasures::pageRank),
            new Measure(
                    "closeness",
                    "Closeness",
                    Family.CENTRALITY,
                    Subject.RECORD,
                    "How few steps it takes from this record to all others that it reaches: who can hear of things soon.",
                    "Where nearly all are equally near, as in most dense networks: differences in the third digit say nothing.",
                    List.of(BY_LENGTH),
                    List.of(
                            new Figure(
                                    "harmonic", "harmonic closeness: the mean of 1 / steps, 0 for who is not reached"),
                            new Figure("reached", "how many others it reaches")),
                    CentralityMeasures::closeness),
            new Measure(
                    "eigenvector",
                    "Eigenvector centrality",
                    Family.CENTRALITY,
                    "Linked to many who are themselves central: the innermost circle.",
                    "Where the network falls apart: outside its strongest part every score is 0.",
                    List.of(WEIGHTED),
                    CentralityMeasures::eigenvector),
            new Measure(
                    "katz",
                    "Katz centrality",
                    Family.CENTRALITY,
                    "How many ways of any length lead to this record, longer ones counting less.",
                    "Where a few records have links by the hundred: they set the scale for all.",
                    List.of(
                            new MeasureParameter(
                                    "share",
                                    Type.NUMBER,
                                    "how near the attenuation of each step is to the greatest that is safe: 1 / the"
                                            + " strongest record's links",
                                    "above 0 and below 1",
                                    "0.85"),
                            WEIGHTED),
                    CentralityMeasures::katz));

    private CentralityMeasures() {}

    private static Outcome.Scores closeness(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = values.flag("weighted");
        String ways = "in steps; weights not used.";
        Closeness.Result result;
        if (weighted) {
            Lengths lengths = lengths("Closeness", snapshot, run);
            ways = lengthsUsed(snapshot, lengths);
            result = WeightedCloseness.compute(snapshot.simple(), lengths, run);
        } else {
            result = Closeness.compute(snapshot.simple(), run);
        }
        return new Outcome.Scores(
                result.closeness(),
                List.of(
                        new Outcome.Column("harmonic", result.harmonic()),
                        new Outcome.Column("reached", doubles(result.reached()))),
                List.of("Exact; after Wasserman and Faust, so that records in small parts do not look near; " + ways));
    }

    private static Outcome.Scores eigenvector(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = weighted("Eigenvector centrality", snapshot, values);
        var standard = Eigenvector.Config.DEFAULT;
        var result = Eigenvector.compute(
                snapshot.simple(), new Eigenvector.Config(standard.tolerance(), standard.iterations(), weighted), run);
        return new Outcome.Scores(
                result.scores(),
                List.of(String.format(
                        Locale.ROOT,
                        "The highest score is 1; largest eigenvalue %.6g, settled after %d iterations; weights %s.",
                        result.eigenvalue(),
                        result.iterations(),
                        weighted ? "used" : "not used")));
    }

    private static Outcome.Scores katz(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = weighted("Katz centrality", snapshot, values);
        var config = new Katz.Config(values.number("share"), Katz.Config.DEFAULT.tolerance(), weighted);
        var result = Katz.compute(snapshot.simple(), config, run);
        return new Outcome.Scores(
                result.scores(),
                List.of(String.format(
                        Locale.ROOT,
                        "The highest score is 1; attenuation %.6g a step, settled after %d iterations; weights %s.",
                        result.attenuation(),
                        result.iterations(),
                        weighted ? "used" : "not used")));
    }

    private static double[] doubles(int[] numbers) {
        return Arrays.stream(numbers).asDoubleStream().toArray();
    }

    /** Whether weights are asked for; refused where they are no strengths. */
    static boolean weighted(String title, Snapshot snapshot, ParameterValues values) {
        boolean weighted = values.flag("weighted");
        if (weighted && !snapshot.projection().projection().weight().isStrength()) {
            throw new IllegalArgumentException(title + " with weights needs weights that are a strength or a count, but"
                    + " projection " + snapshot.projection().projection().name() + " declares: "
                    + snapshot.weightMeaning().text());
        }
        return weighted;
    }

    private static Outcome.Scores degree(Snapshot snapshot, ParameterValues values, Run run) {
        return new Outcome.Scores(Degree.compute(snapshot.simple(), direction(values), run), List.of());
    }

    static Degree.Direction direction(ParameterValues values) {
        return Degree.Direction.valueOf(values.word(DIRECTION.name()).toUpperCase(Locale.ROOT));
    }

    private static Outcome.Scores betweenness(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.simple();
        if (values.flag("weighted")) {
            Lengths lengths = lengths("Betweenness", snapshot, run);
            return new Outcome.Scores(
                    WeightedBetweenness.compute(graph, lengths, run),
                    List.of("Exact; raw sums over " + pairs(graph) + ", " + lengthsUsed(snapshot, lengths)));
        }
        return new Outcome.Scores(
                Betweenness.compute(graph, run),
                List.of("Exact; raw sums over " + pairs(graph) + ", weights not used."));
    }

    /** The links' lengths; refused where the projection declares none. */
    private static Lengths lengths(String title, Snapshot snapshot, Run run) {
        if (snapshot.weightMeaning() == Weight.Meaning.NONE) {
            throw new IllegalArgumentException(
                    title + " with weights needs weights that are a distance, a strength or a"
                            + " count, but projection "
                            + snapshot.projection().projection().name() + " declares: "
                            + snapshot.weightMeaning().text());
        }
        return Lengths.of(snapshot.simple(), snapshot.weightMeaning(), run);
    }

    private static String lengthsUsed(Snapshot snapshot, Lengths lengths) {
        String length = snapshot.weightMeaning() == Weight.Meaning.DISTANCE
                ? "a link is as long as its distance"
                : "a link of " + snapshot.weightMeaning().text() + " s is 1/s long";
        return length + (lengths.exact() ? "." : ", rounded to multiples of " + lengths.unit() + ".");
    }

    private static Outcome.Findings linkBetweenness(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.simple();
        double[] scores = LinkBetweenness.compute(graph, run);
        List<Outcome.Finding> highest = Arrays.stream(Rank.highest(scores, MOST_LINKS, run))
                .mapToObj(edge ->
                        new Outcome.Finding(new int[] {graph.source(edge), graph.target(edge)}, scores[edge], Map.of()))
                .toList();
        var notes = new ArrayList<>(List.of("Exact; raw sums over " + pairs(graph) + ", weights not used."));
        if (scores.length > MOST_LINKS) {
            notes.add("Cut off: the " + MOST_LINKS + " highest of " + scores.length + " links.");
        }
        return new Outcome.Findings(highest, true, notes);
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
        boolean weighted = weighted("PageRank", snapshot, values);
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
