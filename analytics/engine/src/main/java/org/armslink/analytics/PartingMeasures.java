package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.path.SeparateWays;
import org.armslink.analytics.path.SmallestCut;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** What keeps records connected, and what parts them. */
final class PartingMeasures {
    private static final int MOST_ENDS = 50;
    private static final List<MeasureParameter> SETS = List.of(
            new MeasureParameter(
                    "from", Type.RECORDS, "the records on the one side", "1 to " + MOST_ENDS + " keys", ""),
            new MeasureParameter("to", Type.RECORDS, "the records on the other", "1 to " + MOST_ENDS + " keys", ""));

    static final List<Measure> ALL = List.of(
            new Measure(
                    "separate-ways",
                    "Separate ways",
                    Family.PATHS,
                    Subject.WAY,
                    "As many connections between two records as there are with no other record in common: how little hangs"
                            + " on any single one of them.",
                    "Where two records stand for one person: then ways that seem separate are not.",
                    joined(List.of(WayQuestion.FROM, WayQuestion.TO), List.of()),
                    List.of(),
                    PartingMeasures::separateWays),
            new Measure(
                    "parting-records",
                    "Parting records",
                    Family.PATHS,
                    Subject.GROUP,
                    "The fewest records without which two others, or two sets of others, are no longer connected; the score is"
                            + " how many.",
                    "As proof that nothing else joins the two: a link that nobody recorded may go around.",
                    joined(SETS, List.of()),
                    List.of(),
                    PartingMeasures::partingRecords),
            new Measure(
                    "parting-links",
                    "Parting links",
                    Family.PATHS,
                    Subject.LINK,
                    "The links without which two records, or two sets of records, are no longer connected: as few, or together"
                            + " as weak, as there are. The score is what each counts.",
                    "As a forecast: what flows over a recorded link is not known, and a link that nobody recorded may go around.",
                    joined(
                            SETS,
                            List.of(new MeasureParameter(
                                    "capacity",
                                    Type.WORD,
                                    "what a link counts: 1, or its declared strength or count",
                                    "one, strength",
                                    "one"))),
                    List.of(),
                    PartingMeasures::partingLinks));

    private PartingMeasures() {}

    private static List<MeasureParameter> joined(List<MeasureParameter> ends, List<MeasureParameter> besides) {
        return Stream.of(ends, besides, WayQuestion.CONDITIONS)
                .flatMap(List::stream)
                .toList();
    }

    private static Outcome.Findings separateWays(Snapshot snapshot, ParameterValues values, Run run) {
        var question = new WayQuestion(snapshot, values);
        var result = SeparateWays.find(question.links().simple(), question.from(), question.to(), run);
        var notes = new ArrayList<String>();
        notes.add(
                result.ways().isEmpty()
                        ? WayQuestion.NOTHING
                        : result.ways().size() + " separate ways; there are no more.");
        notes.addAll(question.notes("Weights not used."));
        return new Outcome.Findings(question.findings(result.ways()), false, notes);
    }

    private static Outcome.Findings partingRecords(Snapshot snapshot, ParameterValues values, Run run) {
        var question = new WayQuestion(snapshot, values);
        int[] from = question.several("from", MOST_ENDS);
        int[] to = question.several("to", MOST_ENDS);
        Graph graph = question.links().simple();
        var cut = SmallestCut.ofNodes(graph, from, to, run);
        var notes = new ArrayList<String>();
        if (cut.linked().length > 0) {
            notes.add((from.length == 1 && to.length == 1
                            ? "The two are linked themselves"
                            : cut.linked().length + " links join the two sides themselves")
                    + (cut.nodes().length == 0 ? "; there is no other way." : "; these records carry all other ways."));
        } else {
            notes.add(
                    cut.nodes().length == 0
                            ? WayQuestion.NOTHING
                            : cut.only()
                                    ? "There is no smaller set, and no other as small."
                                    : "There is no smaller set; there are others as small.");
        }
        notes.addAll(question.notes("Weights not used."));
        List<Finding> findings =
                cut.nodes().length == 0 ? List.of() : List.of(new Finding(cut.nodes(), cut.nodes().length, Map.of()));
        return new Outcome.Findings(findings, false, notes);
    }

    private static Outcome.Findings partingLinks(Snapshot snapshot, ParameterValues values, Run run) {
        var question = new WayQuestion(snapshot, values);
        boolean strength = values.word("capacity").equals("strength");
        Weight.Meaning meaning = snapshot.weightMeaning();
        if (strength && meaning != Weight.Meaning.STRENGTH && meaning != Weight.Meaning.COUNT) {
            throw new IllegalArgumentException(
                    "capacity=strength needs a projection whose weight is a strength or a count," + " but it declares: "
                            + meaning.text() + ". Take capacity=one.");
        }
        Graph graph =
                strength ? question.links().simple() : ones(question.links().simple(), run);
        var cut =
                SmallestCut.ofLinks(graph, question.several("from", MOST_ENDS), question.several("to", MOST_ENDS), run);
        List<Finding> findings = Arrays.stream(cut.edges())
                .mapToObj(edge ->
                        new Finding(new int[] {graph.source(edge), graph.target(edge)}, graph.weight(edge), Map.of()))
                .toList();
        var notes = new ArrayList<String>();
        notes.add(
                cut.edges().length == 0
                        ? WayQuestion.NOTHING
                        : "Together they count " + number(cut.flow())
                                + ", which is also the most that can flow between the two"
                                + " sides. No set counts less"
                                + (cut.only() ? ", and no other as little." : "; others count as little."));
        notes.addAll(question.notes(
                strength
                        ? "A link counts its " + meaning.text() + "."
                        : "A link counts 1; linked several times counts once."));
        return new Outcome.Findings(findings, true, notes);
    }

    private static String number(double flow) {
        return flow == Math.rint(flow) ? String.valueOf((long) flow) : String.valueOf(flow);
    }

    private static Graph ones(Graph graph, Run run) {
        int m = graph.edgeCount();
        int[] source = IntStream.range(0, m).map(graph::source).toArray();
        int[] target = IntStream.range(0, m).map(graph::target).toArray();
        double[] weight = new double[m];
        Arrays.fill(weight, 1);
        return Graph.of(graph.nodeCount(), graph.isDirected(), source, target, weight, run);
    }
}
