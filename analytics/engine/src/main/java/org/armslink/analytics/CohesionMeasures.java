package org.armslink.analytics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.centrality.Clustering;
import org.armslink.analytics.centrality.CoreNumbers;
import org.armslink.analytics.centrality.Degree;
import org.armslink.analytics.centrality.DirectedClustering;
import org.armslink.analytics.centrality.DirectedClustering.Pattern;
import org.armslink.analytics.centrality.StrengthCores;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** How closely knit the network is around a record. */
final class CohesionMeasures {
    /** Links count whichever way they go, and once. */
    private static final String ANY = "any";

    static final List<Measure> ALL = List.of(
            new Measure(
                    "core-number",
                    "Core number",
                    Family.CENTRALITY,
                    "The greatest k for which this record belongs to a part where each is linked to k others or more: how"
                            + " deep inside it stands. Weighted, the greatest strength that each has within the part.",
                    "Where events or lists with many participants were turned into links of all with all.",
                    List.of(CentralityMeasures.DIRECTION, CentralityMeasures.WEIGHTED),
                    CohesionMeasures::coreNumber),
            new Measure(
                    "clustering",
                    "Local clustering",
                    Family.CENTRALITY,
                    Subject.RECORD,
                    "How many of this record's neighbours are linked to one another, as a share: 1 in a closed circle, 0 at a"
                            + " hub of strangers.",
                    "For records with two or three neighbours, where the share jumps from 0 to 1 by one link.",
                    List.of(
                            new MeasureParameter(
                                    "pattern",
                                    Type.WORD,
                                    "which triangles count where links have a direction: any whichever way links go, all each"
                                            + " way that links go, cycle round about, middleman with the record between,"
                                            + " in towards it, out from it",
                                    Stream.concat(
                                                    Stream.of(ANY),
                                                    Arrays.stream(Pattern.values())
                                                            .map(Pattern::text))
                                            .collect(Collectors.joining(", ")),
                                    ANY),
                            CentralityMeasures.WEIGHTED),
                    List.of(new Figure("triangles", "how many triangles of the pattern it is in")),
                    CohesionMeasures::clustering));

    private CohesionMeasures() {}

    private static Outcome.Scores coreNumber(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("Core number", snapshot, values);
        Degree.Direction direction = CentralityMeasures.direction(values);
        double[] cores = weighted
                ? StrengthCores.compute(snapshot.simple(), direction, run)
                : Arrays.stream(CoreNumbers.compute(snapshot.simple(), direction, run))
                        .asDoubleStream()
                        .toArray();
        String ways = switch (direction) {
            case BOTH -> "Whichever way the links go";
            case IN -> "By the links that come in from the part";
            case OUT -> "By the links that go out into the part";
        };
        return new Outcome.Scores(
                cores,
                List.of((snapshot.simple().isDirected() ? ways : "Links have no direction")
                        + (weighted
                                ? "; weights are a " + snapshot.weightMeaning().text() + " and add up."
                                : "; weights not used.")));
    }

    private static Outcome.Scores clustering(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("Local clustering", snapshot, values);
        String pattern = values.word("pattern");
        if (weighted && !pattern.equals(ANY)) {
            throw new IllegalArgumentException(
                    "Local clustering with weights counts links whichever way they go, so pattern is " + ANY
                            + ", but was: " + pattern + ". Leave one of the two out.");
        }
        Clustering.Result result = weighted
                ? Clustering.weighted(snapshot.simple(), run)
                : Arrays.stream(Pattern.values())
                        .filter(one -> one.text().equals(pattern))
                        .findFirst()
                        .map(one -> DirectedClustering.compute(snapshot.simple(), one, run))
                        .orElseGet(() -> Clustering.compute(snapshot.simple(), run));
        String ways = pattern.equals(ANY)
                ? "Whichever way the links go"
                : snapshot.simple().isDirected()
                        ? "Along the links' direction, pattern " + pattern + " (Fagiolo 2007)"
                        : "Links have no direction, so every pattern gives the same share";
        return new Outcome.Scores(
                result.clustering(),
                List.of(new Outcome.Column(
                        "triangles",
                        Arrays.stream(result.triangles()).asDoubleStream().toArray())),
                List.of(ways
                        + (weighted
                                ? "; each pair of neighbours counts by what its two links weigh (Barrat et al. 2004)."
                                : "; weights not used.")));
    }
}
