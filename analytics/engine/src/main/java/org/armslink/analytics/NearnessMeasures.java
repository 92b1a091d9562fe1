package org.armslink.analytics;

import java.util.List;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.centrality.PersonalisedPageRank;
import org.armslink.analytics.centrality.Strength;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** How strong a record's own links are, and who is near records that somebody chose. */
final class NearnessMeasures {
    static final List<Measure> ALL = List.of(
            new Measure(
                    "strength",
                    "Strength",
                    Family.CENTRALITY,
                    "How much this record's links weigh together: how many contacts, handovers or shared events there were,"
                            + " not with how many others.",
                    "Where weights count what was recorded rather than what took place: who was watched longest is strongest.",
                    List.of(CentralityMeasures.DIRECTION),
                    NearnessMeasures::strength),
            new Measure(
                    "pagerank-personalised",
                    "PageRank from chosen records",
                    Family.CENTRALITY,
                    "How often one comes by this record on walks that always begin anew at the records chosen: who is near"
                            + " them by many short ways.",
                    "As a list of accomplices: whoever is much linked to, such as a dealer, is near everybody.",
                    List.of(
                            new MeasureParameter(
                                    "seeds", Type.RECORDS, "the records at which walks begin", "1 or more keys", ""),
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
                            CentralityMeasures.WEIGHTED),
                    NearnessMeasures::personalised));

    private NearnessMeasures() {}

    private static Outcome.Scores strength(Snapshot snapshot, ParameterValues values, Run run) {
        if (!snapshot.projection().projection().weight().isStrength()) {
            throw new IllegalArgumentException(
                    "Strength adds up weights that are a strength or a count, but projection "
                            + snapshot.projection().projection().name() + " declares: "
                            + snapshot.weightMeaning().text()
                            + ". Take degree, which needs no weights, or a projection that declares a strength or a count.");
        }
        return new Outcome.Scores(
                Strength.compute(snapshot.simple(), CentralityMeasures.direction(values), run),
                List.of("Weights are a " + snapshot.weightMeaning().text() + "; parallel links add up."));
    }

    private static Outcome.Scores personalised(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("PageRank from chosen records", snapshot, values);
        int[] seeds = values.nodes("seeds", snapshot);
        if (seeds.length == 0) {
            throw new IllegalArgumentException("Parameter seeds names the records at which walks begin, one or more by"
                    + " their keys, but it was empty. For walks that begin anywhere take pagerank.");
        }
        var result = PersonalisedPageRank.compute(
                snapshot.simple(), seeds, values.number("damping"), values.number("tolerance"), weighted, run);
        return new Outcome.Scores(
                result.scores(),
                List.of("Settled after " + result.iterations() + " iterations; weights "
                        + (weighted ? "used." : "not used.")
                        + " Who cannot be reached from the records chosen has 0."));
    }
}
