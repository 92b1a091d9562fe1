package org.armslink.store.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import org.armslink.model.Viewer;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.RowClaims;
import org.armslink.store.Store;

/** Invented records of invented owners, short to write down in a test. */
public final class Invented {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    public static final Owner OWNER = new Owner("BF", "focal-point");
    /** Everybody sees it. */
    public static final SightClass OPEN = sight(Handling.H0);
    /** Burkina Faso alone sees it, and who is cleared for it. */
    public static final SightClass WITHHELD = sight(Handling.H3);

    public static final Viewer INSIDER = new Viewer("insider", "BF", java.util.Set.of());
    public static final Viewer OUTSIDER = new Viewer("outsider", "JM", java.util.Set.of());

    public static final NodeClaim DOCUMENT = document("invented-ledger");

    private Invented() {}

    private static SightClass sight(Handling handling) {
        return new SightClass(OWNER, handling, List.of(), "test", LocalDate.of(2040, 12, 31));
    }

    public static NodeClaim document(String name) {
        return new NodeClaim(
                key("Document", name),
                Label.DOCUMENT,
                Map.of("caption", name, "title", "Ledger " + name, "sha256", "00".repeat(32)),
                claim(OPEN, "file"));
    }

    public static Key key(String label, String number) {
        return Key.of(label, "BF", "invented", number);
    }

    public static Claim claim(SightClass sight, String locator) {
        return new Claim(
                sight,
                key("Document", "invented-ledger"),
                locator,
                Grade.parse("4x4:B2"),
                Validity.day(LocalDate.of(2025, 3, 4)),
                Status.ASSERTED,
                Method.REPORTED);
    }

    public static NodeClaim node(Label label, String number, SightClass sight, Map<String, Object> properties) {
        return new NodeClaim(key(label.text(), number), label, properties, claim(sight, "row " + number));
    }

    public static NodeClaim node(Label label, String number, SightClass sight) {
        return node(label, number, sight, Map.of("caption", label.text() + " " + number));
    }

    /** The same record, as another document has it. */
    public static NodeClaim from(NodeClaim document, NodeClaim node) {
        Claim claim = node.claim();
        return new NodeClaim(
                node.key(),
                node.label(),
                node.properties(),
                new Claim(
                        claim.sight(),
                        document.key(),
                        claim.locator(),
                        claim.grade(),
                        claim.validity(),
                        claim.status(),
                        claim.method()));
    }

    public static LinkClaim link(LinkType type, NodeClaim from, NodeClaim to, SightClass sight) {
        return link(type, from, to, sight, Map.of());
    }

    public static LinkClaim link(
            LinkType type, NodeClaim from, NodeClaim to, SightClass sight, Map<String, Object> properties) {
        return new LinkClaim(
                LinkClaim.keyOf(type, from.key(), to.key()),
                type,
                new NodeReference(from.label(), from.key()),
                new NodeReference(to.label(), to.key()),
                properties,
                claim(sight, "row of link"));
    }

    public static ImportRequest request(NodeClaim document) {
        return new ImportRequest(document, "invented", "digest-1", OWNER, Map.of(), OPEN);
    }

    /** Writes all of these as one row. */
    public static void write(FactStore store, List<NodeClaim> nodes, List<LinkClaim> links) {
        var run = store.begin(request(DOCUMENT));
        store.finish(store.write(run, List.of(new RowClaims(1, nodes, links)), List.of(), 1));
    }

    /** Opens a store on a database without data; constraints and indexes of an earlier test stay, since they cost seconds. */
    public static Store openEmpty(TestDatabase database) {
        empty(database);
        return open(database);
    }

    /** Takes all data out, under an open store too. */
    public static void empty(TestDatabase database) {
        try (var session = database.driver().session()) {
            session.run("MATCH (n) WHERE NOT n:Migration AND NOT n:StoreCounter DETACH DELETE n")
                    .consume();
        }
    }

    public static Store open(TestDatabase database) {
        return Store.open(database.boltUri(), database.user(), database.password(), CLOCK);
    }
}
