package org.armslink.analytics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.path.Connection;
import org.armslink.analytics.path.SeparateWays;
import org.armslink.analytics.path.ShortestWays;
import org.armslink.analytics.path.Way;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/** How records are connected, without regard to time. */
final class PathMeasures {
    private static final int MOST_WAYS = 1000;
    private static final List<MeasureParameter> ENDS = List.of(
            new MeasureParameter("from", Type.RECORDS, "the record at which the ways begin", "one key", ""),
            new MeasureParameter("to", Type.RECORDS, "the record at which they end", "one key", ""));
    private static final String TIMELESS =
            "As if every way had been there at one time: a way here may run against the order of events.";

    static final List<Measure> ALL = List.of(
            new Measure(
                    "shortest-ways",
                    "Shortest ways",
                    Family.PATHS,
                    Subject.WAY,
                    "The shortest connections between two records, shortest first; the score is how long each is.",
                    "As proof of a contact: a way through somebody says nothing of what passed there, or of when.",
                    List.of(
                            ENDS.get(0),
                            ENDS.get(1),
                            new MeasureParameter("k", Type.WHOLE_NUMBER, "how many ways", "1 to " + MOST_WAYS, "5")),
                    List.of(),
                    PathMeasures::shortestWays),
            new Measure(
                    "separate-ways",
                    "Separate ways",
                    Family.PATHS,
                    Subject.WAY,
                    "As many connections between two records as there are with no other record in common: how little hangs"
                            + " on any single one of them.",
                    "Where two records stand for one person: then ways that seem separate are not.",
                    ENDS,
                    List.of(),
                    PathMeasures::separateWays),
            new Measure(
                    "parting-records",
                    "Parting records",
                    Family.PATHS,
                    Subject.GROUP,
                    "The fewest records without which two others are no longer connected; the score is how many.",
                    "As proof that nothing else joins the two: a link that nobody recorded may go around.",
                    ENDS,
                    List.of(),
                    PathMeasures::partingRecords),
            new Measure(
                    "connection",
                    "Connection",
                    Family.PATHS,
                    Subject.WAY,
                    "How several records hang together with the fewest others in between, as ways that build on one another.",
                    "As the only explanation: there may be other connections with as few.",
                    List.of(new MeasureParameter(
                            "records",
                            Type.RECORDS,
                            "the records to connect",
                            "2 to " + Connection.MOST_NODES + " keys",
                            "")),
                    List.of(),
                    PathMeasures::connection));

    private PathMeasures() {}

    private static Outcome.Findings shortestWays(Snapshot snapshot, ParameterValues values, Run run) {
        int k = values.whole("k", 1, MOST_WAYS);
        boolean weighted = snapshot.weightMeaning() == Weight.Meaning.DISTANCE;
        List<Way> ways = ShortestWays.find(
                snapshot.simple(), weighted, end("from", snapshot, values), end("to", snapshot, values), k, run);
        String count = ways.isEmpty()
                ? "Nothing connects the two."
                : ways.size() < k
                        ? "These are all ways that come to no record twice: " + ways.size() + "."
                        : "There may be more ways: k is " + k + ".";
        return ways(
                ways, snapshot.simple(), weighted ? "By distance." : "By number of links; weights not used.", count);
    }

    private static Outcome.Findings separateWays(Snapshot snapshot, ParameterValues values, Run run) {
        var result = separate(snapshot, values, run);
        String count = result.ways().isEmpty()
                ? "Nothing connects the two."
                : result.ways().size() + " separate ways; there are no more.";
        return ways(result.ways(), snapshot.simple(), "Weights not used.", count);
    }

    private static Outcome.Findings partingRecords(Snapshot snapshot, ParameterValues values, Run run) {
        var result = separate(snapshot, values, run);
        String note = result.ways().isEmpty()
                ? "Nothing connects the two."
                : result.linked()
                        ? "The two are linked themselves; these records carry all other ways."
                        : "There is no smaller set; there may be others as small.";
        List<Finding> findings = result.parting().length == 0
                ? List.of()
                : List.of(new Finding(result.parting(), result.parting().length, Map.of()));
        return new Outcome.Findings(findings, false, List.of(note, TIMELESS));
    }

    private static SeparateWays.Result separate(Snapshot snapshot, ParameterValues values, Run run) {
        int from = end("from", snapshot, values);
        int to = end("to", snapshot, values);
        return SeparateWays.find(snapshot.simple(), from, to, run);
    }

    private static Outcome.Findings connection(Snapshot snapshot, ParameterValues values, Run run) {
        int[] nodes = values.nodes("records", snapshot);
        List<Way> ways = Connection.find(snapshot.simple(), nodes, run);
        if (ways.isEmpty()) {
            return new Outcome.Findings(List.of(), false, List.of("Nothing connects them all."));
        }
        List<Integer> given = Arrays.stream(nodes).boxed().toList();
        List<String> between = ways.stream()
                .flatMap(way -> Arrays.stream(way.nodes()).boxed())
                .distinct()
                .filter(node -> !given.contains(node))
                .map(snapshot::caption)
                .toList();
        return new Outcome.Findings(
                findings(ways),
                false,
                List.of(
                        between.isEmpty()
                                ? "Exact: nothing in between is needed."
                                : "Exact: no fewer than " + between.size() + " in between will do. Here they are "
                                        + String.join(", ", between) + ".",
                        "Whichever way the links go; weights not used.",
                        TIMELESS));
    }

    private static int end(String name, Snapshot snapshot, ParameterValues values) {
        int[] nodes = values.nodes(name, snapshot);
        if (nodes.length != 1) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " names one record by its key, but there were: " + nodes.length);
        }
        return nodes[0];
    }

    private static Outcome.Findings ways(List<Way> ways, Graph graph, String length, String count) {
        return new Outcome.Findings(
                findings(ways),
                false,
                List.of(
                        count,
                        length + (graph.isDirected() ? " Along the links' direction." : " Whichever way the links go."),
                        TIMELESS));
    }

    private static List<Finding> findings(List<Way> ways) {
        return ways.stream()
                .map(way -> new Finding(way.nodes(), way.length(), Map.of()))
                .toList();
    }
}
