package org.armslink.store.read;

import static org.armslink.store.testing.Invented.INSIDER;
import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.armslink.store.testing.Invented.WITHHELD;
import static org.armslink.store.testing.Invented.link;
import static org.armslink.store.testing.Invented.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordView;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsIT {
    private static final NodeClaim OPEN_GUN = gun("open", "AB-12345", OPEN);
    private static final NodeClaim HIDDEN_SALE = node(Label.CUSTODY_EVENT, "hidden", WITHHELD);
    private static final LinkClaim OF = link(LinkType.OF, HIDDEN_SALE, OPEN_GUN, OPEN);

    private Store store;

    @BeforeAll
    void load(TestDatabase database) {
        store = Invented.openEmpty(database);
        Invented.write(
                store.facts(),
                List.of(
                        OPEN_GUN,
                        gun("worn", "AB12?45", OPEN),
                        gun("filed", "AB1????", OPEN),
                        gun("hidden", "AB12345", WITHHELD),
                        HIDDEN_SALE,
                        person("1", "José Müller-Sow"),
                        person("2", "Jose Sow"),
                        person("3", "Josephine Ba"),
                        person("4", "Case AND (Title) \\ \"quote\" +x -y ~2 [a TO b]"),
                        person("5", "فاطمة الزهراء")),
                List.of(OF));
    }

    private static NodeClaim gun(String number, String serial, SightClass sight) {
        return node(Label.FIREARM, number, sight, Map.of("caption", "Gun " + number, "serial", serial));
    }

    private static NodeClaim person(String number, String name) {
        return node(Label.PERSON, number, OPEN, Map.of("caption", name, "name", name));
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<String> search(Viewer viewer, String query) {
        return store.records().search(viewer, query, 50).records().stream()
                .map(RecordView::caption)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "AB12345, Gun open|Gun filed|Gun worn",
        "ab 12 345, Gun open|Gun filed|Gun worn",
        "ab/12345, Gun open|Gun filed|Gun worn",
        "AB12?45, Gun open|Gun worn",
        "AB*, Gun filed|Gun open|Gun worn",
        "*2345, Gun open",
        "AB12346, Gun filed",
        "jose sow, Jose Sow|José Müller-Sow",
        "JOSÉ, José Müller-Sow|Jose Sow",
        "müller sow, José Müller-Sow",
        "josemullersow, José Müller-Sow",
        "jos?phine, Josephine Ba",
        "josephine sow, ''",
        "\"quote\" [a, 'Case AND (Title) \\ \"quote\" +x -y ~2 [a TO b]'",
        "الزهراء, فاطمة الزهراء",
        "nobody, ''",
        "'((', ''"
    })
    void findsNamesAndSerials(String query, String captions) {
        assertThat(search(OUTSIDER, query))
                .containsExactlyInAnyOrder(captions.isEmpty() ? new String[0] : captions.split("\\|"));
    }

    @Test
    void exactOnesComeFirstThenByCaption() {
        assertThat(search(OUTSIDER, "jose sow")).containsExactly("Jose Sow", "José Müller-Sow");
        assertThat(search(OUTSIDER, "AB12345")).containsExactly("Gun open", "Gun filed", "Gun worn");
    }

    @Test
    void whatIsWithheldIsNotFoundAndDoesNotMakeAnAnswerIncomplete() {
        assertThat(search(INSIDER, "AB12345")).contains("Gun hidden");
        assertThat(search(OUTSIDER, "AB12345")).doesNotContain("Gun hidden");
        assertThat(store.records().search(OUTSIDER, "AB12345", 3).complete()).isTrue();
        assertThat(store.records().search(INSIDER, "AB12345", 3).complete()).isFalse();
        assertThat(store.records().search(OUTSIDER, "AB12345", 2).records()).hasSize(2);
    }

    @Test
    void aLinkIsWithheldWithItsEnds() {
        assertThat(store.records().findLink(INSIDER, LinkType.OF, OF.key())).isPresent();
        assertThat(store.records().findLink(OUTSIDER, LinkType.OF, OF.key())).isEmpty();
        assertThat(store.records().findRecord(OUTSIDER, HIDDEN_SALE.key())).isEmpty();
    }

    @Test
    void boundsAreNamed() {
        assertThatThrownBy(() -> store.records().search(OUTSIDER, "x", 501)).hasMessageContaining("501");
        assertThatThrownBy(() -> store.records().search(OUTSIDER, "x".repeat(501), 5))
                .hasMessageContaining("501");
        assertThatThrownBy(() -> store.records().search(OUTSIDER, "a b ".repeat(20), 5))
                .hasMessageContaining("40");
    }
}
