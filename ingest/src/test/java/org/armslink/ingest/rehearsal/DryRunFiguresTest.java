package org.armslink.ingest.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.armslink.ingest.ExampleOnThePage;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.Source;
import org.armslink.ingest.StoreInMemory;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.model.testing.RealData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each figure of a dry run is what the import then does. */
class DryRunFiguresTest {
    @TempDir
    Path folder;

    private record Both(DryRunReport report, ImportCounts counts, Set<QuarantinedRow> refused, StoreInMemory store) {}

    /** A dry run, and after it the import. */
    private Both both(Source source, Path file, StoreInMemory store, DryRun.@Nullable KnownLabels asked)
            throws IOException {
        var foreseen = new HashSet<QuarantinedRow>();
        DryRunReport report = DryRun.of(source, file, asked, foreseen::add, () -> false);
        ImportCounts counts = new Importer(store, new FileDocumentVault(folder.resolve("vault")))
                .run(source, file, ImportProgress.QUIET)
                .run()
                .counts();
        // An earlier file may have been refused rows in the same words.
        assertThat(store.quarantined()).containsAll(foreseen);
        assertThat(counts.quarantined()).isEqualTo(foreseen.size());
        return new Both(report, counts, foreseen, store);
    }

    private void isWhatTheImportDoes(Source source, Path file) throws IOException {
        Both both = both(source, file, new StoreInMemory(), null);
        DryRunReport report = both.report();
        assertThat(report.exact()).isTrue();
        assertThat(report.outOfFile()).isZero();
        assertThat(report.counts()).isEqualTo(both.counts());
        Map<String, Long> census = new TreeMap<>(both.store().census());
        census.computeIfPresent("Document", (label, count) -> count == 1 ? null : count - 1);
        Map<String, Long> distinct = new TreeMap<>();
        report.records().forEach(kind -> distinct.put(kind.name(), kind.distinct()));
        report.links().forEach(kind -> distinct.put(kind.name(), kind.distinct()));
        assertThat(distinct).isEqualTo(census);
        assertThat(report.reasons().stream()
                        .mapToLong(DryRunReport.Reason::rows)
                        .sum())
                .isEqualTo(both.counts().quarantined());
        Map<String, Set<String>> rowsOfRecords = rowsOfRecords(source, file, both.refused());
        report.records()
                .forEach(kind -> assertThat(kind.ofSeveralRows())
                        .as(kind.name())
                        .isEqualTo(rowsOfRecords
                                .getOrDefault(kind.name(), Set.of())
                                .size()));
    }

    /** The slow way: the keys of records that two rows or more speak of, by label. */
    private static Map<String, Set<String>> rowsOfRecords(Source source, Path file, Set<QuarantinedRow> refused)
            throws IOException {
        Set<Long> left = refused.stream().map(QuarantinedRow::row).collect(Collectors.toSet());
        var mapping = source.mapping(source.document(new DocumentVault.Kept("0".repeat(64), 0)));
        var rowsByKey = new HashMap<String, Set<Long>>();
        var several = new HashMap<String, Set<String>>();
        try (Rows rows = source.open(Files.newInputStream(file), "the file")) {
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (left.contains(row.get().number())) {
                    continue;
                }
                RowClaims says = mapping.map(row.get());
                says.nodes().forEach(node -> {
                    Set<Long> of = rowsByKey.computeIfAbsent(node.key().text(), unused -> new HashSet<>());
                    of.add(says.row());
                    if (of.size() > 1) {
                        several.computeIfAbsent(node.label().text(), unused -> new HashSet<>())
                                .add(node.key().text());
                    }
                });
            }
        }
        return several;
    }

    private static Source shipped(String name, Map<String, String> settings) {
        return new MappedSource(MappingCatalogue.find(name), settings);
    }

    @Test
    void forTheShippedMappingsOnTheirFiles() throws IOException {
        isWhatTheImportDoes(
                shipped("crime-guns-delaware", Map.of()), RealData.file("crime-guns-delaware/crime-guns.csv"));
        isWhatTheImportDoes(
                shipped("atf-trace-flows", Map.of()),
                RealData.file("atf-trace-flows/atf_source_recovery_2010_2020.csv"));
        isWhatTheImportDoes(shipped("caviar", Map.of()), RealData.file("caviar/caviar_full.edges.csv"));
        isWhatTheImportDoes(shipped("caviar", Map.of("period", "3")), RealData.file("caviar/caviar3.edges.csv"));
    }

    @Test
    void forTheExamplesOfThePage() throws IOException {
        isWhatTheImportDoes(
                ExampleOnThePage.source(folder, Map.of()),
                Files.writeString(folder.resolve("register.csv"), ExampleOnThePage.file()));
        isWhatTheImportDoes(
                ExampleOnThePage.incidents(folder),
                Files.writeString(folder.resolve("incidents.csv"), ExampleOnThePage.incidents()));
    }

    private static final String MESSY = """
            csv: {columns: [id, seen, place, guns, people, roles, calls], unique: id}
            lists:
              gun: {split: [guns], by: ";"}
              person: {split: [people, roles], by: ";"}
            dates: {seen: {order: dmy, notAfter: "2025-12-31"}}
            lookups: {places: {otherwise: refuse, entries: {Kingston: Kingston, Negril: Negril, Ys: Ys}}}
            empty: ["?"]
            records:
              incident: {label: Case, key: ["{id}"], valid: {day: seen}, properties: {caption: "{id}"}}
              place: {label: Location, when: {present: [place]}, key: [{raw: place}], properties: {caption: {lookup: places, of: "{place}"}}}
              gun: {label: Firearm, each: gun, key: ["{id}", "{gun}"], properties: {caption: "{guns}"}}
              person: {label: Person, each: person, key: ["{people}"], properties: {caption: "{people}"}}
              boss: {label: Person, key: [x, "{place}"], properties: {caption: boss}}
            links:
              - {type: AT, from: incident, to: place, valid: {day: seen}}
              - {type: RECOVERED_IN, from: gun, to: incident}
              - {type: SUSPECT_IN, from: person, to: incident, when: {equals: {roles: suspect}}}
              - {type: CONTACTED, from: person, to: boss, valid: {day: seen}, properties: {contacts: {number: "{calls}"}}}
            """;

    private static String oneOf(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    @Test
    void forMessyFiles() throws IOException {
        var random = new Random(11);
        var all = new ArrayList<ImportCounts>();
        for (int turn = 0; turn < 60; turn++) {
            var text = new StringBuilder("id,seen,place,guns,people,roles,calls\n");
            int rows = 1 + random.nextInt(40);
            for (int row = 0; row < rows; row++) {
                text.append(random.nextInt(rows * 4))
                        .append(',')
                        .append(oneOf(random, "1/2/2021", "31/12/2021", "31/02/2021", "?", "2031", "soon"))
                        .append(',')
                        .append(oneOf(random, "Kingston", "Kingston", "NEGRIL", "Ys", "", "Atlantis"))
                        .append(',')
                        .append(oneOf(random, "", "A", "A;B", "A;;B"))
                        .append(',')
                        .append(oneOf(random, "Ann;Ben", "Ann;Ann", "Ben;Cyd", "Cyd", "?"))
                        .append(',')
                        .append(oneOf(random, "suspect;witness", "witness;suspect", "", "suspect"))
                        .append(',')
                        .append(oneOf(random, "1", "1", "2", "", "x"))
                        .append('\n');
            }
            Path file = Files.writeString(folder.resolve("messy-" + turn + ".csv"), text);
            Source source = SmallImport.source(folder, MESSY);
            isWhatTheImportDoes(source, file);
            all.add(DryRun.of(source, file, () -> false).counts());
        }
        // Every kind of end was met.
        List<Function<ImportCounts, Long>> kinds = List.of(
                ImportCounts::accepted, ImportCounts::quarantined, ImportCounts::changed, ImportCounts::disputed);
        kinds.forEach(
                kind -> assertThat(all.stream().mapToLong(kind::apply).sum()).isPositive());
    }

    /**
     * Claim lines can lead anywhere: to a record of an earlier row, of a later one, of a refused one, of the store, to none,
     * or to one that is of another kind.
     */
    @Test
    void forClaimFilesWhoseLinksLeadAnywhere() throws IOException {
        var random = new Random(12);
        long refused = 0;
        long duplicate = 0;
        long changed = 0;
        for (int turn = 0; turn < 150; turn++) {
            var claims = new RandomClaims(random, turn);
            Path file = Files.writeString(folder.resolve("claims-" + turn + ".jsonl"), claims.file(30));
            Source source = ClaimFile.of(file);
            var empty = new StoreInMemory();
            Both asked = both(source, file, empty, empty::labelsOf);
            assertThat(asked.report().counts()).isEqualTo(asked.counts());
            refused += asked.counts().quarantined();
            duplicate += asked.counts().duplicate();
            changed += asked.counts().changed();

            var filled = new StoreInMemory();
            Path before = Files.writeString(folder.resolve("before-" + turn + ".jsonl"), claims.file(5));
            both(ClaimFile.of(before), before, filled, filled::labelsOf);
            int there = filled.nodes().size();
            Both known = both(source, file, filled, filled::labelsOf);
            assertThat(known.report().counts().quarantined())
                    .isEqualTo(known.counts().quarantined());
            // The file's own record is one of those that were made.
            assertThat(known.report().records().stream()
                            .mapToLong(kind -> kind.distinct() - kind.inStore())
                            .sum())
                    .isEqualTo(filled.nodes().size() - there - 1);
        }
        assertThat(List.of(refused, duplicate, changed)).allMatch(count -> count > 20);
    }

    /** Without a store nothing is refused that a store could know; the rows are counted, and their figures said to rest on it. */
    @Test
    void withoutAStoreRowsThatLeadOutOfTheFileAreCountedApart() throws IOException {
        var random = new Random(13);
        long apart = 0;
        for (int turn = 0; turn < 50; turn++) {
            Path file = Files.writeString(
                    folder.resolve("claims-" + turn + ".jsonl"), new RandomClaims(random, turn).file(30));
            Source source = ClaimFile.of(file);
            var refusedFor = new HashSet<Long>();
            DryRunReport without = DryRun.of(source, file, null, row -> refusedFor.add(row.row()), () -> false);
            var store = new StoreInMemory();
            var refused = new HashSet<Long>();
            DryRun.of(source, file, store::labelsOf, row -> refused.add(row.row()), () -> false);
            assertThat(without.store()).isFalse();
            assertThat(without.outOfFile() == 0).isEqualTo(refused.equals(refusedFor));
            apart += without.outOfFile();
        }
        assertThat(apart).isPositive();
    }

    @Test
    void whatIsTooMuchToRememberIsCalledAnEstimate() throws IOException {
        Path file = Files.writeString(folder.resolve("register.csv"), ExampleOnThePage.file());
        Source source = ExampleOnThePage.source(folder, Map.of());
        assertThat(DryRun.of(source, file, null, row -> {}, () -> false, 20).exact())
                .isTrue();
        DryRunReport estimate = DryRun.of(source, file, null, row -> {}, () -> false, 5);
        assertThat(estimate.exact()).isFalse();
        assertThat(estimate.outOfFile()).isZero();
        assertThat(estimate.quarantined()).isEqualTo(2);
    }
}
