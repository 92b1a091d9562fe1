package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.armslink.ingest.mapping.Mapping;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.ingest.rehearsal.DryRun;
import org.armslink.ingest.rehearsal.RowsNamed;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.port.ImportCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/mappings.md says must happen, happens. */
class PageExampleTest {
    @TempDir
    Path folder;

    @Test
    void theReportOnThePageIsTheOneThatComes() throws IOException {
        var receiving = new Receiving(folder);
        Source source = ExampleOnThePage.source(folder, Map.of("office", "kingston"));
        Path file = receiving.file("register.csv", ExampleOnThePage.file().getBytes(UTF_8));
        ImportReport report = receiving.read(source, file);
        var printed = new ArrayList<>(
                ReportText.of(report, "register.csv", "gun-register.yml", named(source, file), List.of()));
        printed.add(ReportText.json(report.run().counts()));
        String expected = printed.stream()
                .map(line -> "    " + line.replace(report.run().id(), "run-0123456789abcdef") + "\n")
                .collect(Collectors.joining());
        assertThat(ExampleOnThePage.page())
                .contains("    $ ./armslink ingest --mapping gun-register.yml --set office=kingston register.csv\n"
                        + expected + "\n");
        ImportCounts again = receiving.read(source, file).run().counts();
        assertThat(again).isEqualTo(new ImportCounts(5, 0, 0, 5, 0, 0, 0));
    }

    private static List<String> named(Source source, Path file) throws IOException {
        return RowsNamed.of(DryRun.of(source, file, () -> false));
    }

    /** Whoever copies the command must reach the same database, by the same mapping. */
    @Test
    void theWayBackNamesWhatAReplayNeeds() throws IOException {
        var receiving = new Receiving(folder);
        ImportReport report = receiving.read(
                ExampleOnThePage.source(folder, Map.of()),
                receiving.file("register.csv", ExampleOnThePage.file().getBytes(UTF_8)));
        String run = report.run().id();
        assertThat(ReportText.of(report, "register.csv", "our guns.yml", List.of(), List.of("--data", "/srv/it's")))
                .contains(
                        "Then take them in: ./armslink quarantine replay " + run
                                + " refused.jsonl --mapping 'our guns.yml' --data '/srv/it'\\''s' --reason \"asked the owner\"");
        assertThat(ReportText.of(report, "register.csv", "caviar", List.of(), List.of()))
                .noneMatch(line -> line.contains("--mapping"))
                .contains("All of them, to correct each \"text\": ./armslink quarantine list " + run
                        + " > refused.jsonl");
    }

    @Test
    void theExampleSaysWhatItsKeysAreFor() throws IOException {
        var receiving = new Receiving(folder);
        receiving.read(
                ExampleOnThePage.source(folder, Map.of()),
                receiving.file("register.csv", ExampleOnThePage.file().getBytes(UTF_8)));
        assertThat(node(receiving, "Firearm", "1").properties())
                .containsEntry("make", "Beretta")
                .containsEntry("makeRaw", "BERETTA")
                .containsEntry("serial", "ZZ1042");
        assertThat(node(receiving, "Firearm", "2").properties())
                .containsEntry("make", "Smith & Wesson")
                .containsEntry("serialStatus", "partial");
        assertThat(node(receiving, "Firearm", "4").properties())
                .containsEntry("caption", "Gun 4")
                .containsEntry("serialStatus", "obliterated");
        assertThat(node(receiving, "CustodyEvent", "sold", "4").claim().status())
                .isEqualTo(Status.DISPUTED);
        assertThat(node(receiving, "Location", "Kingston").properties()).containsEntry("latitude", 17.97);
        assertThat(node(receiving, "Location", "Montego\nBay").properties())
                .containsEntry("name", "Montego Bay")
                .containsEntry("latitude", 18.47);
        SightClass sight = node(receiving, "Firearm", "1").claim().sight();
        assertThat(sight.deniedCountries()).containsExactly("HT");
    }

    private static NodeClaim node(Receiving receiving, String label, String... parts) {
        var all = new String[3 + parts.length];
        all[0] = label;
        all[1] = "JM/firearms-focal-point";
        all[2] = "gun-register-kingston";
        System.arraycopy(parts, 0, all, 3, parts.length);
        return Objects.requireNonNull(receiving.store.nodes().get(Key.of(all).text()), label);
    }

    @Test
    void severalValuesInACellAreWhatThePageSays() throws IOException {
        var receiving = new Receiving(folder);
        ImportReport report = receiving.read(
                ExampleOnThePage.incidents(folder),
                receiving.file("incidents.csv", ExampleOnThePage.incidents().getBytes(UTF_8)));
        assertThat(report.run().counts().accepted()).isEqualTo(2);
        assertThat(report.firstQuarantined())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.row() + row.reason()).startsWith("3").contains("which belong together"));
        assertThat(incident(receiving, "Firearm", "1", "1").properties())
                .containsEntry("make", "Smith & Wesson")
                .containsEntry("serial", "AB12");
        assertThat(incident(receiving, "Firearm", "1", "2").properties())
                .containsEntry("make", "Glock")
                .containsEntry("serialStatus", "absent");
        assertThat(incident(receiving, "Location", "Kingston", "Jamaïque").properties())
                .containsEntry("country", "JM");
        assertThat(incident(receiving, "Case", "1").claim().validity().from()).isEqualTo("2021-04-03T00:00:00Z");
        NodeClaim ben = incident(receiving, "Person", "1", "1");
        assertThat(receiving.links())
                .filteredOn(link -> link.type() == LinkType.SUSPECT_IN)
                .singleElement()
                .satisfies(link -> assertThat(link.from().key()).isEqualTo(ben.key()));
        assertThat(receiving.links())
                .filteredOn(link -> link.type() == LinkType.VICTIM_IN)
                .extracting(link -> link.from().key())
                .containsExactlyInAnyOrder(
                        incident(receiving, "Person", "1", "0").key(),
                        incident(receiving, "Person", "2", "1").key());
        assertThat(incident(receiving, "Person", "2", "1").properties())
                .isEqualTo(Map.of("caption", "Unnamed person of incident 2"));
        assertThat(incident(receiving, "Person", "2", "0").properties()).containsEntry("name", "Cyd Example");
    }

    private static NodeClaim incident(Receiving receiving, String label, String... parts) {
        var all = new ArrayList<>(List.of(label, "JM/firearms-focal-point", "newsroom"));
        all.addAll(List.of(parts));
        return Objects.requireNonNull(
                receiving.store.nodes().get(Key.of(all.toArray(String[]::new)).text()), label);
    }

    /** A corrected row comes back in by way of a corrected file; what is known is a duplicate. */
    @Test
    void aCorrectedRowComesBackIn() throws IOException {
        var receiving = new Receiving(folder);
        Source source = ExampleOnThePage.source(folder, Map.of());
        receiving.read(
                source, receiving.file("register.csv", ExampleOnThePage.file().getBytes(UTF_8)));
        String corrected = ExampleOnThePage.file().replace("2021-02-30", "2021-02-28");
        ImportCounts counts = receiving
                .read(source, receiving.file("register.csv", corrected.getBytes(UTF_8)))
                .run()
                .counts();
        // The row with a number twice is refused anew: it is a row of another file.
        assertThat(counts).isEqualTo(new ImportCounts(5, 1, 1, 3, 5, 0, 0));
        assertThat(receiving.kept()).hasSize(2);
    }

    @Test
    void thePageNamesEveryShippedMappingAndItsSettings() throws IOException {
        for (Mapping mapping : MappingCatalogue.list()) {
            assertThat(ExampleOnThePage.page()).contains("| `" + mapping.name() + "` |");
            mapping.parameters()
                    .keySet()
                    .forEach(parameter -> assertThat(mapping.name())
                            .satisfies(name -> assertThat(page())
                                    .containsPattern("\\| `" + name + "` \\|.*`" + parameter + "[`=]")));
        }
    }

    private static String page() {
        try {
            return ExampleOnThePage.page();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
