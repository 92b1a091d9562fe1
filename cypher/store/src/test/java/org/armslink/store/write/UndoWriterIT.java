package org.armslink.store.write;

import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.armslink.store.testing.Invented.document;
import static org.armslink.store.testing.Invented.key;
import static org.armslink.store.testing.Invented.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.model.Claim;
import org.armslink.model.Grade;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RowClaims;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After an import is undone, what stands is what would stand had it never been. */
@ExtendWith(TestDatabase.class)
class UndoWriterIT {
    private Store store;
    private TestDatabase database;

    @BeforeEach
    void open(TestDatabase database) {
        this.database = database;
        store = Invented.openEmpty(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** What one document says in one row of one gun: its caption, or of a person beside it. */
    private record Said(String document, int row, String gun, String caption) {
        RowClaims claims() {
            NodeClaim firearm = new NodeClaim(key("Firearm", gun), Label.FIREARM, Map.of("caption", caption), claim());
            NodeClaim sale = new NodeClaim(
                    key("CustodyEvent", gun), Label.CUSTODY_EVENT, Map.of("caption", "Sale of " + gun), claim());
            return new RowClaims(
                    row,
                    List.of(firearm, sale),
                    List.of(new LinkClaim(
                            LinkClaim.keyOf(LinkType.OF, sale.key(), firearm.key()),
                            LinkType.OF,
                            new NodeReference(Label.CUSTODY_EVENT, sale.key()),
                            new NodeReference(Label.FIREARM, firearm.key()),
                            Map.of(),
                            claim())));
        }

        private Claim claim() {
            return new Claim(
                    OPEN,
                    Invented.document(document).key(),
                    "row " + row,
                    Grade.parse("4x4:B2"),
                    Validity.UNKNOWN,
                    Status.ASSERTED,
                    Method.REPORTED);
        }
    }

    private ImportRun read(String document, Said... rows) {
        ImportRun run = store.facts().begin(request(document(document)));
        long done = 0;
        for (Said row : rows) {
            run = store.facts()
                    .write(
                            run,
                            List.of(new Said(document, (int) ++done, row.gun, row.caption).claims()),
                            List.of(),
                            done);
        }
        return store.facts().finish(run);
    }

    private static Said says(String gun, String caption) {
        return new Said("", 0, gun, caption);
    }

    private RecordView gun(String number) {
        return store.records().findRecord(OUTSIDER, key("Firearm", number)).orElseThrow();
    }

    private ImportRun undo(ImportRun run) {
        return store.undo().undo(run.id(), "a tester", "read by mistake", changed -> {});
    }

    @Test
    void whatOneDocumentAloneSaysIsWithdrawnAndStaysToBeSeen() {
        ImportRun run = read("a", says("1", "Pistol"));
        ImportRun undone = undo(run);
        assertThat(undone.undone())
                .isEqualTo(new ImportRun.Undone("a tester", Invented.CLOCK.instant(), "read by mistake", true));
        assertThat(gun("1").claim().status()).isEqualTo("withdrawn");
        assertThat(gun("1").claim().document()).isEqualTo(document("a").key());
        assertThat(store.records().listEarlierVersions(OUTSIDER, key("Firearm", "1")))
                .extracting(version -> version.claim().status())
                .containsExactly("asserted");
        assertThat(store.undo().standingDigest()).isEqualTo(digestOfNothing());
    }

    private String digestOfNothing() {
        try (Store empty = Invented.openEmpty(database)) {
            return empty.undo().standingDigest();
        }
    }

    @Test
    void whatAnotherDocumentSaysTooStandsOnThatOne() {
        ImportRun first = read("a", says("1", "Pistol"));
        ImportRun second = read("b", says("2", "Rifle"), says("1", "Pistol"));
        assertThat(second.counts().duplicate()).isEqualTo(1);
        assertThat(gun("1").claim().document()).isEqualTo(document("a").key());
        undo(first);
        assertThat(gun("1").claim().status()).isEqualTo("asserted");
        assertThat(gun("1").claim().document()).isEqualTo(document("b").key());
        assertThat(gun("1").claim().locator()).isEqualTo("row 2");
        assertThat(store.records().search(OUTSIDER, "pistol", 5).records()).hasSize(1);
    }

    @Test
    void whatAnImportChangedIsAgainAsItWas() {
        read("a", says("1", "Pistol"));
        ImportRun second = read("b", says("1", "Revolver"));
        assertThat(gun("1").caption()).isEqualTo("Revolver");
        undo(second);
        assertThat(gun("1").caption()).isEqualTo("Pistol");
        assertThat(gun("1").claim().document()).isEqualTo(document("a").key());
        assertThat(store.records().search(OUTSIDER, "revolver", 5).records()).isEmpty();
        assertThat(store.records().search(OUTSIDER, "pistol", 5).records()).hasSize(1);
    }

    @Test
    void whatWasTakenBackDoesNotComeAgainWhenALaterOneIsTakenBackToo() {
        ImportRun first = read("a", says("1", "Pistol"));
        ImportRun second = read("b", says("1", "Revolver"));
        undo(first);
        assertThat(gun("1").caption()).isEqualTo("Revolver");
        undo(second);
        assertThat(gun("1").claim().status()).isEqualTo("withdrawn");
    }

    @Test
    void aFileThatWasUndoneCanBeReadAgain() {
        ImportRun first = read("a", says("1", "Pistol"), says("2", "Rifle"));
        String before = store.undo().standingDigest();
        undo(first);
        ImportRun again = read("a", says("1", "Pistol"), says("2", "Rifle"));
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.counts().accepted()).isEqualTo(2);
        assertThat(store.undo().standingDigest()).isEqualTo(before);
        assertThat(gun("2").claim().status()).isEqualTo("asserted");
    }

    @Test
    void undoingTwiceChangesNothing() {
        read("b", says("1", "Pistol"));
        ImportRun first = read("a", says("1", "Revolver"));
        undo(first);
        String before = store.facts().canonicalDigest();
        ImportRun again = store.undo().undo(first.id(), "somebody else", "another reason", changed -> {});
        assertThat(again.undone())
                .isEqualTo(new ImportRun.Undone("a tester", Invented.CLOCK.instant(), "read by mistake", true));
        assertThat(store.facts().canonicalDigest()).isEqualTo(before);
    }

    @Test
    void anUnknownRunAndAMissingReasonAreRefused() {
        assertThatThrownBy(() -> store.undo().undo("run-0", "a tester", "read by mistake", changed -> {}))
                .hasMessageContaining("run-0");
        ImportRun run = read("a", says("1", "Pistol"));
        assertThatThrownBy(() -> store.undo().undo(run.id(), "a tester", " ", changed -> {}))
                .hasMessageContaining("why");
        assertThat(gun("1").claim().status()).isEqualTo("asserted");
    }

    @Test
    void anImportThatWasCutOffCanBeUndone() {
        ImportRun run = store.facts().begin(request(document("a")));
        store.facts().write(run, List.of(new Said("a", 1, "1", "Pistol").claims()), List.of(), 1);
        undo(run);
        assertThat(gun("1").claim().status()).isEqualTo("withdrawn");
        assertThat(store.facts().begin(request(document("a"))).id()).isNotEqualTo(run.id());
    }

    private LinkClaim decision(LinkType type, String one, String other) {
        return new LinkClaim(
                LinkClaim.keyOf(type, key("Firearm", one), key("Firearm", other)),
                type,
                new NodeReference(Label.FIREARM, key("Firearm", one)),
                new NodeReference(Label.FIREARM, key("Firearm", other)),
                Map.of("decidedBy", "a tester", "reason", "marks on the frame"),
                new Said("decisions", 1, one, "").claim());
    }

    private void decide(LinkClaim... decisions) {
        ImportRun run = store.facts().begin(request(document("decisions")));
        run = store.facts().write(run, List.of(new RowClaims(1, List.of(), List.of(decisions))), List.of(), 1);
        store.facts().finish(run);
    }

    //  document a: 1 2    document b: 2 3 4    decisions: 1 same 3, 2 same 3, 3 same 4, 1 not 4, 2 unsure 4
    @Test
    void decisionsOnWhatStillStandsStillApply() {
        LinkClaim[] applying = {
            decision(LinkType.SAME_AS, "2", "3"),
            decision(LinkType.SAME_AS, "3", "4"),
            decision(LinkType.UNSURE_SAME_AS, "2", "4")
        };
        read("b", says("2", "Rifle"), says("3", "Rifle"), says("4", "Pistol"));
        decide(applying);
        String alone = store.undo().standingDigest();

        Invented.empty(database);
        ImportRun first = read("a", says("1", "Pistol"), says("2", "Rifle"));
        read("b", says("2", "Rifle"), says("3", "Rifle"), says("4", "Pistol"));
        decide(
                decision(LinkType.SAME_AS, "1", "3"),
                applying[0],
                applying[1],
                decision(LinkType.NOT_SAME_AS, "1", "4"),
                applying[2]);
        assertThat(store.undo().standingDigest()).isNotEqualTo(alone);
        undo(first);
        assertThat(store.undo().standingDigest()).isEqualTo(alone);
        assertThat(gun("1").claim().status()).isEqualTo("withdrawn");
        // A decision is somebody's claim and is kept; it applies again when the record comes again.
        read("a", says("1", "Pistol"));
        assertThat(store.records()
                        .findLink(
                                OUTSIDER,
                                LinkType.SAME_AS,
                                decision(LinkType.SAME_AS, "1", "3").key())
                        .orElseThrow()
                        .claim()
                        .status())
                .isEqualTo("asserted");
        assertThat(store.undo().standingDigest()).isNotEqualTo(alone);
    }

    /** Documents that say three things of two guns, over and over; then some of them are taken back, in any order. */
    @Test
    void whatStandsIsWhatTheOthersSayAlone() {
        for (long seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            List<String> documents = List.of("a", "b", "c", "d").subList(0, 2 + random.nextInt(3));
            var said = new ArrayList<Said[]>();
            for (String document : documents) {
                var rows = new Said[1 + random.nextInt(4)];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = says(
                            "" + random.nextInt(2),
                            List.of("Pistol", "Revolver", "Rifle").get(random.nextInt(3)));
                }
                said.add(rows);
            }
            Set<Integer> takenBack = new TreeSet<>();
            for (int i = 0; i < documents.size(); i++) {
                if (random.nextBoolean()) {
                    takenBack.add(i);
                }
            }
            Invented.empty(database);
            for (int i = 0; i < documents.size(); i++) {
                if (!takenBack.contains(i)) {
                    read(documents.get(i), said.get(i));
                }
            }
            String alone = store.undo().standingDigest();

            Invented.empty(database);
            var runs = new ArrayList<ImportRun>();
            for (int i = 0; i < documents.size(); i++) {
                runs.add(read(documents.get(i), said.get(i)));
            }
            var order = new ArrayList<>(takenBack);
            java.util.Collections.shuffle(order, random);
            order.forEach(i -> undo(runs.get(i)));
            assertThat(store.undo().standingDigest()).as("seed %d", seed).isEqualTo(alone);
        }
    }
}
