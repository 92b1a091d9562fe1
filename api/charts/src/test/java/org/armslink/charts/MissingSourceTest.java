package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;
import static org.armslink.charts.ChartFixture.key;
import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingSourceTest {

    private static Subgraph contact(String title, String locator) {
        return new ChartFixture()
                .record("a", Label.PERSON, "Awa")
                .record("b", Label.PERSON, "Binta")
                .link("b", LinkType.FAMILY_OF, "a")
                .link("a", LinkType.CONTACTED, "b", claim(Handling.H0, title, locator, "asserted", "reported"))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "'', row 3, document that may be named",
        "'  ', row 3, document that may be named",
        "Register, '', place in its document"
    })
    void aLinkWithoutASourceStopsTheExportAndIsNamed(String title, String locator, String lacking) {
        Subgraph subgraph = contact(title, locator);
        Key link = subgraph.links().stream()
                .filter(view -> view.type() == LinkType.CONTACTED)
                .map(LinkView::key)
                .findFirst()
                .orElseThrow();
        String message =
                "Nothing was exported: the link \"Awa\" - contacted - \"Binta\" (CONTACTED " + link + ") has no "
                        + lacking + ". Leave it out of the selection, or ask BF/firearms-focal-point for its source.";
        assertThatExceptionOfType(MissingSource.class)
                .isThrownBy(() -> SvgChart.draw(subgraph, STAMP))
                .withMessage(message)
                .satisfies(e -> assertThat(e.link()).isEqualTo(link));
        assertThatExceptionOfType(MissingSource.class)
                .isThrownBy(() -> GraphMl.write(subgraph, STAMP))
                .withMessage(message);
    }

    @Test
    void aDocumentThatMayNotLeaveIsNoSource() {
        var blocked = new Restrictions(Set.of(), Set.of(Key.of("Document", "register")));
        assertThatExceptionOfType(MissingSource.class)
                .isThrownBy(() -> SvgChart.draw(contact("Register", "row 3"), STAMP, blocked));
    }

    @Test
    void theErrorDoesNotNameTheMasked() {
        var masked = new Restrictions(Set.of(key("a")), Set.of());
        assertThatExceptionOfType(MissingSource.class)
                .isThrownBy(() -> SvgChart.draw(contact("", "row 3"), STAMP, masked))
                .withMessageContaining("\"Person, masked\" - contacted - \"Binta\" (CONTACTED)")
                .withMessageNotContaining("Awa");
    }
}
