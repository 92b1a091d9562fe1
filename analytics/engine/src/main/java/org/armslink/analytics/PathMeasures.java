package org.armslink.analytics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.analytics.Measure.Family;
import org.armslink.analytics.Measure.Figure;
import org.armslink.analytics.Measure.Subject;
import org.armslink.analytics.MeasureParameter.Type;
import org.armslink.analytics.Outcome.Finding;
import org.armslink.analytics.path.AllShortestWays;
import org.armslink.analytics.path.Connection;
import org.armslink.analytics.path.ShortestWays;
import org.armslink.analytics.path.Way;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/** How records are connected, without regard to time. */
final class PathMeasures {
    private static final int MOST_WAYS = 1000;
    /** As many as are kept of a result. */
    private static final int MOST_STEPS = 200_000;

    static final List<Measure> ALL = List.of(
            new Measure(
                    "shortest-ways",
                    "Shortest ways",
                    Family.PATHS,
                    Subject.WAY,
                    "The shortest connections between two records, shortest first; the score is how long each is.",
                    "As proof of a contact: a way through somebody says nothing of what passed there, or of when.",
                    asked(new MeasureParameter("k", Type.WHOLE_NUMBER, "how many ways", "1 to " + MOST_WAYS, "5")),
                    List.of(),
                    PathMeasures::shortestWays),
            new Measure(
                    "all-shortest-ways",
                    "All shortest ways",
                    Family.PATHS,
                    Subject.WAY,
                    "How many ways of the least length there are between two records, and which.",
                    "As a count of contacts: many ways may hang on one link, and longer ways are left out.",
                    asked(new MeasureParameter(
                            "most", Type.WHOLE_NUMBER, "how many to list", "1 to " + MOST_WAYS, "100")),
                    List.of(),
                    PathMeasures::allShortestWays),
            new Measure(
                    "shortest-network",
                    "Network of the shortest ways",
                    Family.PATHS,
                    Subject.LINK,
                    "The links that all shortest ways between two records form together; the score is the share of the ways"
                            + " that go over a link, 1 where none does without it.",
                    "As all that joins the two: longer ways are left out.",
                    asked(),
                    List.of(new Figure("ways", "how many shortest ways go over it")),
                    PathMeasures::shortestNetwork),
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

    private static List<MeasureParameter> asked(MeasureParameter... besides) {
        return Stream.of(
                        Stream.of(WayQuestion.FROM, WayQuestion.TO),
                        Arrays.stream(besides),
                        Stream.of(WayQuestion.LENGTH),
                        WayQuestion.CONDITIONS.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static Outcome.Findings shortestWays(Snapshot snapshot, ParameterValues values, Run run) {
        int k = values.whole("k", 1, MOST_WAYS);
        var question = new WayQuestion(snapshot, values);
        List<Way> ways =
                ShortestWays.find(question.graph(), question.weighted(), question.from(), question.to(), k, run);
        String count = ways.isEmpty()
                ? WayQuestion.NOTHING
                : ways.size() < k
                        ? "These are all ways that come to no record twice: " + ways.size() + "."
                        : "There may be more ways: k is " + k + ".";
        return ways(question, ways, count);
    }

    private static Outcome.Findings allShortestWays(Snapshot snapshot, ParameterValues values, Run run) {
        var question = new WayQuestion(snapshot, values);
        AllShortestWays.Result found = every(question, values.whole("most", 1, MOST_WAYS), run);
        String count = found.ways().isEmpty()
                ? WayQuestion.NOTHING
                : "There are " + found.count() + " shortest ways, over "
                        + found.network().size() + " links in all."
                        + (found.complete()
                                ? ""
                                : " Cut off: the first " + found.ways().size() + " are listed, by key.");
        return ways(question, found.ways(), count);
    }

    private static Outcome.Findings shortestNetwork(Snapshot snapshot, ParameterValues values, Run run) {
        var question = new WayQuestion(snapshot, values);
        AllShortestWays.Result found = every(question, 1, run);
        List<Finding> steps = found.network().stream()
                .limit(MOST_STEPS)
                .map(step -> new Finding(
                        new int[] {step.from(), step.to()},
                        share(step.ways(), found.count()),
                        Map.of("ways", Math.min(Double.MAX_VALUE, step.ways().doubleValue()))))
                .toList();
        var notes = new ArrayList<String>();
        notes.add(
                found.count().signum() == 0
                        ? WayQuestion.NOTHING
                        : "The two are " + plain(found.length()) + " apart. " + found.count()
                                + " shortest ways go over "
                                + found.network().size() + " links."
                                + (steps.size() < found.network().size()
                                        ? " Cut off after " + steps.size() + " of them."
                                        : ""));
        notes.addAll(question.notes());
        return new Outcome.Findings(steps, true, notes);
    }

    /** Both may be beyond any double. */
    private static double share(BigInteger ways, BigInteger all) {
        return new BigDecimal(ways)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static String plain(double length) {
        return length == Math.rint(length) ? String.valueOf((long) length) : String.valueOf(length);
    }

    private static AllShortestWays.Result every(WayQuestion question, int most, Run run) {
        return AllShortestWays.find(question.graph(), question.weighted(), question.from(), question.to(), most, run);
    }

    private static Outcome.Findings ways(WayQuestion question, List<Way> ways, String count) {
        var notes = new ArrayList<>(List.of(count));
        notes.addAll(question.notes());
        return new Outcome.Findings(question.findings(ways), false, notes);
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
                ways.stream()
                        .map(way -> new Finding(way.nodes(), way.length(), Map.of()))
                        .toList(),
                false,
                List.of(
                        between.isEmpty()
                                ? "Exact: nothing in between is needed."
                                : "Exact: no fewer than " + between.size() + " in between will do. Here they are "
                                        + String.join(", ", between) + ".",
                        "Whichever way the links go; weights not used.",
                        WayQuestion.TIMELESS));
    }
}
