package org.armslink.charts;

import static org.armslink.charts.ChartFixture.contacts;
import static org.armslink.charts.ChartFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.armslink.model.Key;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @Test
    void nothingHasNoPositions() {
        assertThat(Layout.of(contacts(0, ""))).isEmpty();
    }

    @Test
    void oneRecordStandsAtTheOrigin() {
        assertThat(Layout.of(contacts(1, ""))).containsExactly(Map.entry(key("0"), new Position(0, 0)));
    }

    @Test
    void twoLinkedRecordsStandSideBySideALinkApart() {
        var positions = Layout.of(contacts(2, "0-1"));
        Position a = at(positions, "0");
        Position b = at(positions, "1");
        assertThat(a.y()).isEqualTo(b.y());
        assertThat(Math.abs(a.x() - b.x())).isBetween(180.0, 260.0);
    }

    // 0 ── 1 ── 2 ── 3 ── 4
    @Test
    void aChainIsDrawnInItsOrder() {
        var positions = Layout.of(contacts(5, "0-1 1-2 2-3 3-4"));
        List<Double> xs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            xs.add(at(positions, Integer.toString(i)).x());
        }
        if (xs.get(0) > xs.get(4)) {
            Collections.reverse(xs);
        }
        assertThat(xs).isSorted();
    }

    @Test
    void aLinkToItselfAndALinkOutOfTheChartAreNoHindrance() {
        var whole = contacts(3, "0-0 0-1 1-2");
        var cut = new Subgraph(whole.records().subList(0, 2), whole.links(), true, "");
        assertThat(Layout.of(cut)).hasSize(2);
    }

    // 0 ── 1    2 ── 3    4
    @Test
    void unconnectedPartsStandApart() {
        var positions = Layout.of(contacts(5, "0-1 2-3"));
        assertThat(overlap(box(positions, "0", "1"), box(positions, "2", "3"))).isFalse();
        assertThat(overlap(box(positions, "0", "1"), box(positions, "4"))).isFalse();
        assertThat(overlap(box(positions, "2", "3"), box(positions, "4"))).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theOrderOfRecordsAndLinksDoesNotMatter(long seed) {
        var random = new Random(seed);
        var subgraph = ChartFixture.random(random, 60, 80);
        var records = new ArrayList<>(subgraph.records());
        var links = new ArrayList<>(subgraph.links());
        Collections.shuffle(records, random);
        Collections.shuffle(links, random);
        var first = Layout.of(subgraph);
        assertThat(Layout.of(subgraph)).isEqualTo(first);
        assertThat(Layout.of(new Subgraph(records, links, true, ""))).isEqualTo(first);
    }

    /** Recorded once: a change of this picture moves every saved chart, and should be meant. */
    @Test
    void thePictureIsTheSameOnEveryMachine() {
        assertThat(Layout.of(contacts(4, "0-1 1-2 2-0 2-3")))
                .hasToString("{4.Test-1.0=Position[x=354.4, y=138.4], 4.Test-1.1=Position[x=357.8, y=0.0], "
                        + "4.Test-1.2=Position[x=177.9, y=69.3], 4.Test-1.3=Position[x=0.0, y=69.2]}");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void noTwoCaptionsCollide(long seed) {
        var random = new Random(seed);
        assertNoOverlap(ChartFixture.random(random, 1 + random.nextInt(100), random.nextInt(200)));
    }

    @Test
    void noTwoCaptionsCollideAroundAHubOrInACrowd() {
        var star = new StringBuilder();
        var crowd = new StringBuilder();
        for (int i = 1; i < 100; i++) {
            star.append("0-").append(i).append(' ');
            for (int j = 0; j < i; j++) {
                crowd.append(j).append('-').append(i).append(' ');
            }
        }
        assertNoOverlap(contacts(100, star.toString()));
        assertNoOverlap(contacts(100, crowd.toString()));
    }

    @Test
    void twoThousandRecordsAreDrawnWithoutOverlapToo() {
        assertNoOverlap(ChartFixture.random(new Random(7), 2000, 3000));
    }

    /** Above 2,000 in one part distances to pivots are used. */
    @Test
    void aPartTooLargeForAllPairsIsDrawnAndTheSameTwice() {
        var chain = new StringBuilder();
        for (int i = 1; i < 2500; i++) {
            chain.append(i / 2).append('-').append(i).append(' ');
        }
        var tree = contacts(2500, chain.toString());
        assertNoOverlap(tree);
        assertThat(Layout.of(tree)).isEqualTo(Layout.of(tree));
    }

    private static void assertNoOverlap(Subgraph subgraph) {
        List<Position> all = List.copyOf(Layout.of(subgraph).values());
        assertThat(all).hasSameSizeAs(subgraph.records());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Position a = all.get(i);
                Position b = all.get(j);
                if (Math.abs(a.x() - b.x()) < Layout.BOX_WIDTH && Math.abs(a.y() - b.y()) < Layout.BOX_HEIGHT) {
                    throw new AssertionError("Boxes " + j + " and " + i + " overlap: " + b + " and " + a);
                }
            }
        }
    }

    private static Position at(Map<Key, Position> positions, String id) {
        return Objects.requireNonNull(positions.get(key(id)));
    }

    private static double[] box(Map<Key, Position> positions, String... ids) {
        var box = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (String id : ids) {
            Position at = at(positions, id);
            box[0] = Math.min(box[0], at.x() - Layout.BOX_WIDTH / 2);
            box[1] = Math.min(box[1], at.y() - Layout.BOX_HEIGHT / 2);
            box[2] = Math.max(box[2], at.x() + Layout.BOX_WIDTH / 2);
            box[3] = Math.max(box[3], at.y() + Layout.BOX_HEIGHT / 2);
        }
        return box;
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }
}
