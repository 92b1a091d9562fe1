package org.armslink.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.ingest.RefusedRowException;
import org.armslink.model.Claim;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.RowClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimLinesTest {
    private static final Key FILE = Key.of("Document", "JM/focal-point", "sample", "abc");
    private static final Claim CLAIM = new Claim(
            new SightClass(
                    new Owner("BF", "focal-point"),
                    Handling.H2,
                    List.of("ML", "FR"),
                    "criminal-investigation",
                    LocalDate.of(2030, 12, 31)),
            Key.of("Document", "report-1"),
            "row 3",
            Grade.parse("4x4:B2"),
            Validity.day(LocalDate.of(2020, 2, 29)),
            Status.DISPUTED,
            Method.INFERRED);

    private static RowClaims everyKindOfValue(Claim claim) {
        var person = new NodeClaim(
                Key.of("Person", "1"),
                Label.PERSON,
                Map.of("caption", "Aïssata \"A\"\nInvented", "otherNames", List.of("A", "B"), "minor", false),
                claim);
        var leg = new NodeClaim(
                Key.of("RouteLeg", "1"), Label.ROUTE_LEG, Map.of("caption", "leg", "departFrom", -5L), claim);
        var place = new NodeClaim(
                Key.of("Location", "1"),
                Label.LOCATION,
                Map.of("caption", "port", "latitude", 17.0, "longitude", -76.8, "accuracyMetres", 100L),
                claim);
        var link = new LinkClaim(
                LinkClaim.keyOf(LinkType.BY, leg.key(), person.key()),
                LinkType.BY,
                new NodeReference(Label.ROUTE_LEG, leg.key()),
                new NodeReference(Label.PERSON, person.key()),
                Map.of(),
                claim.at(Validity.UNKNOWN));
        return new RowClaims(7, List.of(person, leg, place), List.of(link));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        RowClaims row = everyKindOfValue(CLAIM);
        String line = ClaimLines.encode(row);
        assertThat(line).doesNotContain("\n");
        assertThat(ClaimLines.decode(7, line, FILE)).isEqualTo(row);
        assertThat(ClaimLines.encode(ClaimLines.decode(7, line, FILE))).isEqualTo(line);
    }

    @Test
    void thisFileStandsForTheFilesOwnRecord() {
        var claim = new Claim(
                CLAIM.sight(),
                ClaimLines.THIS_FILE,
                CLAIM.locator(),
                CLAIM.grade(),
                CLAIM.validity(),
                CLAIM.status(),
                CLAIM.method());
        RowClaims read = ClaimLines.decode(1, ClaimLines.encode(everyKindOfValue(claim)), FILE);
        assertThat(read.nodes())
                .allSatisfy(node -> assertThat(node.claim().document()).isEqualTo(FILE));
        assertThat(read.links())
                .allSatisfy(link -> assertThat(link.claim().document()).isEqualTo(FILE));
    }

    @ParameterizedTest(name = "{0} -> {1} refuses {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        "handling":"H2"          | "handling":"H9"          | nodes[0].claim.handling
        "grade":"4x4:B2"         | "grade":"B2"             | nodes[0].claim.grade
        "owner":"BF/focal-point" | "owner":"FR/focal-point" | nodes[0].claim.owner
        "denied":["FR","ML"]     | "denied":["fr"]          | nodes[0].claim.denied[0]
        "locator":"row 3"        | "locator":" "            | nodes[0].claim.locator
        "locator":"row 3"        | "locater":"row 3"        | nodes[0].claim.locater
        "status":"disputed"      | "status":"sure"          | nodes[0].claim.status
        "precision":"day"        | "precision":"week"       | nodes[0].claim.precision
        "validTo":"2020-03-01T00:00:00Z" | "validTo":"2020-02-01T00:00:00Z" | nodes[0].claim.validTo
        "keepUntil":"2030-12-31" | "keepUntil":"2030-02-31" | nodes[0].claim.keepUntil
        "label":"Person"         | "label":"Human"          | nodes[0].label
        "minor":false            | "minor":"no"             | nodes[0].properties.minor
        "minor":false            | "colour":"red"           | nodes[0].properties.colour
        '"caption":"leg",'       | ''                       | nodes[1]
        "departFrom":-5          | "departFrom":1.5         | nodes[1].properties.departFrom
        "type":"BY"              | "type":"NEAR"            | links[0].type
        "type":"BY"              | "type":"OF"              | links[0]
        "links":[                | "rest":[                 | rest
        """)
    void aWrongFieldIsNamed(String right, String wrong, String field) {
        String line = ClaimLines.encode(everyKindOfValue(CLAIM));
        assertThat(line).contains(right);
        String broken = line.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        var refusal = catchThrowableOfType(RefusedRowException.class, () -> ClaimLines.decode(1, broken, FILE));
        assertThat(refusal).isNotNull();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        ''
        []
        {
        {"nodes":[],"links":[]}
        {"nodes":[],"nodes":[],"links":[]}
        {"nodes":[],"links":[]} {}
        not json
        """)
    void whatIsNoLineOfClaimsIsRefused(String line) {
        var refusal = catchThrowableOfType(RefusedRowException.class, () -> ClaimLines.decode(1, line, FILE));
        assertThat(refusal).isNotNull();
    }
}
