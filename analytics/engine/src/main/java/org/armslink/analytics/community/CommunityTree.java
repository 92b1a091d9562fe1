package org.armslink.analytics.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Communities within communities: each is taken for itself, with the links among its own members only, and divided again by
 * {@link Leiden}, as far as there is anything to divide. Every level nests in the one above, and every group hangs together.
 *
 * <p>This looks below the resolution limit of modularity (Fortunato and Barthélemy: Resolution limit in community detection, 2007): a small
 * group that was taken together with others in the whole shows one level down. Time of {@link Leiden} a level.
 */
public final class CommunityTree {
    private CommunityTree() {}

    /**
     * One group.
     *
     * @param level 1 for the communities of the whole
     * @param parent place in the list of the group that it is a part of, or −1
     * @param members by number, ascending
     * @param parts into how many groups of the next level it was divided; 0 if it was not
     */
    public record Group(int level, int parent, int[] members, int parts) {}

    /**
     * Groups above before their parts, each followed by its own.
     *
     * @param levels 1 or more
     * @param least a group of fewer members is not divided
     */
    public static List<Group> compute(Graph graph, Leiden.Config config, int levels, int least, Run run) {
        if (levels < 1 || least < 2) {
            throw new IllegalArgumentException(
                    "levels is 1 or more and least 2 or more, but were: " + levels + " and " + least);
        }
        var groups = new ArrayList<Group>();
        int[] all = new int[graph.nodeCount()];
        Arrays.setAll(all, v -> v);
        int[] local = new int[graph.nodeCount()];
        Arrays.fill(local, -1);
        new Divider(graph, config, levels, least, run, groups, local).divide(all, 1, -1);
        return groups;
    }

    private record Divider(
            Graph graph, Leiden.Config config, int levels, int least, Run run, List<Group> groups, int[] local) {
        /** Adds the parts of these members and returns how many there are; none if they stay one. */
        int divide(int[] members, int level, int parent) {
            if (level > levels || level > 1 && members.length < least) {
                return 0;
            }
            run.check();
            int[] community = Leiden.compute(within(members), config, run).community();
            int count = Communities.count(community);
            if (level > 1 && count < 2) {
                return 0;
            }
            for (int[] part : parts(members, community, count)) {
                int place = groups.size();
                var group = new Group(level, parent, part, 0);
                groups.add(group);
                int below = divide(part, level + 1, place);
                groups.set(place, new Group(level, parent, part, below));
            }
            return count;
        }

        private Graph within(int[] members) {
            if (members.length == graph.nodeCount()) {
                return graph;
            }
            for (int i = 0; i < members.length; i++) {
                local[members[i]] = i;
            }
            var source = new ArrayList<Integer>();
            var target = new ArrayList<Integer>();
            var weight = new ArrayList<Double>();
            for (int v : members) {
                for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                    int edge = graph.edge(arc);
                    int u = graph.neighbour(arc);
                    boolean once = graph.isDirected() || graph.source(edge) == v;
                    boolean loopAgain =
                            u == v && !graph.isDirected() && arc > graph.begin(v) && graph.edge(arc - 1) == edge;
                    if (local[u] >= 0 && once && !loopAgain) {
                        source.add(local[v]);
                        target.add(local[u]);
                        weight.add(graph.weight(edge));
                    }
                }
            }
            for (int v : members) {
                local[v] = -1;
            }
            return Graph.of(
                    members.length,
                    graph.isDirected(),
                    source.stream().mapToInt(Integer::intValue).toArray(),
                    target.stream().mapToInt(Integer::intValue).toArray(),
                    weight.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private static int[][] parts(int[] members, int[] community, int count) {
            int[] sizes = new int[count];
            Arrays.stream(community).forEach(c -> sizes[c]++);
            int[][] parts = new int[count][];
            Arrays.setAll(parts, c -> new int[sizes[c]]);
            for (int i = members.length - 1; i >= 0; i--) {
                parts[community[i]][--sizes[community[i]]] = members[i];
            }
            return parts;
        }
    }
}
