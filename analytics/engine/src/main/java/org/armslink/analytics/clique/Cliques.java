package org.armslink.analytics.clique;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Maximal cliques: parts in which each is linked to each, and to which nobody can be added. Links' direction, loops and parallel
 * links do not count.
 *
 * <p>Bron and Kerbosch (1973) with the pivot of Tomita, Tanaka and Takahashi (2006), begun at each node with its later neighbours in a
 * degeneracy order: Eppstein, Löffler and Strash: Listing all maximal cliques in sparse graphs in near-optimal time (2010).
 * O(d·n·3^(d/3)) time for degeneracy d; O(n + m) memory, and O(d²) for the node at hand. There may be very many: the search ends at a
 * number found, and of these only the largest are kept. One thread; always the same order.
 */
public final class Cliques {
    private Cliques() {}

    /**
     * @param least smallest size that counts, 1 or more
     * @param most how many are kept, 1 or more
     * @param search how many are looked at before the search ends, 1 or more
     */
    public record Config(int least, int most, long search) {
        public Config {
            if (least < 1 || most < 1 || search < 1) {
                throw new IllegalArgumentException(
                        "least, most and search are 1 or more, but were: " + least + ", " + most + " and " + search);
            }
        }
    }

    /**
     * @param cliques members in ascending order; the largest cliques first, those of one size by their members
     * @param found how many there are of the least size or more, or were seen before the search ended
     * @param bySize how many of each size were seen
     * @param complete whether the search came to its end
     */
    public record Result(List<int[]> cliques, long found, TreeMap<Integer, Long> bySize, boolean complete) {}

    public static Result compute(Graph given, Config config, Run run) {
        Graph graph = given.undirectedSimple(run);
        var search = new Search(graph, config, run);
        run.expect(graph.nodeCount());
        boolean complete = search.all();
        int[][] kept = search.largest.toArray(int[][]::new);
        Arrays.sort(kept, LARGEST_FIRST);
        return new Result(List.of(kept), search.found, search.bySize, complete);
    }

    private static final Comparator<int[]> LARGEST_FIRST =
            Comparator.comparingInt((int[] clique) -> -clique.length).thenComparing(Arrays::compare);

    /** Each node after the one with the fewest links left was taken away, again and again; by place in that order. */
    static int[] degeneracyOrder(Graph graph) {
        int n = graph.nodeCount();
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = graph.end(v) - graph.begin(v);
            most = Math.max(most, degree[v]);
        }
        int[] first = new int[most + 2]; // where the nodes of each degree begin
        for (int d : degree) {
            first[d + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            first[d + 1] += first[d];
        }
        int[] order = new int[n];
        int[] place = new int[n];
        int[] at = first.clone();
        for (int v = 0; v < n; v++) {
            place[v] = at[degree[v]]++;
            order[place[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            int v = order[i];
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int u = graph.neighbour(arc);
                if (degree[u] > degree[v]) { // to the front of its degree, which then begins after it
                    int front = Math.max(first[degree[u]], i + 1);
                    int other = order[front];
                    order[place[u]] = other;
                    place[other] = place[u];
                    order[front] = u;
                    place[u] = front;
                    first[degree[u]] = front + 1;
                    degree[u]--;
                }
            }
        }
        return order;
    }

    private static final class Search {
        private final Graph graph;
        private final Config config;
        private final Run run;
        private final PriorityQueue<int[]> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
        private final TreeMap<Integer, Long> bySize = new TreeMap<>();
        private long found;

        /** Number of a node among those at hand, or −1. */
        private final int[] local;

        private int[] near = new int[0];
        private int later;
        private long[][] linked = new long[0][];
        private int[] members = new int[0];

        Search(Graph graph, Config config, Run run) {
            this.graph = graph;
            this.config = config;
            this.run = run;
            local = new int[graph.nodeCount()];
            Arrays.fill(local, -1);
        }

        boolean all() {
            int[] order = degeneracyOrder(graph);
            int[] place = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                place[order[i]] = i;
            }
            for (int v : order) {
                run.step();
                gather(v, place);
                if (1 + later < config.least()) {
                    forget();
                    continue;
                }
                var candidates = new long[words(near.length)];
                var done = new long[words(near.length)];
                for (int i = 0; i < near.length; i++) {
                    set(i < later ? candidates : done, i);
                }
                members = new int[later + 1];
                members[0] = v;
                boolean whole = extend(1, candidates, done);
                forget();
                if (!whole) {
                    return false;
                }
            }
            return true;
        }

        /** The neighbours of v, those later in the order first, and who of them is linked to whom of the later ones. */
        private void gather(int v, int[] place) {
            int degree = graph.end(v) - graph.begin(v);
            near = new int[degree];
            later = 0;
            int earlier = degree;
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int u = graph.neighbour(arc);
                near[place[u] > place[v] ? later++ : --earlier] = u;
            }
            for (int i = 0; i < degree; i++) {
                local[near[i]] = i;
            }
            linked = new long[degree][words(degree)];
            for (int i = 0; i < later; i++) {
                for (int arc = graph.begin(near[i]); arc < graph.end(near[i]); arc++) {
                    int j = local[graph.neighbour(arc)];
                    if (j >= 0) {
                        set(linked[i], j);
                        set(linked[j], i);
                    }
                }
            }
        }

        private void forget() {
            for (int u : near) {
                local[u] = -1;
            }
        }

        /** @return whether the search may go on */
        private boolean extend(int size, long[] candidates, long[] done) {
            run.check();
            int left = count(candidates);
            if (left == 0) {
                return !isEmpty(done) || report(size);
            }
            if (size + left < config.least()) {
                return true;
            }
            long[] pivot = pivot(candidates, done);
            for (int word = 0; word < candidates.length; word++) {
                for (long open = candidates[word] & ~pivot[word]; open != 0; open &= open - 1) {
                    int i = word * Long.SIZE + Long.numberOfTrailingZeros(open);
                    members[size] = near[i];
                    if (!extend(size + 1, and(candidates, linked[i]), and(done, linked[i]))) {
                        return false;
                    }
                    candidates[word] &= ~(1L << i);
                    set(done, i);
                }
            }
            return true;
        }

        /** The links of whoever is linked to the most candidates; the first of several. */
        private long[] pivot(long[] candidates, long[] done) {
            int most = -1;
            long[] best = candidates;
            for (int word = 0; word < candidates.length; word++) {
                for (long open = candidates[word] | done[word]; open != 0; open &= open - 1) {
                    long[] row = linked[word * Long.SIZE + Long.numberOfTrailingZeros(open)];
                    int links = 0;
                    for (int w = 0; w < row.length; w++) {
                        links += Long.bitCount(row[w] & candidates[w]);
                    }
                    if (links > most) {
                        most = links;
                        best = row;
                    }
                }
            }
            return best;
        }

        private boolean report(int size) {
            if (size < config.least()) {
                return true;
            }
            found++;
            bySize.merge(size, 1L, Long::sum);
            if (largest.size() < config.most() || size > largest.element().length) {
                int[] clique = Arrays.copyOf(members, size);
                Arrays.sort(clique);
                largest.add(clique);
                if (largest.size() > config.most()) {
                    largest.remove();
                }
            }
            return found < config.search();
        }

        private static int words(int bits) {
            return (bits + Long.SIZE - 1) / Long.SIZE;
        }

        private static void set(long[] bits, int i) {
            bits[i / Long.SIZE] |= 1L << i;
        }

        private static long[] and(long[] a, long[] b) {
            long[] both = new long[a.length];
            for (int word = 0; word < both.length; word++) {
                both[word] = a[word] & b[word];
            }
            return both;
        }

        private static int count(long[] bits) {
            int count = 0;
            for (long word : bits) {
                count += Long.bitCount(word);
            }
            return count;
        }

        private static boolean isEmpty(long[] bits) {
            for (long word : bits) {
                if (word != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
