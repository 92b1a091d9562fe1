package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;
import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.Set;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not leave is in no export, and nothing of an export shows that it was left out. */
class WithheldTest {

    //  buyer ── contacted ── handler (restricted) ── suspect in ── case
    @ParameterizedTest
    @EnumSource(
            value = Handling.class,
            names = {"H1", "H2", "H3", "C"})
    void aRestrictedRecordTakesItsLinksWithIt(Handling handling) {
        var open = new ChartFixture().record("buyer", Label.PERSON, "Buyer").record("case", Label.CASE, "Case");
        Subgraph without = open.build();
        Subgraph with = open.record("handler", Label.PERSON, "Handler", claim(handling))
                .link("buyer", LinkType.CONTACTED, "handler")
                .link("handler", LinkType.SUSPECT_IN, "case")
                .build();
        assertThat(without.records()).hasSize(2);
        assertThat(SvgChart.draw(with, STAMP))
                .doesNotContain("Handler")
                .doesNotContain("contacted")
                .isEqualTo(SvgChart.draw(without, STAMP));
        assertThat(GraphMl.write(with, STAMP)).isEqualTo(GraphMl.write(without, STAMP));
    }

    @ParameterizedTest
    @EnumSource(
            value = Handling.class,
            names = {"H1", "H2", "H3", "C"})
    void aRestrictedLinkLeavesNoGapInTheNumbers(Handling handling) {
        var open = ChartFixture.contacts(3, "");
        var fixture = new ChartFixture();
        open.records().forEach(node -> fixture.record(node.caption().substring(7), node.label(), node.caption()));
        fixture.link("0", LinkType.CONTACTED, "1", claim(handling)).link("1", LinkType.CONTACTED, "2");
        assertThat(DrawnChart.parse(SvgChart.draw(fixture.build(), STAMP)).rows("Links"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).startsWith("1", "R2 Person 1", "contacted", "R3 Person 2"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void exportsAreAlikeToTheByteWithAndWithoutWhatMayNotLeave(long seed) {
        var random = new Random(seed);
        Subgraph with = RandomCharts.of(random, 5 + random.nextInt(40), random.nextInt(90), 0.3);
        Subgraph without = RandomCharts.without(with);
        assertThat(without.records()).hasSizeLessThan(with.records().size());
        String svg = SvgChart.draw(with, STAMP);
        String graphml = GraphMl.write(with, STAMP);
        assertThat(svg).doesNotContainIgnoringCase("secret").isEqualTo(SvgChart.draw(without, STAMP));
        assertThat(graphml).doesNotContainIgnoringCase("secret").isEqualTo(GraphMl.write(without, STAMP));
        assertThat(graphml).doesNotContain(">H1<").doesNotContain(">H2<").doesNotContain(">H3<");
        assertThat(graphml).doesNotContain(">C<");
        assertThat(ChartContent.digest(with, Restrictions.NONE))
                .isEqualTo(ChartContent.digest(without, Restrictions.NONE));
    }

    @Test
    void aSelectionOfRestrictedThingsAloneLooksEmpty() {
        var nothing = new ChartFixture().build();
        var secrets = new ChartFixture()
                .record("a", Label.PERSON, "A", claim(Handling.H1))
                .record("b", Label.PERSON, "B", claim(Handling.C))
                .link("a", LinkType.CONTACTED, "b")
                .build();
        assertThat(SvgChart.draw(secrets, STAMP)).isEqualTo(SvgChart.draw(nothing, STAMP));
        assertThat(GraphMl.write(secrets, STAMP)).isEqualTo(GraphMl.write(nothing, STAMP));
    }

    /** A lead whose examiner's hit may not leave is drawn as if there were no hit. */
    @Test
    void aRestrictedHitConfirmsNothing() {
        var fixture = new ChartFixture()
                .record("lead", Label.CORRELATION, "Candidate 3")
                .record("case", Label.EXHIBIT, "Cartridge case")
                .record("hit", Label.BALLISTIC_HIT, "Hit", claim(Handling.H1))
                .link("lead", LinkType.BETWEEN, "case")
                .link("hit", LinkType.CONFIRMS, "lead");
        assertThat(DrawnChart.parse(SvgChart.draw(fixture.build(), STAMP)).rows("Links"))
                .singleElement()
                .satisfies(row -> assertThat(row).endsWith("unconfirmed"));
    }

    @Test
    void aRestrictedDocumentIsNotNamedWhereARecordWasReadFromIt() {
        var fixture = new ChartFixture()
                .record("a", Label.PERSON, "A", claim(Handling.H0, "Wiretap", "minute 3", "asserted", "observed"));
        var blocked = new Restrictions(Set.of(), Set.of(Key.of("Document", "register")));
        assertThat(SvgChart.draw(fixture.build(), STAMP)).contains("Wiretap, minute 3");
        assertThat(SvgChart.draw(fixture.build(), STAMP, blocked))
                .contains("not named")
                .doesNotContain("Wiretap")
                .doesNotContain("minute 3");
        assertThat(GraphMl.write(fixture.build(), STAMP, blocked))
                .doesNotContain("Wiretap")
                .doesNotContain("minute 3")
                .doesNotContain("8.Document");
    }

    /** Neither is its lack of a source: the error would tell that it is there. */
    @Test
    void aRestrictedLinkWithoutASourceStopsNothing() {
        var fixture = new ChartFixture()
                .record("a", Label.PERSON, "A")
                .record("b", Label.PERSON, "B")
                .link("a", LinkType.CONTACTED, "b", claim(Handling.H2, "", "", "asserted", "reported"));
        assertThatCode(() -> SvgChart.draw(fixture.build(), STAMP)).doesNotThrowAnyException();
        assertThatCode(() -> GraphMl.write(fixture.build(), STAMP)).doesNotThrowAnyException();
    }
}
