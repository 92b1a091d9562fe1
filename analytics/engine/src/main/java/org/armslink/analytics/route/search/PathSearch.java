package org.armslink.analytics.route.search;

import java.util.List;
import org.armslink.analytics.run.Run;

/**
 * Finds paths in time, and says what kind of answer it is: without a maximum dwell, and for a single path, the answer is
 * exact in near-linear time; with one, walks are found so, and a walk may come to a place twice. Who wants paths that do
 * not, or several, gets them from a search that is exact until it is cut off, and says whether it was.
 */
public final class PathSearch {
    /** Looks at pairs of steps before a search that can grow without bound is given up. */
    public static final long MOST_LOOKS = 5_000_000;

    /**
     * What was found.
     *
     * @param paths step numbers in order, the best path first; none if there is none
     * @param simple whether no path comes to a place twice
     * @param complete false if the search was cut off: there may be more, or better ones after those found
     */
    public record Found(List<int[]> paths, boolean simple, boolean complete) {}

    private PathSearch() {}

    /** Up to so many paths as are asked for. */
    public static Found find(TimedGraph graph, PathQuestion question, Run run) {
        return find(graph, question, MOST_LOOKS, run);
    }

    /** @param most looks at pairs of steps before a search without bound is given up */
    public static Found find(TimedGraph graph, PathQuestion question, long most, Run run) {
        if (question.best() > 1) {
            return simple(graph, question, most, run);
        }
        boolean complete = true;
        int[] path;
        switch (question.objective()) {
            case EARLIEST_ARRIVAL -> path = Reach.toGoal(graph, question, run).path();
            case LATEST_DEPARTURE -> path = latestDeparture(graph, question, run);
            case FEWEST_LEGS -> path = FewestLegs.find(graph, question, run);
            case SHORTEST_DWELL -> {
                ShortestDwell.Result found = ShortestDwell.find(graph, question, most, run);
                path = found.path();
                complete = found.complete();
            }
            default -> throw new IllegalStateException("No search for " + question.objective());
        }
        boolean isSimple = graph.isSimple(path);
        // A best walk that comes to no place twice is the best such path too.
        if (question.simple() && !isSimple) {
            return simple(graph, question, most, run);
        }
        return new Found(path.length == 0 ? List.of() : List.of(path), isSimple, complete);
    }

    private static Found simple(TimedGraph graph, PathQuestion question, long most, Run run) {
        BestPaths.Result found = BestPaths.find(graph, question, most, run);
        return new Found(found.paths(), true, found.complete());
    }

    private static int[] latestDeparture(TimedGraph graph, PathQuestion question, Run run) {
        var mirrored = new PathQuestion(
                question.goal(),
                question.start(),
                PathQuestion.Objective.EARLIEST_ARRIVAL,
                question.certain(),
                question.maximumDwell(),
                question.simple(),
                1);
        return BestPaths.turned(Reach.toGoal(graph.reversed(), mirrored, run).path());
    }

    /** The path of fewest steps whatever the times; empty if there is none. */
    public static int[] withoutTime(TimedGraph graph, PathQuestion question, Run run) {
        return StaticPath.find(graph, question.start(), question.goal(), run);
    }
}
