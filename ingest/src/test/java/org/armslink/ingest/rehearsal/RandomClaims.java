package org.armslink.ingest.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armslink.ingest.claims.ClaimFileHeader;
import org.armslink.ingest.claims.ClaimLines;
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

/** Claim files about a dozen people and places, whose rows say the same, something else, or lead anywhere. */
final class RandomClaims {
    private static final SightClass SIGHT =
            new SightClass(new Owner("JM", "test"), Handling.H0, List.of(), "test", LocalDate.of(2036, 12, 31));
    private static final int KEYS = 12;

    private final Random random;
    private final int turn;
    private int files;

    RandomClaims(Random random, int turn) {
        this.random = random;
        this.turn = turn;
    }

    String file(int rows) {
        var lines = new ArrayList<String>();
        lines.add(new ClaimFileHeader("Invented " + turn + " " + ++files, "invented", "", SIGHT, Grade.parse("4x4:A2"))
                .encode());
        for (int row = 1; row <= rows; row++) {
            lines.add(random.nextInt(25) == 0 ? "{\"nodes\":[]}" : ClaimLines.encode(row(row)));
        }
        return String.join("\n", lines) + "\n";
    }

    private RowClaims row(int number) {
        // A row names a record once; it may be the row of one that is of another kind elsewhere.
        var nodes = new HashMap<Key, NodeClaim>();
        for (int i = random.nextInt(3); i > 0; i--) {
            NodeClaim node = node();
            nodes.put(node.key(), node);
        }
        var links = new HashMap<Key, LinkClaim>();
        for (int i = random.nextInt(2); i > 0; i--) {
            LinkClaim link = link();
            links.put(link.key(), link);
        }
        return new RowClaims(number, List.copyOf(nodes.values()), List.copyOf(links.values()));
    }

    private Claim claim() {
        return new Claim(
                SIGHT,
                ClaimLines.THIS_FILE,
                "row 1",
                Grade.parse("4x4:A2"),
                random.nextInt(4) == 0 ? Validity.day(LocalDate.of(2021, 12, 31)) : Validity.UNKNOWN,
                random.nextInt(8) == 0 ? Status.DISPUTED : Status.ASSERTED,
                Method.REPORTED);
    }

    private Key key() {
        return Key.of("Anything", String.valueOf(random.nextInt(KEYS)));
    }

    private NodeClaim node() {
        Key key = key();
        Label label = random.nextInt(15) == 0 ? Label.LOCATION : Label.PERSON;
        return new NodeClaim(key, label, Map.of("caption", "x" + random.nextInt(2)), claim());
    }

    private LinkClaim link() {
        Key from = key();
        Key to = key();
        return new LinkClaim(
                LinkClaim.keyOf(LinkType.CONTACTED, from, to),
                LinkType.CONTACTED,
                new NodeReference(Label.PERSON, from),
                new NodeReference(Label.PERSON, to),
                random.nextBoolean() ? Map.of() : Map.of("contacts", (long) random.nextInt(2)),
                claim());
    }
}
