package org.armslink.analytics.community;

import java.util.SplittableRandom;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Communities by modularity, each connected.
 *
 * <p>Traag, Waltman and van Eck: From Louvain to Leiden: guaranteeing well-connected communities (2019). Nodes move to the
 * community where modularity gains most, until none moves; each community is then put together anew from single nodes, within
 * itself; these pieces become the nodes of the next level. The whole is repeated from what was found until that gains less than 0.00001, in networks of more than half a million links 0.0005.
 * A refinement joins a node to the piece where it gains most, without their randomness. At the end a community that does not hang together
 * is split into its parts, which only raises modularity. Links' direction does not count; parallel links and loops do, each.
 *
 * <p>Close to O(m) time a level, O(n + m) memory. Nodes move one after another, in an order that comes from the seed; communities are put together anew and
 * folded by several threads, each its own, so the same seed gives the same communities whatever the threads.
 */
public final class Leiden {
    private static final int MOST_ROUNDS = 10;
    private static final double WORTH_A_ROUND = 1e-5;
    /** With so many links' ends a round takes a tenth of a second and more, and ends the search if it gains less than the other figure. */
    private static final int MANY_ARCS = 1_000_000;

    private static final double WORTH_A_LONG_ROUND = 5e-4;

    private Leiden() {}

    /**
     * @param resolution above 0; 1 is customary, higher gives more and smaller communities
     * @param weighted whether strengths count; else all links are equal
     */
    public record Config(double resolution, long seed, boolean weighted) {
        public static final Config DEFAULT = new Config(1, 1, false);

        public Config {
            if (!(resolution > 0 && resolution <= 1_000)) {
                throw new IllegalArgumentException("resolution is above 0 and at most 1000, but was: " + resolution);
            }
        }
    }

    /** The community of every node, numbered in the order of their first node, the modularity, and how many rounds it took. */
    public record Result(int[] community, double modularity, int rounds) {}

    public static Result compute(Graph graph, Config config, Run run) {
        run.expect(MOST_ROUNDS);
        Bottom bottom = Bottom.of(graph, config.weighted(), config.resolution() <= 1, run);
        WeightedRows rows = bottom.rows();
        double worthARound = rows.neighbours.length < MANY_ARCS ? WORTH_A_ROUND : WORTH_A_LONG_ROUND;
        var random = new SplittableRandom(config.seed());
        int[] community = new int[rows.count];
        for (int v = 0; v < community.length; v++) {
            community[v] = v;
        }
        double modularity = rows.modularity(community, config.resolution());
        int rounds = 0;
        while (rounds < MOST_ROUNDS) {
            rounds++;
            run.step();
            Round round = round(rows, community, config.resolution(), random, run);
            community = Communities.renumbered(round.community);
            boolean settled = round.modularity - modularity < worthARound;
            modularity = round.modularity;
            if (settled) {
                break;
            }
        }
        int[] connected = connected(rows, community, run);
        int[] found = new int[graph.nodeCount()];
        for (int v = 0; v < found.length; v++) {
            found[v] = connected[bottom.place()[v]];
        }
        found = Communities.renumbered(found);
        return new Result(found, Communities.modularity(graph, found, config.weighted(), config.resolution()), rounds);
    }

    private record Round(int[] community, double modularity) {}

    /** From single nodes up, level by level, starting with the communities given. */
    private static Round round(WeightedRows bottom, int[] start, double resolution, SplittableRandom random, Run run) {
        int[] nodeOf = new int[bottom.count]; // which node of the level a node of the bottom has become part of
        for (int v = 0; v < nodeOf.length; v++) {
            nodeOf[v] = v;
        }
        WeightedRows level = bottom;
        int[] community = start;
        while (true) {
            run.check();
            var moves = new LocalMoves(level, resolution, random, run);
            community = moves.move(community);
            int[] piece = Communities.renumbered(
                    Refinement.pieces(level, LocalMoves.pull(level, resolution), community, moves.shuffled(), run));
            int pieces = Communities.count(piece);
            if (pieces == level.count) {
                break; // nothing to fold: every piece is one node
            }
            int[] next = new int[pieces];
            for (int v = 0; v < level.count; v++) {
                next[piece[v]] = community[v];
            }
            for (int v = 0; v < nodeOf.length; v++) {
                nodeOf[v] = piece[nodeOf[v]];
            }
            level = level.folded(piece, pieces, run);
            community = Communities.renumbered(next);
        }
        int[] found = new int[nodeOf.length];
        for (int v = 0; v < found.length; v++) {
            found[v] = community[nodeOf[v]];
        }
        return new Round(found, level.modularity(community, resolution));
    }

    private static int[] connected(WeightedRows rows, int[] community, Run run) {
        int n = rows.count;
        int[] part = new int[n];
        java.util.Arrays.fill(part, -1);
        int[] queue = new int[n];
        int parts = 0;
        for (int start = 0; start < n; start++) {
            if (part[start] >= 0) {
                continue;
            }
            run.check();
            int tail = 0;
            queue[tail++] = start;
            part[start] = parts;
            for (int head = 0; head < tail; head++) {
                int v = queue[head];
                for (int arc = rows.offsets[v]; arc < rows.offsets[v + 1]; arc++) {
                    int u = rows.neighbours[arc];
                    if (part[u] < 0 && community[u] == community[v]) {
                        part[u] = parts;
                        queue[tail++] = u;
                    }
                }
            }
            parts++;
        }
        return part;
    }
}
