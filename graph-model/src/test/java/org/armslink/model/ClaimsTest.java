package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the records refuse, so that a claim in hand is a good one. */
class ClaimsTest {
    private static final Key GUN = Key.of("Firearm", "XX", "test", "1");
    private static final Key SALE = Key.of("CustodyEvent", "XX", "test", "1");
    private static final Claim CLAIM = new Claim(
            SightClass.PUBLIC,
            Key.of("Document", "XX", "test"),
            "row 1",
            Grade.parse("4x4:A1"),
            Validity.UNKNOWN,
            Status.ASSERTED,
            Method.REPORTED);

    @Test
    void aRecordHoldsWhatItsLabelHas() {
        var gun = new NodeClaim(GUN, Label.FIREARM, Map.of("caption", "Pistol", "year", 1999L), CLAIM);
        assertThat(gun.properties()).containsEntry("year", 1999L);
    }

    @Test
    void anUnknownPropertyIsRefusedByName() {
        assertThatThrownBy(() -> new NodeClaim(GUN, Label.FIREARM, Map.of("caption", "Pistol", "colour", "red"), CLAIM))
                .hasMessageContaining("colour")
                .hasMessageContaining(GUN.text());
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
        assertThatThrownBy(() -> new NodeClaim(GUN, Label.FIREARM, Map.of("caption", "Pistol", "year", 1999), CLAIM))
                .hasMessageContaining("Firearm.year is INTEGER, but was Integer");
        assertThatThrownBy(() ->
                        new NodeClaim(GUN, Label.PERSON, Map.of("caption", "P", "otherNames", List.of("a", 1L)), CLAIM))
                .hasMessageContaining("otherNames");
    }

    @Test
    void aRecordNeedsACaption() {
        assertThatThrownBy(() -> new NodeClaim(GUN, Label.FIREARM, Map.of(), CLAIM))
                .hasMessageContaining("caption");
    }

    @Test
    void aLinkLeadsOnlyBetweenTheLabelsItIsFor() {
        var gun = new NodeReference(Label.FIREARM, GUN);
        var sale = new NodeReference(Label.CUSTODY_EVENT, SALE);
        Key key = LinkClaim.keyOf(LinkType.OF, SALE, GUN);
        assertThat(new LinkClaim(key, LinkType.OF, sale, gun, Map.of(), CLAIM).type())
                .isEqualTo(LinkType.OF);
        assertThatThrownBy(() -> new LinkClaim(key, LinkType.OF, gun, sale, Map.of(), CLAIM))
                .hasMessageContaining("FIREARM");
    }

    @Test
    void aLinksKeyDependsOnItsDirectionAndWhatDistinguishesIt() {
        assertThat(LinkClaim.keyOf(LinkType.OF, SALE, GUN))
                .isNotEqualTo(LinkClaim.keyOf(LinkType.OF, GUN, SALE))
                .isNotEqualTo(LinkClaim.keyOf(LinkType.OF, SALE, GUN, "2020"))
                .isEqualTo(LinkClaim.keyOf(LinkType.OF, SALE, GUN));
    }

    @Test
    void aClaimNeedsALocator() {
        assertThatThrownBy(() -> new Claim(
                        SightClass.PUBLIC,
                        GUN,
                        " ",
                        Grade.parse("4x4:A1"),
                        Validity.UNKNOWN,
                        Status.ASSERTED,
                        Method.REPORTED))
                .hasMessageContaining("locator");
    }
}
