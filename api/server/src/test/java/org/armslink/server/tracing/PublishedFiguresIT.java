package org.armslink.server.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.correction.CorrectedFile;
import org.armslink.ingest.correction.Correction;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Viewer;
import org.armslink.model.testing.RealData;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The public files, through a real database, against what is published of them and what can be counted in them. */
@ExtendWith(TestDatabase.class)
class PublishedFiguresIT {
    private static final Viewer ANALYST = new Viewer("analyst", "US", Set.of());
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final String FLOWS = "atf-trace-flows/atf_source_recovery_2010_2020.csv";
    private static final String GUNS = "crime-guns-delaware/crime-guns.csv";

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

    private KnownFirearms known() {
        return new KnownFirearms(
                store.lives(), store.traits(), store.tracings(), store.neighbourhoods(), store.projections());
    }

    private FlowMatrixReport.Report matrix(boolean statesOnly) {
        return new FlowMatrixReport(store.flows(), store.tracings(), known())
                .of(ANALYST, new FlowMatrixReport.Asked("counts", "", "country", statesOnly, 0));
    }

    private static double share(FlowMatrixReport.Report report, int year, String area) {
        FlowMatrixReport.Year found = report.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
        Double share = area.isEmpty()
                ? found.total().importShare()
                : found.areas().stream()
                        .filter(one -> one.name().equals(area))
                        .findFirst()
                        .orElseThrow()
                        .importShare();
        assertThat(share).isNotNull();
        return share == null ? Double.NaN : share;
    }

    @Test
    void theFlowTableOfEveryYearIsThatOfTheFile() throws IOException {
        read("atf-trace-flows", FLOWS);
        var file = new HashMap<String, Long>();
        List<String> lines = Files.readAllLines(RealData.file(FLOWS));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (Long.parseLong(cells[3]) > 0) {
                file.merge(cells[0] + "|" + cells[1] + "|" + cells[2], Long.parseLong(cells[3]), Long::sum);
            }
        }
        FlowMatrixReport.Report all = matrix(false);
        assertThat(all.complete()).isTrue();
        var table = new HashMap<String, Long>();
        all.years()
                .forEach(year -> year.flows()
                        .forEach(
                                flow -> table.put(year.year() + "|" + flow.from() + "|" + flow.to(), flow.firearms())));
        assertThat(all.years()).hasSize(11);
        assertThat(table).isEqualTo(file);
        assertThat(FlowMatrixReport.table(all, false).rows()).hasSize(file.size());

        assertThat(share(all, 2010, "")).isEqualTo(0.295, within(0.0005));
        assertThat(share(all, 2020, "")).isEqualTo(0.267, within(0.0005));
        FlowMatrixReport.Report states = matrix(true);
        assertThat(share(states, 2010, "")).isEqualTo(0.293, within(0.0005));
        assertThat(share(states, 2020, "")).isEqualTo(0.266, within(0.0005));
        Map.of(
                        "DISTRICT OF COLUMBIA", 0.963,
                        "NEW JERSEY", 0.826,
                        "NEW YORK", 0.814,
                        "MASSACHUSETTS", 0.788,
                        "TEXAS", 0.141)
                .forEach((area, share) ->
                        assertThat(share(all, 2020, area)).as(area).isEqualTo(share, within(0.0005)));
        // Published beside them: of what crosses a border, some 39 to 44 % comes from next door.
        states.years()
                .forEach(year -> assertThat(year.total().adjacencyShare())
                        .as("%d", year.year())
                        .isBetween(0.38, 0.45));
        assertThat(all.years()).allMatch(year -> year.total().shareTraced() == null);
        assertThat(FlowMatrixReport.picture(all)).contains("ARIZONA to CALIFORNIA: 3352", "not said by the source");
    }

    private TimeToCrimeReport.Report timeToCrime(By by) {
        return new TimeToCrimeReport(known(), store.neighbourhoods(), store.imports(), NOW)
                .of(ANALYST, new TimeToCrimeReport.Asked(by, 5, false, false, 100));
    }

    @Test
    void daysFromSaleToCrimeInDelaware() throws IOException {
        ImportReport imported = read("crime-guns-delaware", GUNS);
        TimeToCrimeReport.Report report = timeToCrime(By.DEALER);
        TimeToCrimeReport.Group all = report.all();
        assertThat(all.recovered()).isEqualTo(634);
        assertThat(all.computable()).isEqualTo(451);
        assertThat(all.medianDays()).isEqualTo(1013.0);
        assertThat(all.largestDays()).isEqualTo(16_840);
        // 489 are stated in the file; one of them in the row with the broken date, which is refused and listed.
        assertThat(all.stated()).isEqualTo(488);
        assertThat(all.statedOnly()).isEqualTo(488 - 451);
        assertThat(report.refused())
                .singleElement()
                .satisfies(row -> assertThat(List.of(Long.toString(row.row()), row.value()))
                        .containsExactly("407", "12/09/202"));
        assertThat(report.contradicted()).singleElement().satisfies(one -> {
            assertThat(one.claims().get(0).from()).isEqualTo(Instant.parse("2028-03-10T00:00:00Z"));
            assertThat(one.inCurve()).isFalse();
            assertThat(one.days()).isEqualTo(2591);
        });
        assertThat(all.inCurve()).isEqualTo(450);
        assertThat(all.traces()).containsEntry("not-requested", 634);
        assertThat(all.shareTraced()).isNull();
        assertThat(report.groups().stream().mapToInt(TimeToCrimeReport.Group::inCurve))
                .isSortedAccordingTo((one, other) -> other - one);
        assertThat(TimeToCrimeReport.table(report).rows())
                .hasSize(1 + report.groups().size());

        String text = imported.firstQuarantined().get(0).text().replace("12/09/202,", "12/09/2020,");
        CorrectedFile corrected = Correction.write(
                new MappedSource(MappingCatalogue.find("crime-guns-delaware"), Map.of()),
                () -> Files.newInputStream(RealData.file(GUNS)),
                Map.of(407L, text),
                "tester",
                "a digit was missing",
                folder.resolve("corrected"));
        new Importer(store.facts(), new FileDocumentVault(folder))
                .run(corrected, folder.resolve("corrected"), ImportProgress.QUIET);
        assertThat(timeToCrime(By.ALL).all().stated()).isEqualTo(489);
        assertThat(timeToCrime(By.ALL).all().computable()).isEqualTo(451);

        var sales = new SalesReport(known(), store.tracings(), store.neighbourhoods());
        SalesReport.PatternsReport patterns = sales.patterns(ANALYST, "", null, 10_000);
        // Published: repeat buyers 26 of 481, and the buyer is the defendant in 10 of 516.
        assertThat(patterns.counts()).containsEntry("repeat-buyer", 26).containsEntry("possessor-is-not-buyer", 506);
        assertThat(patterns.counts())
                .as("labels at random follow one another")
                .doesNotContainKey("consecutive-serials");
        SalesReport.ShortTimesReport dealers = sales.shortTimes(ANALYST, By.DEALER, 1095, 10, 100);
        assertThat(dealers.parties()).isNotEmpty().allMatch(party -> party.firearms() >= 10);
        assertThat(dealers.mayBe()).isNotEmpty();
    }
}
