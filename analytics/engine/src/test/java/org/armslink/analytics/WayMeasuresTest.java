package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

/** Conditions and lengths of ways. */
class WayMeasuresTest {
    //       CONTACTED (twice)   CONTACTED
    //   a ─────────────── b ─────────────── d
    //   └── FAMILY_OF ─── c ── ASSOCIATE_OF ┘
    private static Snapshot square() {
        return Snapshots.read(
                new InMemoryGraph(3)
                        .record("Person", "a", "b", "c", "d")
                        .link("CONTACTED", "a", "b", Map.of("n", 1))
                        .link("CONTACTED", "b", "a", Map.of("n", 2))
                        .link("CONTACTED", "b", "d")
                        .link("FAMILY_OF", "a", "c")
                        .link("ASSOCIATE_OF", "c", "d"),
                InMemoryGraph.VIEWER,
                Projections.get("contacts").with(Map.of()),
                Run.quiet());
    }

    /** Contacts: a-b 1, b-d 1, a-d 1 in all, a-c 4, c-d 4: by strength a and d are nearer over c. */
    private static Snapshot counted() {
        return Snapshots.read(
                new InMemoryGraph(4)
                        .record("Person", "a", "b", "c", "d")
                        .link("CONTACTED", "a", "b", Map.of("contacts", 1, "dataset", "whole"))
                        .link("CONTACTED", "b", "d", Map.of("contacts", 1, "dataset", "whole"))
                        .link("CONTACTED", "a", "d", Map.of("contacts", 1, "dataset", "whole"))
                        .link("CONTACTED", "a", "c", Map.of("contacts", 4, "dataset", "whole"))
                        .link("CONTACTED", "c", "d", Map.of("contacts", 4, "dataset", "whole")),
                InMemoryGraph.VIEWER,
                Projections.get("caviar").with(Map.of()),
                Run.quiet());
    }

    private static String key(String name) {
        return InMemoryGraph.key(name).text();
    }

    private static AnalysisResult compute(Snapshot snapshot, String measure, Object... parameters) {
        var given = new java.util.HashMap<String, Object>(Map.of("from", key("a"), "to", key("d")));
        for (int i = 0; i < parameters.length; i += 2) {
            given.put((String) parameters[i], parameters[i + 1]);
        }
        return Analysis.compute(snapshot, measure, given, Run.quiet());
    }

    @Test
    void conditionsHoldForEveryMeasureOfWays() {
        for (String measure : new String[] {"shortest-ways", "all-shortest-ways", "separate-ways"}) {
            var contacts = compute(square(), measure, "types", "CONTACTED");
            assertThat(contacts.rows())
                    .as(measure)
                    .extracting(row -> row.names(9))
                    .containsExactly("a, b, d");
            assertThat(contacts.notes())
                    .anySatisfy(note -> assertThat(note).contains("3 of 5 links may be gone", "Only CONTACTED"));
            var around = compute(square(), measure, "around", key("b"));
            assertThat(around.rows())
                    .as(measure)
                    .extracting(row -> row.names(9))
                    .containsExactly("a, c, d");
            var nothing = compute(square(), measure, "types", "FAMILY_OF ASSOCIATE_OF", "around", key("c"));
            assertThat(nothing.rows()).as(measure).isEmpty();
            assertThat(nothing.notes()).contains("Nothing connects the two.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute(square(), "shortest-ways", "types", "CALLED"))
                .withMessageContaining("types names CALLED")
                .withMessageContaining("ASSOCIATE_OF, CONTACTED, FAMILY_OF");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute(square(), "shortest-ways", "around", key("a")))
                .withMessageContaining("which parameter from names too");
    }

    @Test
    void aStrengthIsADistanceOnlyByARuleThatIsNamed() {
        assertThat(compute(counted(), "shortest-ways", "k", 1).row(0).names(9)).isEqualTo("a, d");
        var strong = compute(counted(), "shortest-ways", "k", 1, "length", "one-over-strength");
        assertThat(strong.row(0).names(9)).isEqualTo("a, c, d");
        assertThat(strong.row(0).score()).isEqualTo(0.5);
        assertThat(strong.notes()).anySatisfy(note -> assertThat(note).contains("1 over the count"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute(counted(), "shortest-ways", "length", "distance"))
                .withMessageContaining("declares: count");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute(square(), "shortest-ways", "length", "one-over-strength"))
                .withMessageContaining("declares: none");
    }

    @Test
    void allShortestWaysSayHowManyAndWhatIsCutOff() {
        var all = compute(square(), "all-shortest-ways", "most", 1);
        assertThat(all.rows()).hasSize(1);
        assertThat(all.notes())
                .anySatisfy(note ->
                        assertThat(note).contains("There are 2 shortest ways, over 4 links", "Cut off: the first 1"));
        var network = compute(square(), "shortest-network");
        assertThat(network.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.score()).isEqualTo(0.5));
        assertThat(network.row(0).figures()).containsEntry("ways", 1.0);
    }

    @Test
    void aCutNamesItsLinksAndSaysWhetherThereAreOthers() {
        var one = compute(square(), "parting-links");
        assertThat(one.rows()).hasSize(2);
        assertThat(one.notes()).anySatisfy(note -> assertThat(note).contains("Together they count 2", "others count"));
        var strong = compute(counted(), "parting-links", "capacity", "strength");
        assertThat(strong.rows()).extracting(row -> row.names(9)).contains("a, d");
        assertThat(strong.notes()).anySatisfy(note -> assertThat(note).contains("Together they count 6"));
        var sides = compute(square(), "parting-records", "from", key("a"), "to", key("b") + " " + key("d"));
        assertThat(sides.row(0).names(9)).isEqualTo("c");
        assertThat(sides.notes()).anySatisfy(note -> assertThat(note).contains("1 links join the two sides"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute(square(), "parting-links", "capacity", "strength"))
                .withMessageContaining("declares: none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute(square(), "parting-links", "to", key("a")))
                .withMessageContaining("parted from itself");
    }
}
