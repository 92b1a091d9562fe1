package org.armslink.store.projection;

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
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.AttributeReader.Attribute;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class AttributePagesIT {
    private static final NodeClaim ONE = node(Label.PERSON, "one", OPEN, Map.of("caption", "One", "nationality", "JM"));
    private static final NodeClaim OTHER = node(Label.PERSON, "other", OPEN, Map.of("caption", "Other"));
    private static final NodeClaim HIDDEN =
            node(Label.PERSON, "hidden", WITHHELD, Map.of("caption", "Hidden", "nationality", "HT"));
    private static final NodeClaim SALE =
            node(Label.CUSTODY_EVENT, "sale", OPEN, Map.of("caption", "Sale", "kind", "sold"));
    private static final NodeClaim HERE =
            node(Label.LOCATION, "here", OPEN, Map.of("caption", "Here", "name", "HERE", "country", "BF"));
    private static final NodeClaim THERE =
            node(Label.LOCATION, "there", OPEN, Map.of("caption", "There", "name", "THERE", "country", "ML"));
    private static final NodeClaim SECRET =
            node(Label.LOCATION, "secret", WITHHELD, Map.of("caption", "Secret", "name", "SECRET", "country", "NE"));

    @Test
    void readsWhatTheViewerSeesAndOneCountryOnly(TestDatabase database) {
        try (Store store = Invented.openEmpty(database)) {
            Invented.write(
                    store.facts(),
                    List.of(ONE, OTHER, HIDDEN, SALE, HERE, THERE, SECRET),
                    List.of(
                            link(LinkType.LOCATED_IN, ONE, HERE, OPEN),
                            link(LinkType.LOCATED_IN, ONE, SECRET, WITHHELD),
                            link(LinkType.LOCATED_IN, OTHER, HERE, OPEN),
                            link(LinkType.LOCATED_IN, OTHER, THERE, OPEN),
                            link(LinkType.AT, SALE, THERE, OPEN)));
            var reader = store.attributes();
            assertThat(reader.readAttribute(OUTSIDER, Attribute.NATIONALITY, List.of("Person")))
                    .isEqualTo(Map.of(ONE.key(), "JM"));
            assertThat(reader.readAttribute(OUTSIDER, Attribute.KIND, List.of("Person", "CustodyEvent")))
                    .isEqualTo(Map.of(SALE.key(), "sold"));
            assertThat(reader.readAttribute(OUTSIDER, Attribute.LOCATION_COUNTRY, List.of("Person", "CustodyEvent")))
                    .isEqualTo(Map.of(ONE.key(), "BF", SALE.key(), "ML"));
            String owner = Invented.OWNER.country();
            assertThat(reader.readAttribute(OUTSIDER, Attribute.OWNER_COUNTRY, List.of("Person")))
                    .isEqualTo(Map.of(ONE.key(), owner, OTHER.key(), owner));
            assertThatThrownBy(() -> reader.readAttribute(OUTSIDER, Attribute.KIND, List.of("Persons")))
                    .hasMessageContaining("Persons");
        }
    }
}
