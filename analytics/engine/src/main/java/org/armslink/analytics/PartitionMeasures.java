package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.community.Agreement;
import org.armslink.analytics.community.Communities;
import org.armslink.analytics.community.CommunityTree;
import org.armslink.analytics.community.LabelPropagation;
import org.armslink.analytics.community.Leiden;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** How groups lie within groups, and how far two ways of finding groups agree. */
final class PartitionMeasures {
    private static final String METHODS = "communities, label-propagation, components";
    private static final MeasureParameter RESOLUTION = new MeasureParameter(
            "resolution",
            Type.NUMBER,
            "above 1 for smaller groups, below 1 for larger ones",
            "above 0 and at most 1000",
            "1");

    static final List<Measure> ALL = List.of(
            new Measure(
                    "community-levels",
                    "Communities within communities",
                    Family.COMMUNITIES,
                    Subject.GROUP,
                    "Groups, and what groups each of them falls into when it is looked at for itself; the score is how many"
                            + " records a group has.",
                    "As ranks of an organisation: a level says where links are dense, not who commands whom.",
                    List.of(
                            new MeasureParameter(
                                    "levels", Type.WHOLE_NUMBER, "how far down groups are divided", "1 to 10", "3"),
                            new MeasureParameter(
                                    "least",
                                    Type.WHOLE_NUMBER,
                                    "a group of fewer members is not divided",
                                    "2 to 1000000",
                                    "6"),
                            RESOLUTION,
                            new MeasureParameter(
                                    "seed", Type.WHOLE_NUMBER, "which order is taken", "any of up to 18 digits", "1"),
                            CentralityMeasures.WEIGHTED),
                    List.of(
                            new Figure("level", "1 for groups of the whole, 2 for groups within these, and so on"),
                            new Figure("group", "the number of this group"),
                            new Figure("within", "the number of the group that it is a part of"),
                            new Figure("parts", "into how many groups of the next level it falls")),
                    PartitionMeasures::levels),
            new Measure(
                    "community-agreement",
                    "Agreement of two groupings",
                    Family.COMMUNITIES,
                    Subject.GROUP,
                    "How well each group of one run or measure is found again by another; the score is the share that the two"
                            + " groups have in common of all that either has.",
                    "As proof that groups are real: two runs on the same records share the gaps in them.",
                    List.of(
                            new MeasureParameter("one", Type.WORD, "what finds the groups", METHODS, "communities"),
                            new MeasureParameter(
                                    "other", Type.WORD, "what is held against it", METHODS, "label-propagation"),
                            RESOLUTION,
                            new MeasureParameter(
                                    "other-resolution",
                                    Type.NUMBER,
                                    "the resolution of the other, where it finds communities",
                                    "above 0 and at most 1000",
                                    "1"),
                            new MeasureParameter(
                                    "seed", Type.WHOLE_NUMBER, "which order is taken", "any of up to 18 digits", "1"),
                            new MeasureParameter(
                                    "other-seed",
                                    Type.WHOLE_NUMBER,
                                    "which order the other takes",
                                    "any of up to 18 digits",
                                    "2"),
                            CentralityMeasures.WEIGHTED),
                    List.of(
                            new Figure(
                                    "in-both", "how many records are in this group and in the one that fits it best"),
                            new Figure("other-size", "how many records the one that fits it best has")),
                    PartitionMeasures::agreement));

    private PartitionMeasures() {}

    private static Outcome.Findings levels(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("Communities within communities", snapshot, values);
        var config = new Leiden.Config(values.number("resolution"), values.whole("seed"), weighted);
        int levels = values.whole("levels", 1, 10);
        List<CommunityTree.Group> groups =
                CommunityTree.compute(snapshot.simple(), config, levels, values.whole("least", 2, 1_000_000), run);
        var findings = new ArrayList<Finding>();
        int[] counts = new int[levels + 1];
        for (int place = 0; place < groups.size(); place++) {
            CommunityTree.Group group = groups.get(place);
            counts[group.level()]++;
            var figures = new HashMap<String, Double>();
            figures.put("level", (double) group.level());
            figures.put("group", place + 1.0);
            if (group.parent() >= 0) {
                figures.put("within", group.parent() + 1.0);
            }
            figures.put("parts", (double) group.parts());
            findings.add(new Finding(group.members(), group.members().length, figures));
        }
        var notes = new ArrayList<String>();
        for (int level = 1; level <= levels && counts[level] > 0; level++) {
            notes.add("Level " + level + ": " + counts[level] + " groups.");
        }
        notes.add(
                "Each group is followed by its parts. Leiden, one run a level, every group hangs together; whichever way the"
                        + " links go; weights " + (weighted ? "used." : "not used."));
        return new Outcome.Findings(findings, false, notes);
    }

    private static Outcome.Findings agreement(Snapshot snapshot, ParameterValues values, Run run) {
        boolean weighted = CentralityMeasures.weighted("Agreement of two groupings", snapshot, values);
        Graph graph = snapshot.simple();
        int[] one = partition(
                graph,
                values.word("one"),
                new Leiden.Config(values.number("resolution"), values.whole("seed"), weighted),
                run);
        int[] other = partition(
                graph,
                values.word("other"),
                new Leiden.Config(values.number("other-resolution"), values.whole("other-seed"), weighted),
                run);
        Agreement agreement = Agreement.of(one, other);
        var findings = new ArrayList<Finding>();
        int[] otherSizes = sizes(other);
        for (int[] members : members(one)) {
            var shared = new HashMap<Integer, Integer>();
            for (int v : members) {
                shared.merge(other[v], 1, Integer::sum);
            }
            double best = -1;
            int inBoth = 0;
            int size = 0;
            for (int v : members) { // in order, so that the first of several is taken
                int both = shared.getOrDefault(other[v], 0);
                double share = (double) both / (members.length + otherSizes[other[v]] - both);
                if (share > best) {
                    best = share;
                    inBoth = both;
                    size = otherSizes[other[v]];
                }
            }
            findings.add(new Finding(members, best, Map.of("in-both", (double) inBoth, "other-size", (double) size)));
        }
        return new Outcome.Findings(
                findings,
                true,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Normalised mutual information %.4f: 1 where both group alike, 0 where one says nothing of"
                                        + " the other. Adjusted Rand index %.4f: 1 where both group alike, 0 as by chance."
                                        + " %d groups against %d.",
                                agreement.mutualInformation(),
                                agreement.adjustedRandIndex(),
                                Communities.count(one),
                                Communities.count(other)),
                        "Whichever way the links go; weights " + (weighted ? "used." : "not used.")));
    }

    private static int[] partition(Graph graph, String method, Leiden.Config config, Run run) {
        return Communities.renumbered(
                switch (method) {
                    case "communities" -> Leiden.compute(graph, config, run).community();
                    case "label-propagation" -> LabelPropagation.compute(graph, 10, run);
                    case "components" -> Components.weak(graph);
                    default -> throw new IllegalStateException("No way of finding groups is called " + method);
                });
    }

    private static int[] sizes(int[] community) {
        int[] sizes = new int[Communities.count(community)];
        Arrays.stream(community).forEach(group -> sizes[group]++);
        return sizes;
    }

    private static int[][] members(int[] community) {
        int[] sizes = sizes(community);
        int[][] members = new int[sizes.length][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        for (int v = community.length - 1; v >= 0; v--) {
            members[community[v]][--sizes[community[v]]] = v;
        }
        return members;
    }
}
