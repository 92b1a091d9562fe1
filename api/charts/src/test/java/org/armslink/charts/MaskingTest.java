package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;
import static org.armslink.charts.ChartFixture.key;
import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Victims, witnesses and minors cannot be recognised in an export; everybody else has a name. */
class MaskingTest {

    private static void assertHidden(Subgraph subgraph, Restrictions restrictions, String... names) {
        String svg = SvgChart.draw(subgraph, STAMP, restrictions);
        String graphml = GraphMl.write(subgraph, STAMP, restrictions);
        assertThat(svg).contains("Person, masked");
        assertThat(graphml).contains("Person, masked");
        for (String name : names) {
            assertThat(svg).doesNotContainIgnoringCase(name);
            assertThat(graphml).doesNotContainIgnoringCase(name);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkType.class,
            names = {"VICTIM_IN", "WITNESS_IN"})
    void victimsAndWitnessesHaveNoNameAndSuspectsHave(LinkType type) {
        var subgraph = new ChartFixture()
                .record("amina-n", Label.PERSON, "Amina Nacro", ChartFixture.CLAIM, "nationality", "BF")
                .record("suspect", Label.PERSON, "Salif Sorgho")
                .record("case", Label.CASE, "OUA/2024/11, complaint of AMINA NACRO")
                .link("amina-n", type, "case")
                .link("suspect", LinkType.SUSPECT_IN, "case")
                .build();
        assertHidden(subgraph, Restrictions.NONE, "Amina", "Nacro", "amina-n", "p.nationality");
        assertThat(SvgChart.draw(subgraph, STAMP)).contains("Salif Sorgho", "complaint of [masked]");
    }

    @Test
    void minorsAndPersonsMaskedFromOutsideHaveNoName() {
        var minor = new ChartFixture()
                .record("m", Label.PERSON, "Idrissa Zongo", ChartFixture.CLAIM, "minor", true)
                .build();
        assertHidden(minor, Restrictions.NONE, "Idrissa", "Zongo");
        var other =
                new ChartFixture().record("w", Label.PERSON, "Idrissa Zongo").build();
        assertThat(SvgChart.draw(other, STAMP)).contains("Idrissa Zongo");
        assertHidden(other, new Restrictions(Set.of(key("w")), Set.of()), "Idrissa", "Zongo");
    }

    // victim ── also known as ── alias;  second ── same as ── victim;  third ── same as ── second
    @Test
    void aliasesAndOtherRecordsOfTheSamePersonAreMaskedToo() {
        var subgraph = new ChartFixture()
                .record("victim", Label.PERSON, "Amina Nacro")
                .record("alias", Label.ALIAS, "La Blanche")
                .record("second", Label.PERSON, "Nakro Aminata")
                .record("third", Label.PERSON, "A. Nacroh")
                .record("case", Label.CASE, "OUA/2024/11")
                .link("victim", LinkType.VICTIM_IN, "case")
                .link("victim", LinkType.ALSO_KNOWN_AS, "alias")
                .link("second", LinkType.SAME_AS, "victim")
                .link("third", LinkType.SAME_AS, "second")
                .build();
        assertHidden(subgraph, Restrictions.NONE, "Nacro", "Blanche", "Nakro");
        assertThat(SvgChart.draw(subgraph, STAMP)).contains("Alias, masked");
    }

    /** Nobody is named because the reason for not naming them may not leave. */
    @Test
    void aRestrictedReasonMasksToo() {
        var subgraph = new ChartFixture()
                .record("w", Label.PERSON, "Amina Nacro")
                .record("case", Label.CASE, "OUA/2024/11")
                .link("w", LinkType.WITNESS_IN, "case", claim(Handling.H1))
                .build();
        assertHidden(subgraph, Restrictions.NONE, "Amina", "Nacro", "witness in");
    }

    @Test
    void maskedNamesAreTakenOutOfSourcesAndPropertiesOfOthers() {
        var subgraph = new ChartFixture()
                .record("w", Label.PERSON, "Amina Nacro", ChartFixture.CLAIM, "otherNames", List.of("Mina N'Acro"))
                .record(
                        "s",
                        Label.PERSON,
                        "Salif Sorgho",
                        ChartFixture.CLAIM,
                        "otherNames",
                        List.of("uncle of Amina Nacro"))
                .record("case", Label.CASE, "OUA/2024/11", ChartFixture.CLAIM, "title", "R v X (Mina N'Acro heard)")
                .link("w", LinkType.WITNESS_IN, "case")
                .link(
                        "s",
                        LinkType.SUSPECT_IN,
                        "case",
                        claim(Handling.H0, "Statement of Amina Nacro", "page 2, Amina Nacro", "asserted", "reported"),
                        "role",
                        "named by amina nacro")
                .build();
        assertHidden(subgraph, Restrictions.NONE, "Amina", "N'Acro");
        assertThat(GraphMl.write(subgraph, STAMP)).contains("named by [masked]", "uncle of [masked]");
    }

    /** A surname alone is not found in them, so none of their words leaves. */
    @Test
    void freeWordsAreInNoExport() {
        var subgraph = new ChartFixture()
                .record("w", Label.PERSON, "Amina Nacro")
                .record(
                        "case",
                        Label.CASE,
                        "OUA/2024/11",
                        ChartFixture.CLAIM,
                        "remarks",
                        "Mrs Nacro saw it all",
                        "title",
                        "Robbery")
                .record(
                        "trace",
                        Label.TRACE_REQUEST,
                        "Trace 7",
                        ChartFixture.CLAIM,
                        "whyIllicit",
                        "taken from Mrs Nacro",
                        "comment",
                        "Nacro has the bill")
                .link("w", LinkType.WITNESS_IN, "case")
                .build();
        assertHidden(subgraph, Restrictions.NONE, "Nacro", "saw it all", "p.remarks", "p.comment", "p.whyIllicit");
        assertThat(GraphMl.write(subgraph, STAMP)).contains("Robbery");
    }

    /** A short name, such as Al, would blot out half of the chart. */
    @Test
    void partsOfOtherWordsAreLeftAlone() {
        var subgraph = new ChartFixture()
                .record("w", Label.PERSON, "Sale")
                .record("case", Label.CASE, "Wholesale and Sale of arms")
                .link("w", LinkType.WITNESS_IN, "case")
                .build();
        assertThat(SvgChart.draw(subgraph, STAMP)).contains("Wholesale and [masked] of arms");
    }
}
