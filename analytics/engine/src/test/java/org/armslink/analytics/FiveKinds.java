package org.armslink.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;

/** Seeded random graphs of five kinds, for comparing with a slow obvious version. */
public final class FiveKinds {
    /** The kinds. */
    public enum Kind {
        SPARSE,
        DENSE,
        /** A tree with a few links more: many leaves, cut points and bridges. */
        LEAFY,
        /** Several parts that nothing joins, and records without a link. */
        APART,
        /** Loops and parallel links among few. */
        REPEATED
    }

    private FiveKinds() {}

    public static Graph draw(Kind kind, boolean directed, long seed, int most) {
        var random = new Random(seed * 31 + kind.ordinal());
        int n = 2 + random.nextInt(most - 1);
        return switch (kind) {
            case SPARSE -> TestGraphs.random(random, n, n + random.nextInt(n), directed);
            case DENSE -> TestGraphs.random(random, n, n * n / 3 + 1, directed);
            case LEAFY -> leafy(random, n, directed);
            case APART -> apart(random, n, directed);
            case REPEATED -> TestGraphs.random(random, Math.max(2, n / 5), 3 * n, directed);
        };
    }

    private static Graph leafy(Random random, int n, boolean directed) {
        var edges = new ArrayList<int[]>();
        for (int v = 1; v < n; v++) {
            edges.add(new int[] {random.nextInt(v), v});
        }
        for (int i = 0; i < n / 8; i++) {
            edges.add(new int[] {random.nextInt(n), random.nextInt(n)});
        }
        return of(random, n, directed, edges);
    }

    private static Graph apart(Random random, int n, boolean directed) {
        var edges = new ArrayList<int[]>();
        int parts = 2 + random.nextInt(3);
        for (int i = 0; i < 2 * n; i++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            if (a % (parts + 1) == b % (parts + 1) && a % (parts + 1) < parts) {
                edges.add(new int[] {a, b});
            }
        }
        return of(random, n, directed, edges);
    }

    private static Graph of(Random random, int n, boolean directed, List<int[]> edges) {
        return Graph.of(
                n,
                directed,
                edges.stream().mapToInt(edge -> edge[0]).toArray(),
                edges.stream().mapToInt(edge -> edge[1]).toArray(),
                edges.stream()
                        .mapToDouble(edge -> (4 + random.nextInt(29)) / 4.0)
                        .toArray());
    }

    /** Gives the graphs of every kind and seed, directed and not, one after another. */
    public static void forEach(int seeds, int most, Consumer<Graph> check) {
        for (Kind kind : Kind.values()) {
            for (long seed = 0; seed < seeds; seed++) {
                Graph graph = draw(kind, seed % 2 == 1, seed, most);
                try {
                    check.accept(graph);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(kind + ", seed " + seed + ": " + TestGraphs.text(graph), e);
                }
            }
        }
    }
}
