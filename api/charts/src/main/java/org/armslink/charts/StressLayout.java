package org.armslink.charts;

import java.util.Arrays;

/**
 * Places the nodes of one connected graph so that their distances on paper follow their distances in links.
 *
 * <p>Stress by stochastic gradient descent (Zheng, Pawar &amp; Goodman 2018), weights d⁻², an exponentially falling step.
 * Up to {@value #ALL_PAIRS} nodes all pairs are used: O(n²) memory, 8 bytes a pair. Above, the links and each node's
 * distances to {@value #PIVOTS} pivots far from one another, which is coarser but keeps time and memory linear.
 */
final class StressLayout {
    private static final double LINK_LENGTH = 185;
    private static final int ALL_PAIRS = 2000;
    private static final int PIVOTS = 60;
    private static final long SEED = 0x41524d534c494e4bL;

    private final int[][] neighbours;
    private final double[] x;
    private final double[] y;
    private long random = SEED;

    private StressLayout(int[][] neighbours) {
        this.neighbours = neighbours;
        this.x = new double[neighbours.length];
        this.y = new double[neighbours.length];
    }

    /** Two arrays: x and y of each node. */
    static double[][] compute(int[][] neighbours) {
        var layout = new StressLayout(neighbours);
        layout.run();
        return new double[][] {layout.x, layout.y};
    }

    private void run() {
        int n = neighbours.length;
        for (int i = 0; i < n; i++) {
            x[i] = nextFraction();
            y[i] = nextFraction();
        }
        long[] pairs = n <= ALL_PAIRS ? allPairs() : pivotPairs();
        int farthest = 1;
        for (long pair : pairs) {
            farthest = Math.max(farthest, distance(pair));
        }
        int rounds = n <= 300 ? 60 : 24;
        // Steps fall from the square of the greatest distance to a tenth, as in the paper.
        double first = (double) farthest * farthest;
        // StrictMath: Math.pow may differ in the last bit from one JVM to the next.
        double fall = StrictMath.pow(0.1 / first, 1.0 / (rounds - 1));
        double step = first;
        for (int round = 0; round < rounds; round++) {
            if (n <= 300 || round % 6 == 0) {
                shuffle(pairs);
            }
            for (long pair : pairs) {
                pull((int) (pair >>> 40), (int) (pair >>> 16) & 0xffffff, distance(pair), step);
            }
            step *= fall;
        }
        for (int i = 0; i < n; i++) {
            x[i] *= LINK_LENGTH;
            y[i] *= LINK_LENGTH;
        }
    }

    private void pull(int a, int b, int wanted, double step) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        double apart = Math.sqrt(dx * dx + dy * dy);
        if (apart < 1e-9) {
            dx = a < b ? 1e-6 : -1e-6;
            apart = 1e-6;
        }
        double share = Math.min(1, step / ((double) wanted * wanted));
        double move = share * (wanted - apart) / 2 / apart;
        x[a] += dx * move;
        y[a] += dy * move;
        x[b] -= dx * move;
        y[b] -= dy * move;
    }

    private long[] allPairs() {
        int n = neighbours.length;
        var pairs = new long[n * (n - 1) / 2];
        int next = 0;
        for (int a = 0; a < n; a++) {
            int[] distances = distancesFrom(a);
            for (int b = a + 1; b < n; b++) {
                pairs[next++] = pair(a, b, distances[b]);
            }
        }
        return pairs;
    }

    private long[] pivotPairs() {
        int n = neighbours.length;
        long links = Arrays.stream(neighbours).mapToLong(list -> list.length).sum() / 2;
        var pairs = new long[Math.toIntExact(links + (long) PIVOTS * n)];
        int next = 0;
        for (int a = 0; a < n; a++) {
            for (int b : neighbours[a]) {
                if (a < b) {
                    pairs[next++] = pair(a, b, 1);
                }
            }
        }
        var nearest = new int[n];
        Arrays.fill(nearest, Integer.MAX_VALUE);
        int pivot = 0;
        for (int i = 0; i < PIVOTS; i++) {
            int[] distances = distancesFrom(pivot);
            int farthest = 0;
            for (int b = 0; b < n; b++) {
                if (b != pivot && distances[b] > 1) {
                    pairs[next++] = pair(pivot, b, distances[b]);
                }
                nearest[b] = Math.min(nearest[b], distances[b]);
                farthest = nearest[b] > nearest[farthest] ? b : farthest;
            }
            pivot = farthest;
        }
        return Arrays.copyOf(pairs, next);
    }

    /** Links from one node to each, breadth first. */
    private int[] distancesFrom(int start) {
        int n = neighbours.length;
        var distances = new int[n];
        Arrays.fill(distances, -1);
        var queue = new int[n];
        int tail = 0;
        queue[tail++] = start;
        distances[start] = 0;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int other : neighbours[node]) {
                if (distances[other] < 0) {
                    distances[other] = distances[node] + 1;
                    queue[tail++] = other;
                }
            }
        }
        return distances;
    }

    // A pair in one number: 24 bits for each node, 16 for the distance.
    private static long pair(int a, int b, int distance) {
        return (long) a << 40 | (long) b << 16 | Math.min(distance, 0xffff);
    }

    private static int distance(long pair) {
        return (int) (pair & 0xffff);
    }

    private void shuffle(long[] pairs) {
        for (int i = pairs.length - 1; i > 0; i--) {
            int other = (int) ((nextBits() >>> 33) % (i + 1));
            long kept = pairs[i];
            pairs[i] = pairs[other];
            pairs[other] = kept;
        }
    }

    private double nextFraction() {
        return (nextBits() >>> 11) * 0x1.0p-53;
    }

    // SplitMix64, written out so that the picture does not hang on a library's choice of generator.
    private long nextBits() {
        random += 0x9e3779b97f4a7c15L;
        long z = random;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
