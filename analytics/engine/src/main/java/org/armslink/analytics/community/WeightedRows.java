package org.armslink.analytics.community;

import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.run.Run;

/**
 * An undirected weighted graph in rows, as Leiden folds it level by level. A node's strength counts its own loop twice; a link whose weight
 * is not above 0 is none.
 */
final class WeightedRows {
    private static final int STRIPES = 16;
    /** Below this many nodes threads cost more than they give. */
    private static final int WORTH_THREADS = 10_000;

    final int count;
    final int[] offsets;
    final int[] neighbours;
    final double[] weights;
    final double[] strength;
    final double[] loop;
    /** The sum of all strengths. */
    final double all;

    WeightedRows(int count, int[] offsets, int[] neighbours, double[] weights, double[] loop) {
        this.count = count;
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
        this.loop = loop;
        strength = new double[count];
        double sumOfAll = 0;
        for (int v = 0; v < count; v++) {
            double sum = 2 * loop[v];
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                sum += weights[arc];
            }
            strength[v] = sum;
            sumOfAll += sum;
        }
        all = sumOfAll;
    }

    /** How many stripes work on the nodes is cut into; for the same count always the same. */
    int stripes() {
        return count < WORTH_THREADS ? 1 : STRIPES;
    }

    /** Modularity of communities numbered below the count; see {@link Communities#modularity}. */
    double modularity(int[] community, double resolution) {
        if (all == 0) {
            return 0;
        }
        double inside = 0; // twice
        double[] total = new double[count];
        for (int v = 0; v < count; v++) {
            inside += 2 * loop[v];
            total[community[v]] += strength[v];
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                inside += community[neighbours[arc]] == community[v] ? weights[arc] : 0;
            }
        }
        double expected = 0;
        for (double k : total) {
            expected += (k / all) * (k / all);
        }
        return inside / all - resolution * expected;
    }

    /** The nodes of each group, one group after another, from {@code begin} of the group on. */
    record Members(int[] begin, int[] nodes) {
        static Members of(int[] group, int groups) {
            int[] begin = new int[groups + 1];
            for (int g : group) {
                begin[g + 1]++;
            }
            for (int g = 0; g < groups; g++) {
                begin[g + 1] += begin[g];
            }
            int[] nodes = new int[group.length];
            int[] at = begin.clone();
            for (int v = 0; v < group.length; v++) {
                nodes[at[group[v]]++] = v;
            }
            return new Members(begin, nodes);
        }
    }

    private record Stretch(int[] ends, int[] neighbours, double[] weights) {}

    /** One node for each group, 0 to groups − 1; what lies within a group becomes its loop. */
    WeightedRows folded(int[] group, int groups, Run run) {
        Members members = Members.of(group, groups);
        double[] foldedLoop = new double[groups];
        int stripes = stripes();
        List<Stretch> stretches = run.inParallel(stripes, stripe -> {
            int first = (int) ((long) groups * stripe / stripes);
            int end = (int) ((long) groups * (stripe + 1) / stripes);
            return stretch(group, groups, members, first, end, foldedLoop, run);
        });
        int[] foldedOffsets = new int[groups + 1];
        int arcs = stretches.stream()
                .mapToInt(stretch -> stretch.neighbours.length)
                .sum();
        int[] foldedNeighbours = new int[arcs];
        double[] foldedWeights = new double[arcs];
        int place = 0;
        int g = 0;
        for (Stretch stretch : stretches) {
            for (int end : stretch.ends) {
                foldedOffsets[++g] = place + end;
            }
            System.arraycopy(stretch.neighbours, 0, foldedNeighbours, place, stretch.neighbours.length);
            System.arraycopy(stretch.weights, 0, foldedWeights, place, stretch.weights.length);
            place += stretch.neighbours.length;
        }
        return new WeightedRows(groups, foldedOffsets, foldedNeighbours, foldedWeights, foldedLoop);
    }

    private Stretch stretch(
            int[] group, int groups, Members members, int first, int end, double[] foldedLoop, Run run) {
        int[] ends = new int[end - first];
        int most = 0;
        for (int i = members.begin[first]; i < members.begin[end]; i++) {
            most += offsets[members.nodes[i] + 1] - offsets[members.nodes[i]];
        }
        int[] foldedNeighbours = new int[most];
        double[] foldedWeights = new double[most];
        double[] to = new double[groups];
        int place = 0;
        for (int g = first; g < end; g++) {
            if ((g & 0x3FF) == 0) {
                run.check();
            }
            int begin = place;
            for (int i = members.begin[g]; i < members.begin[g + 1]; i++) {
                int v = members.nodes[i];
                foldedLoop[g] += loop[v];
                for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                    int h = group[neighbours[arc]];
                    if (h == g) {
                        foldedLoop[g] += weights[arc] / 2;
                    } else {
                        if (to[h] == 0) {
                            foldedNeighbours[place++] = h;
                        }
                        to[h] += weights[arc];
                    }
                }
            }
            for (int i = begin; i < place; i++) {
                foldedWeights[i] = to[foldedNeighbours[i]];
                to[foldedNeighbours[i]] = 0;
            }
            ends[g - first] = place;
        }
        return new Stretch(ends, Arrays.copyOf(foldedNeighbours, place), Arrays.copyOf(foldedWeights, place));
    }
}
