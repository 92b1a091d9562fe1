package org.armslink.store.write;

import static org.armslink.store.testing.Invented.DOCUMENT;
import static org.armslink.store.testing.Invented.INSIDER;
import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.armslink.store.testing.Invented.WITHHELD;
import static org.armslink.store.testing.Invented.claim;
import static org.armslink.store.testing.Invented.key;
import static org.armslink.store.testing.Invented.link;
import static org.armslink.store.testing.Invented.node;
import static org.armslink.store.testing.Invented.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.Status;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RowClaims;
import org.armslink.model.port.RowsRefused;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class FactWriterIT {
    private static final NodeClaim GUN =
            node(Label.FIREARM, "1", OPEN, Map.of("caption", "Pistol", "serial", "AB123", "year", 1999L));
    private static final NodeClaim SALE = node(Label.CUSTODY_EVENT, "1", OPEN);
    private static final LinkClaim OF = link(LinkType.OF, SALE, GUN, OPEN);

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

    private ImportRun writeAll(RowClaims... rows) {
        ImportRun run = store.facts().begin(request(DOCUMENT));
        return store.facts().finish(store.facts().write(run, List.of(rows), List.of(), rows.length));
    }

    private static RowClaims row(long number, List<NodeClaim> nodes, LinkClaim... links) {
        return new RowClaims(number, nodes, List.of(links));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ImportRun run = writeAll(row(1, List.of(GUN, SALE), OF));
        assertThat(run.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 3, 0, 0));
        assertThat(run.complete()).isTrue();
        RecordView gun = store.records().findRecord(OUTSIDER, GUN.key()).orElseThrow();
        assertThat(gun.properties()).isEqualTo(GUN.properties());
        assertThat(gun.properties().keySet()).containsExactly("caption", "year", "serial");
        assertThat(gun.claim().documentTitle()).isEqualTo("Ledger invented-ledger");
        assertThat(gun.claim().validity()).isEqualTo(GUN.claim().validity());
        assertThat(gun.claim().importRun()).isEqualTo(run.id());
        var link = store.records().findLink(OUTSIDER, LinkType.OF, OF.key()).orElseThrow();
        assertThat(link.from()).isEqualTo(SALE.key());
        assertThat(link.to()).isEqualTo(GUN.key());
        assertThat(store.facts().census()).containsEntry("Firearm", 1L).containsEntry("OF", 1L);
    }

    @Test
    void noClaimFieldIsMissingInTheDatabase() {
        writeAll(row(1, List.of(GUN, SALE), OF));
        var fields = List.of(
                "sight",
                "grade",
                "document",
                "locator",
                "validFrom",
                "validTo",
                "precision",
                "recordedAt",
                "recordedUntil",
                "importRun",
                "status",
                "method");
        try (var session = database.driver().session()) {
            session.run(
                            "MATCH (n:Record) RETURN properties(n) AS p, n.key AS k UNION ALL MATCH ()-[r]->() RETURN properties(r) AS p, r.relKey AS k")
                    .forEachRemaining(row -> assertThat(row.get("p").asMap())
                            .as(row.get("k").asString())
                            .containsKeys(fields.toArray(String[]::new)));
        }
    }

    @Test
    void theSameAgainIsADuplicateAndChangesNothing() {
        writeAll(row(1, List.of(GUN, SALE), OF), row(2, List.of(node(Label.PERSON, "7", OPEN))));
        String before = store.facts().canonicalDigest();
        ImportRun again = writeAll(row(1, List.of(GUN, SALE), OF), row(2, List.of(node(Label.PERSON, "7", OPEN))));
        assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 0));
        assertThat(store.facts().canonicalDigest()).isEqualTo(before);
    }

    @Test
    void anotherPlaceInTheDocumentSaysTheSame() {
        writeAll(row(1, List.of(GUN)));
        ImportRun again = writeAll(
                row(1, List.of(new NodeClaim(GUN.key(), Label.FIREARM, GUN.properties(), claim(OPEN, "row 99")))));
        assertThat(again.counts().duplicate()).isEqualTo(1);
        assertThat(store.records()
                        .findRecord(INSIDER, GUN.key())
                        .orElseThrow()
                        .claim()
                        .locator())
                .isEqualTo("row 1");
    }

    /** Such a link is not asked for at first: the database has to say that its key is taken. */
    @Test
    void aLinkThatNowLeadsFromARecordOfTheSameBatchIsMovedAndItsEarlierVersionKept() {
        writeAll(row(1, List.of(GUN, SALE), OF));
        NodeClaim theft = node(Label.CUSTODY_EVENT, "2", OPEN);
        var moved = new LinkClaim(
                OF.key(),
                LinkType.OF,
                new NodeReference(Label.CUSTODY_EVENT, theft.key()),
                OF.to(),
                Map.of(),
                OF.claim());
        ImportRun run = writeAll(row(1, List.of(theft), moved));
        assertThat(run.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 1, 1, 0));
        assertThat(store.records()
                        .findLink(OUTSIDER, LinkType.OF, OF.key())
                        .orElseThrow()
                        .from())
                .isEqualTo(theft.key());
        assertThat(store.facts().census()).containsEntry("OF", 1L);
    }

    @Test
    void aCorrectionSupersedesAndTheEarlierVersionIsKept() {
        writeAll(row(1, List.of(GUN, SALE), OF));
        NodeClaim corrected = node(Label.FIREARM, "1", OPEN, Map.of("caption", "Revolver", "serial", "AB123"));
        ImportRun run = writeAll(row(1, List.of(corrected)));
        assertThat(run.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 1, 0));
        assertThat(store.records().findRecord(OUTSIDER, GUN.key()).orElseThrow().properties())
                .isEqualTo(corrected.properties());
        List<RecordView> earlier = store.records().listEarlierVersions(OUTSIDER, GUN.key());
        assertThat(earlier).hasSize(1);
        assertThat(earlier.get(0).properties()).isEqualTo(GUN.properties());
        assertThat(store.records().findLink(OUTSIDER, LinkType.OF, OF.key())).isPresent();
    }

    @Test
    void versionsWithinOneBatchAreAllKeptInOrder() {
        NodeClaim second = node(Label.FIREARM, "1", OPEN, Map.of("caption", "Second"));
        NodeClaim third = node(Label.FIREARM, "1", OPEN, Map.of("caption", "Third"));
        ImportRun run = writeAll(
                row(1, List.of(GUN)), row(2, List.of(second)), row(3, List.of(second)), row(4, List.of(third)));
        assertThat(run.counts()).isEqualTo(new ImportCounts(4, 3, 0, 1, 1, 2, 0));
        assertThat(store.records().findRecord(OUTSIDER, GUN.key()).orElseThrow().caption())
                .isEqualTo("Third");
        assertThat(store.records().listEarlierVersions(OUTSIDER, GUN.key()))
                .extracting(RecordView::caption)
                .containsExactly("Second", "Pistol");
    }

    @Test
    void aVersionOfWhichTheViewerDoesNotKnowLeavesNoGap() {
        writeAll(
                row(1, List.of(GUN)),
                row(2, List.of(node(Label.FIREARM, "1", WITHHELD, Map.of("caption", "Secret")))),
                row(3, List.of(node(Label.FIREARM, "1", OPEN, Map.of("caption", "Third")))));
        assertThat(store.records().listEarlierVersions(OUTSIDER, GUN.key()))
                .extracting(RecordView::caption)
                .containsExactly("Pistol");
        assertThat(store.records().listEarlierVersions(INSIDER, GUN.key()))
                .extracting(RecordView::caption)
                .containsExactly("Secret", "Pistol");
    }

    @Test
    void aLinkThatLeadsElsewhereIsMovedAndItsEarlierVersionKept() {
        NodeClaim other = node(Label.FIREARM, "2", OPEN);
        var moved = new LinkClaim(
                OF.key(), LinkType.OF, OF.from(), new NodeReference(Label.FIREARM, other.key()), Map.of(), OF.claim());
        writeAll(row(1, List.of(GUN, SALE), OF));
        ImportRun run = writeAll(row(1, List.of(other), moved));
        assertThat(run.counts().changed()).isEqualTo(1);
        assertThat(store.records()
                        .findLink(OUTSIDER, LinkType.OF, OF.key())
                        .orElseThrow()
                        .to())
                .isEqualTo(other.key());
        assertThat(store.facts().census()).containsEntry("OF", 1L);
    }

    @Test
    void aLinkToARecordThatIsNotThereIsRefusedAndNothingIsWritten() {
        ImportRun run = store.facts().begin(request(DOCUMENT));
        assertThatThrownBy(() -> store.facts().write(run, List.of(row(1, List.of(SALE), OF)), List.of(), 1))
                .hasMessageContaining(GUN.key().text());
        assertThat(store.records().findRecord(INSIDER, SALE.key())).isEmpty();
        assertThat(store.facts().begin(request(DOCUMENT)).rowsDone()).isZero();
    }

    @Test
    void rowsThatCannotBeWrittenAreNamedAllAtOnce() {
        ImportRun run = store.facts().begin(request(DOCUMENT));
        NodeClaim other = new NodeClaim(GUN.key(), Label.PERSON, Map.of("caption", "A person"), GUN.claim());
        List<RowClaims> rows = List.of(
                row(1, List.of(SALE), OF), row(2, List.of(GUN)), row(3, List.of(other)), row(4, List.of(SALE), OF));
        var refused =
                catchThrowableOfType(RowsRefused.class, () -> store.facts().write(run, rows, List.of(), 4));
        assertThat(refused.refusals()).extracting(RowsRefused.Refusal::row).containsExactly(1L, 3L);
        assertThat(refused.refusals())
                .extracting(RowsRefused.Refusal::value)
                .containsOnly(GUN.key().text());
        assertThat(refused).hasMessageContaining("Firearm").hasMessageContaining("Person");
        assertThat(store.facts().census()).isEqualTo(Map.of("Document", 1L));
    }

    /** Two rows of one file that differ: the later one stands, however often the file is read. */
    @Test
    void readAgainAnEarlierRowLeavesStandingWhatALaterOneSaid() {
        NodeClaim earlier = at("row 1", Map.of("caption", "Earlier"));
        NodeClaim later = at("row 2", Map.of("caption", "Later"));
        assertThat(writeAll(row(1, List.of(earlier)), row(2, List.of(later)))
                        .counts()
                        .changed())
                .isEqualTo(1);
        String digest = store.facts().canonicalDigest();
        assertThat(writeAll(row(1, List.of(earlier)), row(2, List.of(later))).counts())
                .isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 0));
        assertThat(store.facts().canonicalDigest()).isEqualTo(digest);
        // Another version of the mapping may say something else of the earlier row.
        ImportRun run = store.facts()
                .begin(new ImportRequest(DOCUMENT, "invented", "digest-2", Invented.OWNER, Map.of(), OPEN));
        run = store.facts().write(run, List.of(row(1, List.of(at("row 1", Map.of("caption", "New"))))), List.of(), 1);
        assertThat(run.counts().changed()).isEqualTo(1);
    }

    private static NodeClaim at(String locator, Map<String, Object> properties) {
        return new NodeClaim(GUN.key(), Label.FIREARM, properties, claim(OPEN, locator));
    }

    @Test
    void aRunThatWasCutOffIsTakenUpWhereItWas() {
        ImportRun run = store.facts().begin(request(DOCUMENT));
        store.facts().write(run, List.of(row(1, List.of(GUN))), List.of(), 1);
        ImportRun resumed = store.facts().begin(request(DOCUMENT));
        assertThat(resumed.id()).isEqualTo(run.id());
        assertThat(resumed.rowsDone()).isEqualTo(1);
        store.facts().finish(store.facts().write(resumed, List.of(row(2, List.of(SALE), OF)), List.of(), 2));
        assertThat(store.facts().begin(request(DOCUMENT)).id()).isNotEqualTo(run.id());
    }

    @Test
    void anotherMappingOrSettingIsAnotherRun() {
        ImportRequest one = request(DOCUMENT);
        ImportRun run = store.facts().begin(one);
        assertThat(store.facts()
                        .begin(new ImportRequest(DOCUMENT, "invented", "digest-2", one.owner(), Map.of(), OPEN))
                        .id())
                .isNotEqualTo(run.id());
        assertThat(store.facts()
                        .begin(new ImportRequest(
                                DOCUMENT, "invented", "digest-1", one.owner(), Map.of("period", "3"), OPEN))
                        .id())
                .isNotEqualTo(run.id());
    }

    @Test
    void theSameBatchSentTwiceCountsOnce() {
        ImportRun run = store.facts().begin(request(DOCUMENT));
        ImportRun once = store.facts().write(run, List.of(row(1, List.of(GUN))), List.of(), 1);
        assertThat(store.facts().write(run, List.of(row(1, List.of(GUN))), List.of(), 1))
                .isEqualTo(once);
    }

    @Test
    void aStretchThatDoesNotFollowIsRefused() {
        ImportRun run = store.facts().begin(request(DOCUMENT));
        assertThatThrownBy(() -> store.facts().write(run, List.of(row(2, List.of(GUN))), List.of(), 2))
                .hasMessageContaining("Rows are missing");
        ImportRun after = store.facts().write(run, List.of(row(1, List.of(GUN)), row(2, List.of(SALE))), List.of(), 2);
        assertThatThrownBy(() -> store.facts().write(run, List.of(row(1, List.of(GUN))), List.of(), 1))
                .hasMessageContaining("stands at row 2");
        assertThat(store.facts().finish(after).counts().read()).isEqualTo(2);
    }

    @Test
    void refusedRowsAreKeptWholeAndOnce() {
        var refused = new QuarantinedRow(2, "sold_on", "12/09/202", "not a date", "a,b,\"c\nd\"");
        ImportRun run = store.facts().begin(request(DOCUMENT));
        run = store.facts().finish(store.facts().write(run, List.of(row(1, List.of(GUN))), List.of(refused), 2));
        assertThat(run.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 1, 0, 0));
        String digest = store.facts().canonicalDigest();
        ImportRun again = store.facts().begin(request(DOCUMENT));
        again = store.facts().finish(store.facts().write(again, List.of(row(1, List.of(GUN))), List.of(refused), 2));
        assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 0));
        assertThat(store.facts().canonicalDigest()).isEqualTo(digest);
    }

    @Test
    void disputedRowsAreCounted() {
        var disputed = new NodeClaim(
                GUN.key(), Label.FIREARM, GUN.properties(), GUN.claim().as(Status.DISPUTED));
        assertThat(writeAll(row(1, List.of(disputed))).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 1, 0, 1));
    }

    @Test
    void theCanonicalDigestKnowsContentAndNotHistoryOfIds() {
        writeAll(row(1, List.of(GUN)), row(2, List.of(SALE), OF));
        String digest = store.facts().canonicalDigest();
        close();
        open(database);
        // Other ids, other sight numbers, other batches.
        ImportRun run = store.facts()
                .begin(new ImportRequest(DOCUMENT, "invented", "digest-9", Invented.OWNER, Map.of(), WITHHELD));
        run = store.facts().write(run, List.of(row(1, List.of(GUN))), List.of(), 1);
        store.facts().finish(store.facts().write(run, List.of(row(2, List.of(SALE), OF)), List.of(), 2));
        assertThat(store.facts().canonicalDigest()).isEqualTo(digest);
        writeAll(row(1, List.of(node(Label.FIREARM, "1", OPEN, Map.of("caption", "Pistol", "serial", "AB124")))));
        assertThat(store.facts().canonicalDigest()).isNotEqualTo(digest);
    }

    @Test
    void severalWritersTakeTurns() throws Exception {
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 3; t++) {
            int number = t;
            threads.add(new Thread(() -> {
                ImportRun run = store.facts().begin(request(Invented.document("ledger-" + number)));
                for (int i = 1; i <= 20; i++) {
                    run = store.facts()
                            .write(run, List.of(row(i, List.of(node(Label.PERSON, "p" + i, OPEN)))), List.of(), i);
                }
                store.facts().finish(run);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(store.facts().census()).containsEntry("Person", 20L).containsEntry("Document", 3L);
        assertThat(store.records().findRecord(INSIDER, key("Person", "p20"))).isPresent();
    }
}
