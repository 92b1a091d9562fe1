package org.armslink.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Owner;
import org.armslink.model.Validity;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordReader.Source;
import org.junit.jupiter.api.Test;

class WayThatSaysTest {
    private static WayThatSays.Sourced link(String from, String to, String grade, String... origins) {
        return link(from, to, Owner.PUBLIC, "asserted", grade, origins);
    }

    private static WayThatSays.Sourced link(
            String from, String to, Owner owner, String status, String grade, String... origins) {
        var claim = new ClaimView(
                owner,
                Handling.H0,
                new Key("d"),
                "",
                "row 1",
                Grade.parse(grade),
                Validity.UNKNOWN,
                0,
                Validity.OPEN_END.getEpochSecond(),
                "r",
                status,
                "reported");
        var sources = new ArrayList<Source>();
        for (int i = 0; i < origins.length; i++) {
            sources.add(new Source(new Key("d" + i), "", origins[i], "row " + i, Grade.parse(grade), 0));
        }
        return WayThatSays.Sourced.of(
                new LinkView(
                        new Key(from + to + grade.replace(":", "-") + origins.length),
                        LinkType.CONTACTED,
                        new Key(from),
                        new Key(to),
                        Map.of(),
                        claim),
                sources);
    }

    private static WayThatSays way(String nodes, String grade) {
        var steps = new ArrayList<WayThatSays.Step>();
        for (int i = 1; i < nodes.length(); i++) {
            String from = nodes.substring(i - 1, i);
            String to = nodes.substring(i, i + 1);
            steps.add(new WayThatSays.Step(new Key(from), new Key(to), List.of(link(from, to, grade, "one"))));
        }
        return new WayThatSays(steps);
    }

    @Test
    void aStepCostsLessForStrongGradesAndIndependentOrigins() {
        assertThat(link("a", "b", "4x4:A1", "one").cost()).isEqualTo(1);
        assertThat(link("a", "b", "4x4:X4", "one").cost()).isEqualTo(2);
        assertThat(link("a", "b", "4x4:A1", "one", "two").cost()).isEqualTo(0.75);
        assertThat(link("a", "b", "4x4:A1", "one", "one", "one").cost()).isEqualTo(1); // one origin counts once
        assertThat(link("a", "b", "4x4:X4", "1", "2", "3", "4", "5").cost()).isEqualTo(1);
        var step = new WayThatSays.Step(
                new Key("a"), new Key("b"), List.of(link("a", "b", "4x4:X4", "one"), link("a", "b", "4x4:B2", "two")));
        assertThat(step.links().get(0).grade()).isEqualTo(Grade.parse("4x4:B2"));
        assertThat(step.cost()).isCloseTo(4 / 3.0, within(1e-12));
    }

    /** a-b told of by X4 and B2, b-c by A1: the step a-b is as weak as its better link. */
    @Test
    void aWayIsAsWeakAsItsWeakestStepAndDisputedAsSoonAsOneLinkIs() {
        var first = new WayThatSays.Step(
                new Key("a"), new Key("b"), List.of(link("a", "b", "4x4:X4", "one"), link("a", "b", "4x4:B2", "two")));
        var second = new WayThatSays.Step(new Key("b"), new Key("c"), List.of(link("b", "c", "4x4:A1", "one")));
        var way = new WayThatSays(List.of(first, second));
        assertThat(way.weakestGrade()).isEqualTo(Grade.parse("4x4:B2"));
        assertThat(way.countries()).containsExactly(Owner.PUBLIC.country());
        assertThat(way.disputed()).isFalse();
        var disputed = new WayThatSays.Step(
                new Key("b"),
                new Key("c"),
                List.of(link("b", "c", new Owner("ML", "police"), "disputed", "4x4:A1", "one")));
        assertThat(new WayThatSays(List.of(first, disputed)).disputed()).isTrue();
        assertThat(new WayThatSays(List.of(first, disputed)).countries()).contains("ML", Owner.PUBLIC.country());
    }

    /** a-b-d and a-c-d, the second of weaker grades; a-b-c-d goes over nobody new; a-e-f-d does. */
    @Test
    void eachFurtherWayGoesOverSomebodyNew() {
        var ways = List.of(way("abcd", "4x4:A1"), way("acd", "4x4:X4"), way("abd", "4x4:A1"), way("aefd", "4x4:X4"));
        assertThat(WayThatSays.few(ways, 9)).containsExactly(ways.get(2), ways.get(0), ways.get(3));
        assertThat(WayThatSays.few(ways, 1)).containsExactly(ways.get(2));
        assertThat(WayThatSays.few(List.of(), 3)).isEmpty();
    }
}
