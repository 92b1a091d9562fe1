package org.armslink.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.ingest.mapping.MappingSchema;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.model.testing.RealData;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that others script against: their last lines, files and exit codes. */
@ExtendWith(TestDatabase.class)
class CommandsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void empty(TestDatabase database) {
        Invented.openEmpty(database).close();
    }

    @Test
    void ingestCountsEveryRowAndTheSecondTimeChangesNothing(TestDatabase database) throws IOException {
        String file = RealData.file("crime-guns-delaware/crime-guns.csv").toString();
        var first = CommandLineRun.on(database, folder, "ingest", "--mapping", "crime-guns-delaware", "--json", file);
        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode counts = JSON.readTree(first.lastLine());
        assertThat(counts.get("read").asInt()).isEqualTo(635);
        assertThat(counts.get("accepted").asInt()
                        + counts.get("quarantined").asInt()
                        + counts.get("duplicate").asInt())
                .isEqualTo(635);
        assertThat(counts.get("accepted").asInt()).isEqualTo(634);
        assertThat(counts.get("created").asInt()).isGreaterThan(635);

        var second = CommandLineRun.on(database, folder, "ingest", "--mapping", "crime-guns-delaware", "--json", file);
        assertThat(JSON.readTree(second.lastLine())).isEqualTo(JSON.readTree("""
                        {"read":635,"accepted":0,"quarantined":0,"duplicate":635,"created":0,"changed":0}"""));
    }

    /** Without a database and without a data folder: a dry run needs neither. */
    @Test
    void aNewFileIsDraftedCheckedRehearsedAndTakenIn(TestDatabase database) throws IOException {
        Path file = Files.writeString(folder.resolve("seen.csv"), """
                incident_id,date,city,gun_make,gun_serial,suspect
                1,2021-03-04,Kingston,S&W||Glock,AB1||CD2,Ann Example
                2,2021-03-99,Negril,,,Ben Example
                """);
        Path mapping = folder.resolve("seen.yml");
        var suggested = CommandLineRun.of(
                "mapping", "suggest", "--owner", "JM/police", "--out", mapping.toString(), file.toString());
        assertThat(suggested.exitCode()).as(suggested.err()).isZero();
        assertThat(suggested.out()).contains("--dry-run --mapping " + mapping);
        // The schema that the draft's first line names stands beside it, and nothing that the draft lacks goes unsaid.
        assertThat(Files.readString(mapping)).startsWith("# yaml-language-server: $schema=mapping.schema.json\n");
        assertThat(folder.resolve("mapping.schema.json")).hasContent(MappingSchema.text());
        assertThat(suggested.err()).doesNotContain("ATTENTION");
        var again = CommandLineRun.of(
                "mapping", "suggest", "--owner", "JM/police", "--out", mapping.toString(), file.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is there already");
        assertThat(CommandLineRun.of("mapping", "check", mapping.toString()).exitCode())
                .isZero();

        var dry = CommandLineRun.of("ingest", "--dry-run", "--mapping", mapping.toString(), file.toString());
        assertThat(dry.exitCode()).as(dry.err()).isZero();
        assertThat(dry.lines())
                .contains("Dry run of seen.csv by " + mapping
                        + ": 2 rows read, 1 would be accepted, 1 quarantined, 0 duplicate; nothing was written")
                .anyMatch(line -> line.matches("Firearm +2 +2"))
                .anyMatch(line -> line.startsWith("  row 2, date \"2021-03-99\": is no date"));
        JsonNode report = JSON.readTree(
                CommandLineRun.of("ingest", "--dry-run", "--json", "--mapping", mapping.toString(), file.toString())
                        .out());
        assertThat(report.get("columns").get(1).get("refused").asInt()).isEqualTo(1);

        var taken = CommandLineRun.on(
                database, folder, "ingest", "--json", "--mapping", mapping.toString(), file.toString());
        JsonNode counts = JSON.readTree(taken.lastLine());
        assertThat(counts.get("accepted").asInt()).isEqualTo(1);
        assertThat(counts.get("quarantined").asInt()).isEqualTo(1);
        for (String figure : List.of("read", "accepted", "quarantined", "duplicate", "created", "changed")) {
            assertThat(report.get("counts").get(figure)).as(figure).isEqualTo(counts.get(figure));
        }
        var known = CommandLineRun.on(
                database, folder, "ingest", "--dry-run", "--mapping", mapping.toString(), file.toString());
        assertThat(known.lines()).anyMatch(line -> line.contains("of the records are in the database already"));

        String run = database.driver()
                .executableQuery("MATCH (r:ImportRun) RETURN r.id AS id")
                .execute()
                .records()
                .get(0)
                .get("id")
                .asString();
        var listed = CommandLineRun.on(database, folder, "quarantine", "list", run);
        assertThat(listed.lines()).singleElement().asString().contains("\"row\":2", "\"field\":\"date\"");
        Path refused = Files.writeString(folder.resolve("refused.jsonl"), listed.out());
        var notYet = CommandLineRun.on(
                database,
                folder,
                "quarantine",
                "replay",
                run,
                refused.toString(),
                "--reason",
                "try",
                "--mapping",
                mapping.toString());
        assertThat(notYet.exitCode()).isEqualTo(2);
        assertThat(notYet.err()).contains("row 2, date \"2021-03-99\": is no date");
        Files.writeString(refused, listed.out().replace("2021-03-99", "2021-03-09"));
        var replayed = CommandLineRun.on(
                database,
                folder,
                "quarantine",
                "replay",
                run,
                refused.toString(),
                "--reason",
                "asked the owner",
                "--mapping",
                mapping.toString());
        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        assertThat(JSON.readTree(replayed.lastLine()).get("accepted").asInt()).isEqualTo(1);
        assertThat(CommandLineRun.on(database, folder, "quarantine", "list", run)
                        .out())
                .isEmpty();
    }

    @Test
    void importsAreListedShownAndTakenBack(TestDatabase database) throws IOException {
        assertThat(CommandLineRun.on(database, folder, "imports", "list").err()).contains("Nothing was taken in yet");
        String file = RealData.file("crime-guns-delaware/crime-guns.csv").toString();
        CommandLineRun.on(database, folder, "ingest", "--mapping", "crime-guns-delaware", "--json", file);

        var list = CommandLineRun.on(database, folder, "imports", "list");
        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(list.lines())
                .singleElement()
                .asString()
                .contains("US/delaware-focal-point  crime-guns-delaware  635 rows read, 634 accepted, 1 quarantined")
                .endsWith("complete");
        String run = list.out().substring(0, list.out().indexOf(' '));
        JsonNode listed = JSON.readTree(
                CommandLineRun.on(database, folder, "imports", "list", "--json").lastLine());
        assertThat(listed.get("id").asString()).isEqualTo(run);

        var shown = CommandLineRun.on(database, folder, "imports", "show", run);
        assertThat(shown.lines().get(0)).isEqualTo(run + ", complete");
        assertThat(shown.out())
                .contains("document " + listed.get("document").asString())
                .contains(listed.get("created").asInt() + " records and links created, 0 changed")
                .contains("armslink quarantine list " + run);
        assertThat(JSON.readTree(CommandLineRun.on(database, folder, "imports", "show", run, "--json")
                        .lastLine()))
                .isEqualTo(listed);

        var unknown = CommandLineRun.on(database, folder, "imports", "show", "run-0000000000000000");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no import \"run-0000000000000000\"");
        // Jamaica sees all that is in this store, and still it is not Jamaica's.
        var stranger = CommandLineRun.on(
                database, folder, "imports", "undo", run, "--reason", "not mine", "--viewer", "jm-investigator");
        assertThat(stranger.exitCode()).isEqualTo(2);
        assertThat(stranger.err()).contains("US/delaware-focal-point");
        assertThat(CommandLineRun.on(database, folder, "imports", "undo", run, "--reason", " ")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.on(database, folder, "imports", "undo", run).exitCode())
                .isEqualTo(2);

        var undone = CommandLineRun.on(database, folder, "imports", "undo", run, "--reason", "sent by mistake");
        assertThat(undone.exitCode()).as(undone.err()).isZero();
        JsonNode last = JSON.readTree(undone.lastLine());
        assertThat(last.get("undone").get("by").asString()).isEqualTo("operator");
        assertThat(last.get("undone").get("why").asString()).isEqualTo("sent by mistake");
        assertThat(last.get("undone").get("complete").asBoolean()).isTrue();
        assertThat(CommandLineRun.on(database, folder, "imports", "show", run).out())
                .contains(run + ", undone", "undone by operator at ", ": sent by mistake");
        try (var session = database.driver().session()) {
            assertThat(session.run(
                                    "MATCH (n:Record) WHERE n.status <> 'withdrawn' AND n.importRun = $run"
                                            + " RETURN count(n) AS n",
                                    Map.of("run", run))
                            .single()
                            .get("n")
                            .asInt())
                    .isZero();
        }
    }

    /** One file, two mappings: whoever takes one back is told of the other before anything is changed. */
    @Test
    void anImportIsNotTakenBackWithOthersUnasked(TestDatabase database) throws IOException {
        Path guns = Files.writeString(folder.resolve("guns.csv"), "serial,calibre\nZZ-INVENTED-1,9 mm\n");
        String about = """
                title: "Invented"
                source: invented
                owner: US/delaware-focal-point
                handling: H0
                purpose: test
                keepUntil: 2036-12-31
                grade: "4x4:A2"
                method: reported
                csv: {columns: [serial, calibre], unique: serial}
                records:
                  gun:
                    label: Firearm
                    key: ["{serial}"]
                    properties:
                      caption: "Invented gun {serial}"
                """;
        Path first = Files.writeString(folder.resolve("first.yml"), about);
        Path mended = Files.writeString(folder.resolve("mended.yml"), about + "      serial: {serial: serial}\n");
        for (Path mapping : List.of(first, mended)) {
            var taken = CommandLineRun.on(
                    database, folder, "ingest", "--json", "--mapping", mapping.toString(), guns.toString());
            assertThat(taken.exitCode()).as(taken.err()).isZero();
        }
        List<String> runs = CommandLineRun.on(database, folder, "imports", "list").lines().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(runs).hasSize(2);

        var asked = CommandLineRun.on(database, folder, "imports", "undo", runs.get(0), "--reason", "a test");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains(runs.get(0), runs.get(1), "--all-readings", "Nothing was changed");
        assertThat(CommandLineRun.on(database, folder, "imports", "list").out()).doesNotContain("undone");

        var undone = CommandLineRun.on(
                database, folder, "imports", "undo", runs.get(0), "--reason", "a test", "--all-readings");
        assertThat(undone.exitCode()).as(undone.err()).isZero();
        assertThat(CommandLineRun.on(database, folder, "imports", "list").lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("undone"));
    }

    @Test
    void aDraftWithoutCasesSaysSoAloudAndNamesNoSchemaThatIsNotThere() throws IOException {
        Path file = Files.writeString(folder.resolve("guns.csv"), "make,caliber\nColt,.38\nGlock,9 mm\n");
        var printed = CommandLineRun.of("mapping", "suggest", "--owner", "JM/police", file.toString());
        assertThat(printed.err()).contains("ATTENTION: NO CASE", "ATTENTION: NO PERSON", "ATTENTION: NO LINK");
        assertThat(printed.out())
                .startsWith("# Drafted from")
                .contains("# ATTENTION: NO CASE")
                .doesNotContain("$schema");

        Path other = Files.writeString(folder.resolve("mapping.schema.json"), "{}");
        Path mapping = folder.resolve("guns.yml");
        var written = CommandLineRun.of(
                "mapping", "suggest", "--owner", "JM/police", "--out", mapping.toString(), file.toString());
        assertThat(written.err()).contains("mapping.schema.json is there already", "ATTENTION: NO CASE");
        assertThat(other).hasContent("{}");
        assertThat(Files.readString(mapping)).startsWith("# Drafted from");
    }

    @Test
    void aMappingWithAMistakeIsToldWithItsLine() throws IOException {
        Path mapping = Files.writeString(folder.resolve("wrong.yml"), "title: x\nsorce: y\n");
        var run = CommandLineRun.of("mapping", "check", mapping.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("wrong.yml:2:", "\"sorce\"", "source");
        var none = CommandLineRun.of("mapping", "suggest", "--owner", "Jamaica", mapping.toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("Jamaica").doesNotContain("Exception");
    }

    @Test
    void aFileInPlaceOfAnImportIsToldBeforeADatabaseIsStarted() {
        for (String command : List.of("quarantine list", "quarantine replay", "imports show", "imports undo")) {
            var all = new ArrayList<>(List.of(command.split(" ")));
            all.addAll(
                    List.of("incidents.csv", "--data", folder.resolve("never").toString()));
            if (command.endsWith("replay") || command.endsWith("undo")) {
                all.addAll(List.of("--reason", "a test"));
            }
            var run = CommandLineRun.of(all.toArray(String[]::new));
            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("\"incidents.csv\"", "run-0123456789abcdef", "imports list");
            assertThat(folder.resolve("never")).doesNotExist();
        }
    }

    @Test
    void aMappingWithoutAMistakeIsSaidToHaveNone() {
        var run = CommandLineRun.of("mapping", "check", "crime-guns-delaware");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("crime-guns-delaware: no mistakes. Settings: asOf.");
    }

    @Test
    void theSchemaOfMappingsIsPrinted() {
        assertThat(JSON.readTree(CommandLineRun.of("mapping", "schema").out())
                        .get("$schema")
                        .asString())
                .contains("2020-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "binary", "broken header"})
    void aFileThatCannotBeReadIsRefusedAndNothingIsWritten(String kind, TestDatabase database) throws IOException {
        byte[] content = switch (kind) {
            case "empty" -> new byte[0];
            case "binary" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
            default -> "serial;make\nAB1;Glock\n".getBytes(StandardCharsets.UTF_8);
        };
        Path file = Files.write(folder.resolve("refused.csv"), content);
        var run = CommandLineRun.on(
                database, folder, "ingest", "--mapping", "crime-guns-delaware", "--json", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("refused.csv").doesNotContain("Exception");
        try (var session = database.driver().session()) {
            assertThat(session.run("MATCH (n:Record) RETURN count(n) AS n")
                            .single()
                            .get("n")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void generateIngestExportAndFollowWays(TestDatabase database) throws IOException {
        Path out = folder.resolve("made");
        var generated = CommandLineRun.of("generate", "--size", "small", "--seed", "5", "--out", out.toString());
        assertThat(generated.exitCode()).as(generated.err()).isZero();
        var taken = CommandLineRun.on(
                database,
                folder,
                "ingest",
                "--mapping",
                "claim-lines",
                "--json",
                out.resolve("investigation.jsonl").toString());
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(JSON.readTree(taken.lastLine()).get("created").asInt()).isGreaterThan(3000);

        String leg = PlantedTruth.read(out.resolve("planted-truth.json"))
                .corridors()
                .get(0)
                .ways()
                .get(0)
                .get(0);
        for (String format : List.of("svg", "graphml")) {
            Path chart = folder.resolve("chart." + format);
            var exported = CommandLineRun.on(
                    database, folder, "export", "--entity", leg, "--format", format, "--out", chart.toString());
            assertThat(exported.exitCode()).as(exported.err()).isZero();
            assertThat(Files.readString(chart)).contains("illustration, not for court");
        }
        Path twice = folder.resolve("again.svg");
        CommandLineRun.on(database, folder, "export", "--entity", leg, "--out", twice.toString());
        assertThat(twice).hasSameBinaryContentAs(folder.resolve("chart.svg"));

        var withheld = CommandLineRun.on(
                database,
                folder,
                "export",
                "--entity",
                "1.A",
                "--out",
                folder.resolve("none.svg").toString());
        assertThat(withheld.exitCode()).isEqualTo(2);
        assertThat(withheld.err()).contains("There is no record \"1.A\"");
        assertThat(folder.resolve("none.svg")).doesNotExist();
        followWays(database, PlantedTruth.read(out.resolve("planted-truth.json")));
    }

    /** The planted chains, over the names that the API's parameters have. */
    private void followWays(TestDatabase database, PlantedTruth.Contents truth) throws IOException {
        PlantedTruth.Corridor planted = truth.corridors().stream()
                .filter(one -> one.kind().equals("chain"))
                .findFirst()
                .orElseThrow();
        var found = CommandLineRun.on(
                database, folder, "corridors", "--from", planted.from(), "--to", planted.to(), "--format", "json");
        assertThat(found.exitCode()).as(found.err()).isZero();
        JsonNode corridor = JSON.readTree(found.out()).get("corridors").get(0);
        assertThat(corridor.get("origin").asString()).isEqualTo(planted.from());
        var table = CommandLineRun.on(
                database, folder, "corridors", "--from", planted.from(), "--to", planted.to(), "--format", "csv");
        assertThat(table.lines().get(0)).startsWith("origin,destination,kind,ways,firearms,seizures");
        assertThat(table.lines().get(1))
                .contains(",chain,"
                        + corridor.get("counts").get("chain").get("ways").asInt() + ",");
        assertThat(table.err()).contains("below the minimum support of 2", "not how much flowed");

        String[] asked = {"paths", "--from", planted.from(), "--to", planted.to(), "--joins", "thing", "--best", "3"};
        var paths = CommandLineRun.on(database, folder, with(asked, "--format", "json"));
        assertThat(paths.exitCode()).as(paths.err()).isZero();
        JsonNode best = JSON.readTree(paths.out()).get("best");
        assertThat(best).isNotEmpty();
        var rows = CommandLineRun.on(database, folder, with(asked, "--format", "csv"));
        assertThat(rows.lines().get(0)).startsWith("path,step,kind,from,to,departEarliest");
        assertThat(rows.lines())
                .as("one row a step")
                .hasSize(1
                        + best.valueStream()
                                .mapToInt(one -> one.get("steps").size())
                                .sum());
        assertThat(rows.err()).contains("Search: exact for paths that come to no place twice");
        assertThat(CommandLineRun.on(database, folder, asked).lines().get(1)).contains(", " + planted.from());
        var none = CommandLineRun.on(database, folder, "paths", "--from", "TO", "--to", "TV");
        assertThat(none.exitCode()).isZero();
        assertThat(none.err()).contains("No sequence of recorded movements");
        assertThat(none.lines()).hasSize(1);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void wrongUseIsExplained(TestDatabase database) throws IOException {
        assertThat(CommandLineRun.of("export", "--entity", "1.A").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("analyse", "--measure", "guilt", "--projection", "caviar")
                        .err())
                .contains("guilt")
                .contains("betweenness");
        var incomparable = CommandLineRun.on(
                database,
                folder,
                "compare",
                "--measure",
                "degree",
                "--projection",
                "linked",
                "--with",
                "measure=cliques");
        assertThat(incomparable.exitCode()).isEqualTo(2);
        assertThat(incomparable.err()).contains("cannot be compared", "degree", "cliques");
        assertThat(CommandLineRun.of(
                                "compare", "--measure", "degree", "--projection", "linked", "--with", "as-of=yesterday")
                        .err())
                .contains("--with as-of", "yesterday");
        assertThat(CommandLineRun.of("notebook", "run", "missing.ipynb").err()).contains("missing.ipynb");
        assertThat(CommandLineRun.on(database, folder, "ingest", "--mapping", "nothing", "x.csv")
                        .exitCode())
                .isEqualTo(2);
        for (String command : List.of(
                "demo",
                "serve",
                "ingest",
                "imports",
                "generate",
                "analyse",
                "compare",
                "paths",
                "corridors",
                "export",
                "notebook",
                "version")) {
            var help = CommandLineRun.of(command, "--help");
            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Usage: armslink " + command);
        }
    }

    @Test
    void anAnalysisOfNothingSaysSo(TestDatabase database) throws IOException {
        var run = CommandLineRun.on(database, folder, "analyse", "--measure", "degree", "--projection", "caviar");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("The projection caviar is empty");
    }
}
