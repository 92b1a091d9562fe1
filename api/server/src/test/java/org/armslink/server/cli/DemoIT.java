package org.armslink.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.DemoProcess;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command that a new user gives, as a process of its own. */
class DemoIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void startsIsHeldStopsCleanlyAndStartsAgainOnTheSameData() throws Exception {
        int records;
        List<ProcessHandle> children;
        try (var demo = DemoProcess.start(folder)) {
            var caller = Caller.of(demo.url());
            records = countRecords(caller);
            assertThat(records).isGreaterThan(2500);
            assertThat(demo.truth().tour())
                    .hasSize(3)
                    .allSatisfy(stop -> assertThat(caller.as(RunningServer.JOINT)
                                    .get("/entities/" + stop.key())
                                    .status())
                            .isEqualTo(200));

            var second = CommandLineRun.of(
                    "analyse", "--measure", "degree", "--projection", "linked", "--data", folder.toString());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains(Long.toString(demo.process().pid()));

            children = demo.process().children().toList();
            assertThat(children).as("the database's process").hasSize(1);
            assertThat(demo.stop(30)).isTrue();
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(Path.of("target", "demo.log")))
                .contains("Open it, and try:")
                .contains("invented")
                .doesNotContain("Exception");

        try (var demo = DemoProcess.start(folder)) {
            assertThat(countRecords(Caller.of(demo.url()))).isEqualTo(records);
            assertThat(Files.readString(Path.of("target", "demo.log"))).doesNotContain("Inventing");
            ProcessHandle database = demo.process().children().findFirst().orElseThrow();
            // Killed outright, it cannot tell its database to stop: that ends by itself.
            demo.process().destroyForcibly();
            database.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static int countRecords(Caller caller) {
        Answer answer = caller.as(RunningServer.JOINT)
                .post("/cypher", Map.of("query", "MATCH (n:Record) RETURN count(n) AS records"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("rows").get(0).get(0).asInt();
    }
}
