package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.community.Communities;
import org.armslink.analytics.component.Blocks;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.component.StrongComponents;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** How the network hangs together. */
final class StructureMeasures {
    static final List<Measure> ALL = List.of(
            new Measure(
                    "components",
                    "Components",
                    Family.STRUCTURE,
                    Subject.RECORD,
                    "How many records hang together with this one, itself included, whichever way the links go.",
                    "Where one weak link (a shared country, a common place) joins everything to everything.",
                    List.of(),
                    List.of(Measure.GROUP),
                    StructureMeasures::components),
            new Measure(
                    "strong-components",
                    "Strong components",
                    Family.STRUCTURE,
                    Subject.RECORD,
                    "How many records can be reached from this one and lead back to it along the links' direction, itself"
                            + " included.",
                    "Where links have no direction: then it is the same as components.",
                    List.of(),
                    List.of(Measure.GROUP),
                    StructureMeasures::strongComponents),
            new Measure(
                    "cut-points",
                    "Cut points",
                    Family.STRUCTURE,
                    "How many pairs of others only hang together through this record; 0 if the network holds without it.",
                    "As proof that somebody is irreplaceable: a link that nobody recorded may go around.",
                    List.of(),
                    StructureMeasures::cutPoints),
            new Measure(
                    "bridges",
                    "Bridges",
                    Family.STRUCTURE,
                    Subject.LINK,
                    "Links without which the network falls into more parts; the score is how many pairs they alone hold"
                            + " together.",
                    "As proof that nothing else joins two sides: a link that nobody recorded may go around.",
                    List.of(),
                    List.of(new Figure("smaller-side", "how many records fall off on the smaller side")),
                    StructureMeasures::bridges),
            new Measure(
                    "blocks",
                    "Blocks",
                    Family.STRUCTURE,
                    Subject.GROUP,
                    "Parts that no single record can cut: taking one member out leaves the others joined; the score is how"
                            + " many records a part has.",
                    "Where links of all with all were made from long lists: each list is a block of its own.",
                    List.of(),
                    List.of(new Figure("links", "how many links it has")),
                    StructureMeasures::blocks));

    private StructureMeasures() {}

    private static Outcome.Scores components(Snapshot snapshot, ParameterValues values, Run run) {
        int[] component = Components.weak(snapshot.simple());
        return new Outcome.Scores(
                Components.sizes(component),
                List.of(groups(component)),
                List.of(Components.count(component) + " components."));
    }

    private static Outcome.Scores strongComponents(Snapshot snapshot, ParameterValues values, Run run) {
        int[] component = StrongComponents.compute(snapshot.simple(), run);
        return new Outcome.Scores(
                StrongComponents.sizes(component),
                List.of(groups(component)),
                List.of(StrongComponents.count(component) + " strong components."));
    }

    private static Outcome.Column groups(int[] component) {
        return new Outcome.Column(
                Measure.GROUP.name(),
                Arrays.stream(Communities.renumbered(component))
                        .mapToDouble(group -> group + 1)
                        .toArray());
    }

    private static Outcome.Scores cutPoints(Snapshot snapshot, ParameterValues values, Run run) {
        var result = Blocks.compute(snapshot.simple(), run);
        return new Outcome.Scores(result.pairsParted(), List.of(Blocks.cutPoints(result) + " cut points."));
    }

    private static Outcome.Findings bridges(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.simple().undirectedSimple(run);
        var result = Blocks.compute(graph, run);
        double[] together = Components.sizes(Components.weak(graph));
        var findings = new ArrayList<Finding>();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            run.checkAt(edge);
            if (result.bridge()[edge]) {
                double pairs = result.pairsPartedByEdge()[edge];
                double size = together[graph.source(edge)];
                // pairs = s·(size − s) of the two sides; s is the smaller root.
                double smaller = (size - Math.sqrt(size * size - 4 * pairs)) / 2;
                findings.add(new Finding(
                        new int[] {graph.source(edge), graph.target(edge)}, pairs, Map.of("smaller-side", (double)
                                Math.round(smaller))));
            }
        }
        return new Outcome.Findings(
                findings,
                true,
                List.of(findings.size() + " bridges. Parallel links count as one: both would have to go."));
    }

    private static Outcome.Findings blocks(Snapshot snapshot, ParameterValues values, Run run) {
        Graph graph = snapshot.simple().undirectedSimple(run);
        var result = Blocks.compute(graph, run);
        int[] links = Blocks.sizes(result);
        int[][] edges = new int[result.blocks()][];
        Arrays.setAll(edges, block -> {
            run.checkAt(block);
            return new int[links[block]];
        });
        int[] filled = new int[result.blocks()];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            run.checkAt(edge);
            int block = result.block()[edge];
            edges[block][filled[block]++] = edge;
        }
        var findings = new ArrayList<Finding>();
        int[] metIn = new int[graph.nodeCount()]; // the number of the last block that it was met in, from 1
        for (int[] block : edges) {
            run.checkAt(findings.size());
            int[] members = members(graph, block, metIn, findings.size() + 1, run);
            findings.add(new Finding(members, members.length, Map.of("links", (double) block.length)));
        }
        return new Outcome.Findings(
                findings,
                true,
                List.of(findings.size() + " blocks; one of two records is a bridge. A cut point belongs to several."));
    }

    /** The ends of these edges, each once, ascending: one block may hold nearly all edges there are. */
    private static int[] members(Graph graph, int[] edges, int[] metIn, int number, Run run) {
        int[] members = new int[edges.length + 1]; // of n records a block has n − 1 links or more
        int count = 0;
        for (int i = 0; i < edges.length; i++) {
            run.checkAt(i);
            for (int end : new int[] {graph.source(edges[i]), graph.target(edges[i])}) {
                if (metIn[end] != number) {
                    metIn[end] = number;
                    members[count++] = end;
                }
            }
        }
        Arrays.sort(members, 0, count);
        return Arrays.copyOf(members, count);
    }
}
