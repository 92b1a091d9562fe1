package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.Viewer;
import org.armslink.model.port.FlowReader.Flow;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RecordView;
import org.armslink.model.testing.RealData;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The public files, through ingest into a real database and out again by its readers. */
@ExtendWith(TestDatabase.class)
class RealFilesInTheDatabaseIT {
    private static final Viewer DELAWARE = new Viewer("delaware", "US", Set.of());

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open(TestDatabase database) {
        store = Invented.openEmpty(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ImportReport read(String mapping, String file) throws IOException {
        return new Importer(store.facts(), new FileDocumentVault(folder))
                .run(
                        new MappedSource(MappingCatalogue.find(mapping), Map.of()),
                        RealData.file(file),
                        ImportProgress.QUIET);
    }

    @Test
    void crimeGunsAddUpAndAreQuietWhenReadAgain() throws IOException {
        ImportReport report = read("crime-guns-delaware", "crime-guns-delaware/crime-guns.csv");
        ImportCounts counts = report.run().counts();
        assertThat(counts.read()).isEqualTo(635);
        assertThat(counts.accepted() + counts.quarantined() + counts.duplicate())
                .isEqualTo(635);
        assertThat(counts.accepted()).isEqualTo(634);
        List<QuarantinedRow> quarantined =
                store.imports().listQuarantined(DELAWARE, report.run().id(), 100);
        assertThat(quarantined)
                .isEqualTo(report.firstQuarantined())
                .singleElement()
                .satisfies(row -> assertThat(List.of(Long.toString(row.row()), row.field(), row.value()))
                        .containsExactly("407", "purchase_date", "12/09/202"));

        Map<String, Long> census = store.facts().census();
        String digest = store.facts().canonicalDigest();
        ImportReport again = read("crime-guns-delaware", "crime-guns-delaware/crime-guns.csv");
        assertThat(again.run().counts()).isEqualTo(new ImportCounts(635, 0, 0, 635, 0, 0, 0));
        assertThat(store.facts().census()).isEqualTo(census);
        assertThat(store.facts().canonicalDigest()).isEqualTo(digest);
        assertThat(store.imports().listRuns(DELAWARE)).hasSize(2).allMatch(run -> run.complete());
        assertThat(store.imports().listQuarantined(DELAWARE, again.run().id(), 100))
                .isEqualTo(quarantined);
    }

    @Test
    void oneSerialOfSevenGunsIsNoGun() throws IOException {
        read("crime-guns-delaware", "crime-guns-delaware/crime-guns.csv");
        List<RecordView> bearers =
                store.records().search(DELAWARE, "SN0195", 100).records();
        assertThat(bearers)
                .hasSize(7)
                .allMatch(record -> record.label() == Label.FIREARM)
                .extracting(RecordView::key)
                .doesNotHaveDuplicates();
        assertThat(store.facts().census()).containsEntry("Firearm", 634L).doesNotContainKey("SAME_AS");
        // Rows that are equal but for their number are two guns.
        for (String row : List.of("28", "559", "115", "402")) {
            Key gun = Key.of("Firearm", "US/delaware-focal-point", "crime-guns-delaware", row);
            assertThat(store.records().findRecord(DELAWARE, gun)).as(row).isPresent();
        }
    }

    @Test
    void flowsOf2020AreThoseOfTheFile() throws IOException {
        ImportCounts counts = read("atf-trace-flows", "atf-trace-flows/atf_source_recovery_2010_2020.csv")
                .run()
                .counts();
        assertThat(counts.accepted()).isEqualTo(24_168);
        assertThat(flow("Arizona", "California")).isEqualTo(3352);
        assertThat(flow("Nevada", "California")).isEqualTo(2083);
        assertThat(flow("Indiana", "Illinois")).isEqualTo(1954);
        assertThat(flow("Virginia", "Maryland")).isEqualTo(1070);
    }

    private long flow(String from, String to) {
        List<Flow> flows = store.flows().listFlows(DELAWARE, 2020, from, to, 10).flows();
        assertThat(flows).as("%s to %s", from, to).hasSize(1);
        return flows.get(0).firearms();
    }
}
