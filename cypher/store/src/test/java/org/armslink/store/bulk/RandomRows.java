package org.armslink.store.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.port.RowClaims;
import org.armslink.store.testing.Invented;

/**
 * Rows that say the same twice and differently, from several documents, that give one key to two kinds of record, and whose
 * links lead to records that no row brings, a later one, or one that is refused itself.
 */
final class RandomRows {
    private static final int KEYS = 60;
    private static final List<Label> LABELS = List.of(Label.PERSON, Label.PERSON, Label.PERSON, Label.CASE);

    private final Random random;

    RandomRows(long seed) {
        this.random = new Random(seed);
    }

    List<RowClaims> rows(int number) {
        var rows = new ArrayList<RowClaims>();
        for (long row = 1; row <= number; row++) {
            rows.add(row(row));
        }
        return rows;
    }

    private RowClaims row(long row) {
        var nodes = new ArrayList<NodeClaim>();
        var links = new ArrayList<LinkClaim>();
        for (int i = random.nextInt(4); i > 0; i--) {
            nodes.add(node(row));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            links.add(link(row));
        }
        if (nodes.isEmpty() && links.isEmpty()) {
            nodes.add(node(row));
        }
        return new RowClaims(row, nodes, links);
    }

    private NodeClaim node(long row) {
        int number = random.nextInt(KEYS);
        // One key in thirty is sometimes that of the other kind.
        Label label = number % 30 == 7 && random.nextBoolean() ? Label.CASE : labelOf(number);
        Map<String, Object> properties = label == Label.PERSON
                ? Map.of("caption", "Person " + number, "name", "Name " + random.nextInt(2), "otherNames", otherNames())
                : Map.of("caption", "Case", "reference", "É-" + number, "ballisticsFlag", random.nextBoolean());
        return new NodeClaim(keyOf(number), label, properties, claim(row));
    }

    private List<String> otherNames() {
        return random.nextInt(3) == 0 ? List.of() : List.of("A", "Ба");
    }

    private static Label labelOf(int number) {
        return LABELS.get(number % LABELS.size());
    }

    private static Key keyOf(int number) {
        return Key.of("Thing", "BF", Integer.toString(number));
    }

    private LinkClaim link(long row) {
        int from = 0;
        int to = 0;
        while (labelOf(from) != Label.PERSON || labelOf(to) != Label.CASE) {
            // Some lead to what no row brings.
            from = random.nextInt(KEYS + 2);
            to = random.nextInt(KEYS + 2);
        }
        var start = new NodeReference(Label.PERSON, keyOf(from));
        var end = new NodeReference(Label.CASE, keyOf(to));
        // A key of few, so that a later link of the key leads elsewhere.
        Key key = LinkClaim.keyOf(LinkType.SUSPECT_IN, keyOf(random.nextInt(40)), keyOf(0));
        return new LinkClaim(
                key, LinkType.SUSPECT_IN, start, end, Map.of("role", "role " + random.nextInt(2)), claim(row));
    }

    private Claim claim(long row) {
        SightClass sight = random.nextInt(4) == 0 ? Invented.WITHHELD : Invented.OPEN;
        Claim claim = Invented.claim(sight, "row " + row);
        NodeClaim document = Invented.document(random.nextInt(3) == 0 ? "other" : "invented-ledger");
        return new Claim(
                sight,
                document.key(),
                claim.locator(),
                claim.grade(),
                claim.validity(),
                random.nextInt(9) == 0 ? Status.DISPUTED : Status.ASSERTED,
                claim.method());
    }
}
