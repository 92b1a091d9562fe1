package org.armslink.analytics.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.community.CommunityTree.Group;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class CommunityTreeTest {
    /** Rings of triangles: a triangle shows only one level down, since modularity takes neighbours in a long ring together. */
    @Test
    void triangleInALongRingShowsOneLevelDown() {
        int triangles = 40;
        var edges = new StringBuilder();
        for (int t = 0; t < triangles; t++) {
            int a = 3 * t;
            edges.append(' ').append(a).append('-').append(a + 1);
            edges.append(' ').append(a + 1).append('-').append(a + 2);
            edges.append(' ').append(a).append('-').append(a + 2);
            edges.append(' ').append(a + 2).append('-').append((a + 3) % (3 * triangles));
        }
        Graph graph = TestGraphs.undirected(3 * triangles, edges.toString());
        List<Group> groups = CommunityTree.compute(graph, Leiden.Config.DEFAULT, 3, 4, Run.quiet());
        assertThat(groups.stream().filter(group -> group.level() == 1 && group.members().length == 3))
                .hasSizeLessThan(triangles);
        for (int t = 0; t < triangles; t++) {
            int[] triangle = {3 * t, 3 * t + 1, 3 * t + 2};
            assertThat(groups).anySatisfy(group -> assertThat(group.members()).containsExactly(triangle));
        }
    }

    @Test
    void ofNothing() {
        assertThat(CommunityTree.compute(TestGraphs.undirected(0, ""), Leiden.Config.DEFAULT, 3, 6, Run.quiet()))
                .isEmpty();
    }

    @Test
    void levelsNestAndTheFirstIsLeidens() {
        FiveKinds.forEach(60, 80, graph -> {
            List<Group> groups = CommunityTree.compute(graph, new Leiden.Config(1, 7, true), 4, 4, Run.quiet());
            int[] top = new int[graph.nodeCount()];
            Arrays.fill(top, -1);
            int tops = 0;
            for (int place = 0; place < groups.size(); place++) {
                Group group = groups.get(place);
                if (group.level() == 1) {
                    assertThat(group.parent()).isEqualTo(-1);
                    for (int v : group.members()) {
                        assertThat(top[v]).isEqualTo(-1);
                        top[v] = tops;
                    }
                    tops++;
                } else {
                    Group parent = groups.get(group.parent());
                    assertThat(group.parent()).isLessThan(place);
                    assertThat(parent.level()).isEqualTo(group.level() - 1);
                    assertThat(parent.members()).contains(group.members());
                }
                int at = place;
                List<Group> parts =
                        groups.stream().filter(part -> part.parent() == at).toList();
                assertThat(parts).hasSize(group.parts());
                if (!parts.isEmpty()) {
                    assertThat(parts.stream()
                                    .flatMapToInt(part -> Arrays.stream(part.members()))
                                    .sorted()
                                    .toArray())
                            .isEqualTo(group.members());
                }
            }
            assertThat(top)
                    .isEqualTo(Leiden.compute(graph, new Leiden.Config(1, 7, true), Run.quiet())
                            .community());
        });
    }
}
