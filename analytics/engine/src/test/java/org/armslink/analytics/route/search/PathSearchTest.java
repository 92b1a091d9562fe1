package org.armslink.analytics.route.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armslink.analytics.route.TimeClass;
import org.armslink.analytics.route.search.PathQuestion.Objective;
import org.armslink.analytics.run.Run;
import org.junit.jupiter.api.Test;

class PathSearchTest {
    private static final int GRAPHS = 10_000;

    /** Steps between single vertices, written {@code from-to begin-begin end-end}; each number the last, inclusive. */
    private static TimedGraph graph(int vertices, String... steps) {
        var builder = new TimedGraph.Builder(vertices);
        for (String step : steps) {
            int[] n = Arrays.stream(step.split("[- ]"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            builder.add(n[2], n[3] + 1, n[4], n[5] + 1, true, n[0], n[1], new int[] {n[0]}, new int[] {n[1]});
        }
        return builder.build();
    }

    private static BitSet steps(int... numbers) {
        var steps = new BitSet();
        Arrays.stream(numbers).forEach(steps::set);
        return steps;
    }

    private static PathQuestion ask(BitSet start, BitSet goal, Objective objective) {
        return new PathQuestion(start, goal, objective, false, PathQuestion.ANY_DWELL, false, 1);
    }

    private static List<int[]> find(TimedGraph graph, PathQuestion question) {
        return PathSearch.find(graph, question, Run.quiet()).paths();
    }

    //  0 ──[1]──[4]── 1 ──[5]──[6]── 2       by way of 1, early but long on the way
    //  0 ──[3]──[8]────────────────── 2       one step, later
    @Test
    void eachObjectiveHasItsOwnBestPath() {
        TimedGraph graph = graph(3, "0-1 1-1 4-4", "1-2 5-5 6-6", "0-2 3-3 8-8");
        BitSet start = steps(0, 2);
        BitSet goal = steps(1, 2);
        assertThat(find(graph, ask(start, goal, Objective.EARLIEST_ARRIVAL))).containsExactly(new int[] {0, 1});
        assertThat(find(graph, ask(start, goal, Objective.LATEST_DEPARTURE))).containsExactly(new int[] {2});
        assertThat(find(graph, ask(start, goal, Objective.FEWEST_LEGS))).containsExactly(new int[] {2});
        assertThat(find(graph, ask(start, goal, Objective.SHORTEST_DWELL))).containsExactly(new int[] {2});
        var both = new PathQuestion(start, goal, Objective.EARLIEST_ARRIVAL, false, PathQuestion.ANY_DWELL, true, 5);
        assertThat(find(graph, both)).containsExactly(new int[] {0, 1}, new int[] {2});
    }

    //  [5,10), [1,7), [1,4): each fits the next, all three do not fit together
    @Test
    void possibleIsJudgedOverTheWholePath() {
        TimedGraph graph = graph(4, "0-1 5-9 5-9", "1-2 1-6 1-6", "2-3 1-3 1-3");
        assertThat(graph.classOf(new int[] {0, 1})).isEqualTo(TimeClass.POSSIBLE);
        assertThat(graph.classOf(new int[] {1, 2})).isEqualTo(TimeClass.POSSIBLE);
        assertThat(graph.classOf(new int[] {0, 1, 2})).isEqualTo(TimeClass.CONTRADICTED);
        PathQuestion question = ask(steps(0), steps(2), Objective.EARLIEST_ARRIVAL);
        assertThat(find(graph, question)).isEmpty();
        assertThat(PathSearch.withoutTime(graph, question, Run.quiet())).containsExactly(0, 1, 2);
        assertThat(graph.backward(new int[] {0, 1, 2})).isOne();
    }

    //  0 ──[1]── 1 ──[9]── 2     with a dwell of at most 4: only by going 1 ── 3 ── 1 in between
    @Test
    void withAMaximumDwellAWalkMayReturnAndAPathMayNot() {
        TimedGraph graph = graph(4, "0-1 1-1 1-1", "1-2 9-9 9-9", "1-3 4-4 4-4", "3-1 6-6 6-6");
        var walk = new PathQuestion(steps(0), steps(1), Objective.EARLIEST_ARRIVAL, false, 4, false, 1);
        PathSearch.Found found = PathSearch.find(graph, walk, Run.quiet());
        assertThat(found.paths()).containsExactly(new int[] {0, 2, 3, 1});
        assertThat(found.simple()).isFalse();
        var path = new PathQuestion(steps(0), steps(1), Objective.EARLIEST_ARRIVAL, false, 4, true, 1);
        assertThat(PathSearch.find(graph, path, Run.quiet())).isEqualTo(new PathSearch.Found(List.of(), true, true));
    }

    @Test
    void aSearchThatIsCutOffSaysSo() {
        TimedGraph graph = graph(4, "0-1 1-1 1-1", "1-2 9-9 9-9", "1-3 4-4 4-4", "3-1 6-6 6-6");
        var many = new PathQuestion(steps(0), steps(1), Objective.SHORTEST_DWELL, false, 20, true, 9);
        assertThat(PathSearch.find(graph, many, 1, Run.quiet()).complete()).isFalse();
        assertThat(PathSearch.find(graph, many, Run.quiet()).complete()).isTrue();
    }

    /** Some ten thousand graphs of intervals, with hyper-steps, loops and steps that contradict themselves. */
    @Test
    void agreesWithTryingEveryWalkSecondBySecond() {
        Map<TimeClass, Integer> classes = new EnumMap<>(TimeClass.class);
        int answered = 0;
        int returning = 0;
        for (long seed = 1; seed <= GRAPHS; seed++) {
            var random = new Random(seed);
            TimedGraph graph = random(random);
            PathQuestion question = question(random, graph);
            var every = new EveryWalk(graph, question);
            for (int[] walk : every.walks) {
                TimeClass timeClass = every.classOf(walk);
                assertThat(graph.classOf(walk)).as("seed %d", seed).isEqualTo(timeClass);
                classes.merge(timeClass, 1, Integer::sum);
            }
            List<int[]> answers = every.answers();
            PathSearch.Found found = PathSearch.find(graph, question, Run.quiet());
            assertThat(found.complete()).isTrue();
            long[] expected = answers.stream()
                    .mapToLong(every::worth)
                    .sorted()
                    .limit(question.best())
                    .toArray();
            assertThat(found.paths().stream().mapToLong(every::worth).toArray())
                    .as("seed %d, %s", seed, question)
                    .isEqualTo(expected);
            assertThat(found.paths())
                    .as("seed %d", seed)
                    .allMatch(path -> answers.stream().anyMatch(answer -> Arrays.equals(answer, path)))
                    .doesNotHaveDuplicates();
            answered += expected.length > 0 ? 1 : 0;
            returning += found.simple() ? 0 : 1;
            int[] still = PathSearch.withoutTime(graph, question, Run.quiet());
            assertThat(still.length)
                    .as("seed %d", seed)
                    .isEqualTo(every.walks.stream()
                            .mapToInt(walk -> walk.length)
                            .min()
                            .orElse(0));
        }
        assertThat(classes.keySet()).as("all three classes are met").containsExactly(TimeClass.values());
        assertThat(classes.values()).allMatch(count -> count > 1_000);
        assertThat(answered).as("the graphs are no mere trifle").isGreaterThan(GRAPHS / 4);
        assertThat(returning).as("some walks return").isPositive();
    }

    private static TimedGraph random(Random random) {
        int places = 2 + random.nextInt(4);
        // Each place with one or two things that can be there; a step needs one of those it takes along.
        int things = 1 + random.nextInt(2);
        var builder = new TimedGraph.Builder(places * things);
        for (int i = random.nextInt(8); i > 0; i--) {
            int begin = random.nextInt(EveryWalk.SECONDS - 1);
            int beginTo = begin + 1 + random.nextInt(Math.min(5, EveryWalk.SECONDS - begin));
            int end = Math.min(EveryWalk.SECONDS - 1, Math.max(0, begin + random.nextInt(5) - 1));
            int endTo = end + 1 + random.nextInt(Math.min(5, EveryWalk.SECONDS - end));
            int from = random.nextInt(places);
            int to = random.nextInt(places);
            int[] in = things(random, from, things);
            int[] out = things(random, to, things);
            builder.add(begin, beginTo, end, endTo, random.nextInt(4) > 0, from, to, in, out);
        }
        return builder.build();
    }

    private static int[] things(Random random, int place, int things) {
        int one = random.nextInt(things);
        return things > 1 && random.nextBoolean()
                ? new int[] {place * things, place * things + 1}
                : new int[] {place * things + one};
    }

    private static PathQuestion question(Random random, TimedGraph graph) {
        var start = new BitSet();
        var goal = new BitSet();
        for (int step = 0; step < graph.steps(); step++) {
            start.set(step, random.nextInt(3) == 0);
            goal.set(step, random.nextInt(3) == 0);
        }
        boolean several = random.nextInt(4) == 0;
        return new PathQuestion(
                start,
                goal,
                Objective.values()[random.nextInt(4)],
                random.nextInt(3) == 0,
                random.nextBoolean() ? PathQuestion.ANY_DWELL : random.nextInt(6),
                several || random.nextInt(4) == 0,
                several ? 1 + random.nextInt(4) : 1);
    }
}
