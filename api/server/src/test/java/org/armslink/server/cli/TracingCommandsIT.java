package org.armslink.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.armslink.model.testing.RealData;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statistics, indicators and life lines on the command line, on the crime guns of Delaware. */
@ExtendWith(TestDatabase.class)
class TracingCommandsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void empty(TestDatabase database) {
        Invented.openEmpty(database).close();
    }

    @Test
    void whatIsKnownOfTracingIsToldInEachForm(TestDatabase database) throws IOException {
        String file = RealData.file("crime-guns-delaware/crime-guns.csv").toString();
        assertThat(CommandLineRun.on(database, folder, "ingest", "--mapping", "crime-guns-delaware", file)
                        .exitCode())
                .isZero();

        JsonNode all = JSON.readTree(
                        CommandLineRun.on(database, folder, "statistics", "time-to-crime", "--format", "json")
                                .out())
                .get("all");
        assertThat(all.get("computable").asInt()).isEqualTo(451);
        assertThat(all.get("medianDays").asDouble()).isEqualTo(1013);
        var byMaker =
                CommandLineRun.on(database, folder, "statistics", "time-to-crime", "--by", "maker", "--format", "csv");
        assertThat(byMaker.lines()).hasSizeGreaterThan(5).first().asString().contains(",");
        assertThat(CommandLineRun.on(database, folder, "statistics", "time-to-crime", "--format", "svg")
                        .out())
                .contains("<svg", "Kaplan");
        for (String name : List.of("flow-matrix", "short-times", "sale-patterns")) {
            var told = CommandLineRun.on(database, folder, "statistics", name, "--basis", "records");
            assertThat(told.exitCode()).as(told.err()).isZero();
            assertThat(told.out()).as(name).isNotBlank();
        }

        var indicator = CommandLineRun.on(database, folder, "indicator", "sdg-16-4-2", "--format", "json");
        assertThat(indicator.exitCode()).as(indicator.err()).isZero();
        Path workbook = folder.resolve("return.xlsx");
        var written =
                CommandLineRun.on(database, folder, "indicator", "illicit-arms-flows", "--out", workbook.toString());
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(Files.readString(workbook, StandardCharsets.ISO_8859_1)).startsWith("PK");

        String gun = database.driver()
                .executableQuery(
                        "MATCH (:CustodyEvent)-[:OF]->(gun:Firearm) RETURN gun.key AS key ORDER BY key LIMIT 1")
                .execute()
                .records()
                .get(0)
                .get("key")
                .asString();
        assertThat(CommandLineRun.on(database, folder, "life-line", gun).lines())
                .hasSizeGreaterThan(1);
        assertThat(CommandLineRun.on(database, folder, "life-line", gun, "--format", "svg")
                        .out())
                .contains("<svg", "Life line of");
    }

    @Test
    void whatIsAskedWronglyIsToldBeforeADatabaseIsStarted() {
        Path never = folder.resolve("never");
        record Wrong(String said, String... asked) {}
        for (Wrong wrong : List.of(
                new Wrong("time-to-crime", "statistics", "time-to-crimes"),
                new Wrong("csv", "statistics", "time-to-crime", "--format", "pdf"),
                new Wrong("sdg-16-4-2", "indicator", "sdg"),
                new Wrong("\"Burkina\"", "indicator", "sdg-16-4-2", "--country", "Burkina"),
                new Wrong("--out return.xlsx", "indicator", "illicit-arms-flows"),
                new Wrong("\"Burkina\"", "paths", "--from", "Burkina", "--to", "JM"),
                new Wrong("Missing required option: '--to=ENDS'", "paths", "--from", "US"),
                new Wrong("fewest-legs", "paths", "--from", "US", "--to", "JM", "--objective", "shortest"),
                new Wrong("1 to 50", "paths", "--from", "US", "--to", "JM", "--best", "0"),
                new Wrong("no grade", "paths", "--from", "US", "--to", "JM", "--minimumGrade", "B2"),
                new Wrong("later windowTo", "paths", "--from", "US", "--to", "JM", "--windowTo", "0001-01-01"),
                new Wrong("steps=all", "paths", "--from", "US", "--to", "JM", "--leads", "--steps", "legs"),
                new Wrong("csv", "paths", "--from", "US", "--to", "JM", "--format", "svg"),
                new Wrong("\"Jamaica\"", "corridors", "--to", "Jamaica"),
                new Wrong("2 to 1000000", "corridors", "--minimumSupport", "1"),
                new Wrong("quarter", "corridors", "--period", "week"),
                new Wrong("[country, region]", "corridors", "--groupBy", "own"),
                new Wrong("2021-03-09", "corridors", "--windowFrom", "yesterday"),
                new Wrong("svg", "life-line", "1.A", "--format", "png"))) {
            var all = new ArrayList<>(List.of(wrong.asked()));
            all.addAll(List.of("--data", never.toString()));
            var run = CommandLineRun.of(all.toArray(String[]::new));
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains(wrong.said()).doesNotContain("Exception");
            assertThat(never).doesNotExist();
        }
    }
}
