package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.community.Communities;
import org.armslink.analytics.community.Consensus;
import org.armslink.analytics.community.LabelPropagation;
import org.armslink.analytics.community.Leiden;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** Which groups the network has. */
final class CommunityMeasures {
    private static final int MOST_RUNS = 100;
    private static final Figure INSIDE = new Figure("inside", "share of the members' links that stay inside the group");

    static final List<Measure> ALL = List.of(
            new Measure(
                    "communities",
                    "Communities",
                    Family.COMMUNITIES,
                    Subject.GROUP,
                    "Groups with more links inside than chance would give; the score is how many records a group has.",
                    "As a list of gangs: a group is where links are dense, and small groups inside a large network may be"
                            + " taken together.",
                    List.of(
                            new MeasureParameter(
                                    "resolution",
                                    Type.NUMBER,
                                    "above 1 for smaller groups, below 1 for larger ones",
                                    "above 0 and at most 1000",
                                    "1"),
                            new MeasureParameter(
                                    "runs",
                                    Type.WHOLE_NUMBER,
                                    "how often it is done, each time in another order",
                                    "1 to " + MOST_RUNS,
                                    "10"),
                            new MeasureParameter(
                                    "seed", Type.WHOLE_NUMBER, "which orders are taken", "any of up to 18 digits", "1"),
                            CentralityMeasures.WEIGHTED),
                    List.of(
                            new Figure(
                                    "together",
                                    "how often two of its members were together in the runs, on average: 1 always"),
                            INSIDE,
                            Measure.GROUP),
                    CommunityMeasures::communities),
            new Measure(
                    "label-propagation",
                    "Label propagation",
                    Family.COMMUNITIES,
                    Subject.GROUP,
                    "Groups that form when everybody takes over what most neighbours say: quick, for a first look at a large"
                            + " network.",
                    "Where groups are to be shown to somebody: communities are better founded and say how firm they are.",
                    List.of(new MeasureParameter(
                            "steps", Type.WHOLE_NUMBER, "how often labels are taken over", "1 to 1000", "10")),
                    List.of(INSIDE, Measure.GROUP),
                    CommunityMeasures::labelPropagation));

    private CommunityMeasures() {}

    private static Outcome.Findings communities(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("Communities", snapshot, values);
        int runs = values.whole("runs", 1, MOST_RUNS);
        var config = new Leiden.Config(values.number("resolution"), values.whole("seed"), weighted);
        var result = Consensus.compute(snapshot.simple(), config, runs, run);
        double lowest = Collections.min(result.modularities());
        double highest = Collections.max(result.modularities());
        return groups(
                snapshot.simple(),
                result.community(),
                result.firmness(),
                String.format(
                        Locale.ROOT,
                        "Leiden, %d runs: modularity %.4f to %.4f, shown is the run with the highest; every group hangs"
                                + " together. Whichever way the links go; weights %s.",
                        runs,
                        lowest,
                        highest,
                        weighted ? "used" : "not used"),
                run);
    }

    private static Outcome.Findings labelPropagation(Snapshot snapshot, ParameterValues values, Run run) {
        int steps = values.whole("steps", 1, 1000);
        Graph graph = snapshot.simple();
        int[] community = Communities.renumbered(LabelPropagation.compute(graph, steps, run));
        return groups(
                graph,
                community,
                new double[0],
                String.format(
                        Locale.ROOT,
                        "Label propagation, %d steps at most: modularity %.4f; a group need not hang together.",
                        steps,
                        Communities.modularity(graph, community, false, 1)),
                run);
    }

    /** @param firmness by node, or empty if it is not known */
    private static Outcome.Findings groups(Graph graph, int[] community, double[] firmness, String note, Run run) {
        int count = Communities.count(community);
        double[] links = new double[count];
        double[] inside = new double[count];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            run.checkAt(edge);
            int one = community[graph.source(edge)];
            int other = community[graph.target(edge)];
            links[one]++;
            if (one == other) {
                inside[one]++;
            } else {
                links[other]++;
            }
        }
        int[][] members = members(community, count);
        var findings = new ArrayList<Finding>();
        for (int group = 0; group < count; group++) {
            run.checkAt(group);
            double share = links[group] == 0 ? 1 : inside[group] / links[group];
            var figures = new HashMap<String, Double>();
            figures.put(INSIDE.name(), share);
            figures.put(Measure.GROUP.name(), group + 1.0);
            if (firmness.length > 0) {
                figures.put("together", mean(firmness, members[group]));
            }
            findings.add(new Finding(members[group], members[group].length, figures));
        }
        return new Outcome.Findings(findings, true, List.of(count + " groups.", note));
    }

    private static int[][] members(int[] community, int count) {
        int[] sizes = new int[count];
        Arrays.stream(community).forEach(group -> sizes[group]++);
        int[][] members = new int[count][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        for (int v = community.length - 1; v >= 0; v--) {
            members[community[v]][--sizes[community[v]]] = v;
        }
        return members;
    }

    private static double mean(double[] values, int[] places) {
        return Arrays.stream(places)
                .mapToDouble(place -> values[place])
                .average()
                .orElse(1);
    }
}
