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
    void aCodedPropertyHasOnlyItsCodes() {
        Key answer = Key.of("TraceResponse", "XX", "test", "1");
        assertThat(new NodeClaim(answer, Label.TRACE_RESPONSE, Map.of("caption", "A", "outcome", "too-old"), CLAIM)
                        .properties())
                .containsEntry("outcome", "too-old");
        assertThatThrownBy(() -> new NodeClaim(
                        answer, Label.TRACE_RESPONSE, Map.of("caption", "A", "outcome", "lost in the post"), CLAIM))
                .hasMessageContaining("purchaser-found")
                .hasMessageContaining("lost in the post");
    }

    @Test
    void aDecisionIsOfTwoRecordsOfOneLabel() {
        var gun = new NodeReference(Label.FIREARM, GUN);
        var other = new NodeReference(Label.FIREARM, Key.of("Firearm", "XX", "test", "2"));
        var person = new NodeReference(Label.PERSON, Key.of("Person", "XX", "test", "2"));
        assertThat(new LinkClaim(GUN, LinkType.SAME_AS, gun, other, Map.of(), CLAIM)
                        .type()
                        .isDecision())
                .isTrue();
        assertThatThrownBy(() -> new LinkClaim(GUN, LinkType.SAME_AS, gun, person, Map.of(), CLAIM))
                .hasMessageContaining("one label");
        assertThatThrownBy(() -> new LinkClaim(GUN, LinkType.NOT_SAME_AS, gun, gun, Map.of(), CLAIM))
                .hasMessageContaining("two records");
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
