package org.armslink.analytics.brokerage;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Whom a node brings together, by their groups. Gould and Fernandez: Structures of mediation: a formal approach to brokerage in transaction
 * networks (1989): v brokers a and b where a is linked to v, v to b, and a not to b.
 *
 * <p>Without direction a pair counts once; gatekeeper and representative cannot be told apart then, and such a pair counts half to either. Nodes
 * whose group is not known broker nothing and are brought together with nobody.
 *
 * <p>What was to be expected keeps the network as it is and deals the groups out anew among all others, in every way once: so many of v's
 * pairs as are of that kind among all pairs of others. (Their own null model is a random network as dense, whose expectation is the same
 * share of another total.)
 *
 * <p>O(Σ over links of the smaller row · log) time, O(n + groups) memory a stripe; counts are whole or half, so threads change nothing.
 */
public final class GroupBrokerage {
    private static final int STRIPES = 16;

    private GroupBrokerage() {}

    /** Where the two are that v (group B) brings together; the letters are the groups of a, v and b. */
    public enum Role {
        /** A A A: all of one group. */
        COORDINATOR,
        /** A B A: both of one other group. */
        ITINERANT,
        /** A B B: from outside into v's own group. */
        GATEKEEPER,
        /** A A B: out of v's own group. */
        REPRESENTATIVE,
        /** A B C: all of different groups. */
        LIAISON;

        static Role of(int a, int v, int b) {
            if (a == v) {
                return b == v ? COORDINATOR : REPRESENTATIVE;
            }
            return b == v ? GATEKEEPER : a == b ? ITINERANT : LIAISON;
        }
    }

    /**
     * By role, then by node.
     *
     * @param counts pairs brought together
     * @param expected what would be if the others' groups were dealt out anew
     */
    public record Result(double[][] counts, double[][] expected) {
        /** All roles together, by node. */
        public double[] totals() {
            double[] totals = new double[counts[0].length];
            for (double[] role : counts) {
                for (int v = 0; v < totals.length; v++) {
                    totals[v] += role[v];
                }
            }
            return totals;
        }
    }

    /** @param group by node: 0 or more, −1 where it is not known */
    public static Result compute(Graph given, int[] group, Run run) {
        Graph graph = given.simple(Graph.Merge.NONE);
        int n = graph.nodeCount();
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        int roles = Role.values().length;
        double[][] counts = new double[roles][n];
        double[] size = new double[groups];
        double known = 0;
        for (int one : group) {
            if (one >= 0) {
                size[one]++;
                known++;
            }
        }
        run.expect(n);
        run.inParallel(STRIPES, stripe -> {
            var counter = new Counter(graph, group, groups);
            for (int v = stripe; v < n; v += STRIPES) {
                run.step();
                if (group[v] >= 0) {
                    double[] found = counter.of(v, run);
                    for (int role = 0; role < roles; role++) {
                        counts[role][v] = graph.isDirected() ? found[role] : found[role] / 2;
                    }
                }
            }
            return stripe;
        });
        var result = new Result(counts, new double[roles][n]);
        double[] totals = result.totals();
        double pairsWithin = Arrays.stream(size).map(s -> s * (s - 1)).sum();
        double pairs = (known - 1) * (known - 2);
        for (int v = 0; v < n; v++) {
            if (group[v] < 0 || known < 3) {
                continue;
            }
            double own = size[group[v]];
            double[] share = new double[roles];
            share[Role.COORDINATOR.ordinal()] = (own - 1) * (own - 2);
            share[Role.ITINERANT.ordinal()] = pairsWithin - own * (own - 1);
            share[Role.GATEKEEPER.ordinal()] = (own - 1) * (known - own);
            share[Role.REPRESENTATIVE.ordinal()] = (own - 1) * (known - own);
            share[Role.LIAISON.ordinal()] = pairs - Arrays.stream(share).sum();
            for (int role = 0; role < roles; role++) {
                result.expected[role][v] = totals[v] * share[role] / pairs;
            }
        }
        return result;
    }

    /** All pairs by the groups of their ends, less those that are linked themselves. */
    private static final class Counter {
        private final Graph graph;
        private final int[] group;
        private final double[] from;
        private final double[] to;
        private final double[] both;
        private final boolean[] isTo;

        Counter(Graph graph, int[] group, int groups) {
            this.graph = graph;
            this.group = group;
            from = new double[groups];
            to = new double[groups];
            both = new double[groups];
            isTo = new boolean[graph.nodeCount()];
        }

        double[] of(int v, Run run) {
            int own = group[v];
            double allFrom = 0;
            double allTo = 0;
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int b = graph.neighbour(arc);
                isTo[b] = group[b] >= 0;
                if (isTo[b]) {
                    to[group[b]]++;
                    allTo++;
                }
            }
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                int a = graph.neighbourIn(arc);
                if (group[a] >= 0) {
                    from[group[a]]++;
                    allFrom++;
                    both[group[a]] += isTo[a] ? 1 : 0;
                }
            }
            double[] found = new double[Role.values().length];
            found[Role.COORDINATOR.ordinal()] = from[own] * to[own] - both[own];
            found[Role.GATEKEEPER.ordinal()] = (allFrom - from[own]) * to[own];
            found[Role.REPRESENTATIVE.ordinal()] = from[own] * (allTo - to[own]);
            double sameOther = 0;
            double itinerant = 0;
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                int g = group[graph.neighbourIn(arc)];
                if (g >= 0 && g != own && from[g] > 0) { // each group once: it is emptied here
                    sameOther += from[g] * to[g];
                    itinerant += from[g] * to[g] - both[g];
                    from[g] = 0;
                }
            }
            found[Role.ITINERANT.ordinal()] = itinerant;
            found[Role.LIAISON.ordinal()] = (allFrom - from[own]) * (allTo - to[own]) - sameOther;
            closed(v, found, run);
            from[own] = 0;
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int b = graph.neighbour(arc);
                isTo[b] = false;
                if (group[b] >= 0) {
                    to[group[b]] = 0;
                }
            }
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                int a = graph.neighbourIn(arc);
                if (group[a] >= 0) {
                    both[group[a]] = 0;
                }
            }
            return found;
        }

        private void closed(int v, double[] found, Run run) {
            int degree = graph.end(v) - graph.begin(v);
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                run.check();
                int a = graph.neighbourIn(arc);
                if (group[a] < 0) {
                    continue;
                }
                if (graph.end(a) - graph.begin(a) <= degree) {
                    for (int second = graph.begin(a); second < graph.end(a); second++) {
                        int b = graph.neighbour(second);
                        if (isTo[b]) {
                            found[Role.of(group[a], group[v], group[b]).ordinal()]--;
                        }
                    }
                } else {
                    for (int second = graph.begin(v); second < graph.end(v); second++) {
                        int b = graph.neighbour(second);
                        if (isTo[b] && isLinked(a, b)) {
                            found[Role.of(group[a], group[v], group[b]).ordinal()]--;
                        }
                    }
                }
            }
        }

        private boolean isLinked(int a, int b) {
            int low = graph.begin(a);
            int high = graph.end(a) - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int at = graph.neighbour(middle);
                if (at == b) {
                    return true;
                }
                if (at < b) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return false;
        }
    }
}
