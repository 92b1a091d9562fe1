package org.armslink.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.armslink.server.configure.Service;
import org.armslink.server.session.Viewers;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's process is killed under a running service. */
class DatabaseAwayIT {
    @Test
    void theServiceAnswers503AndGoesOnOnceTheDatabaseIsBack(@TempDir Path folder) throws Exception {
        try (Backend backend = Backend.open(folder, DatabaseAddress.EMBEDDED);
                Service service = Service.start(backend, Viewers.DEMO, 0)) {
            var caller = Caller.of("http://127.0.0.1:" + service.port());
            assertThat(caller.get("/search?q=x").status()).isEqualTo(200);

            // A database that is back within the time for which reading tries again is killed once more.
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            List<ProcessHandle> killed = new ArrayList<>(databases(folder));
            assertThat(killed).hasSize(1).allMatch(ProcessHandle::destroyForcibly);
            Answer away = caller.get("/search?q=x");
            while (away.status() != 503 && System.nanoTime() < end) {
                List<ProcessHandle> again = databases(folder);
                assertThat(again).hasSizeLessThanOrEqualTo(1);
                again.forEach(ProcessHandle::destroyForcibly);
                killed.addAll(again);
                away = caller.get("/search?q=x");
            }
            assertThat(away.status()).as(away.body()).isEqualTo(503);
            assertThat(away.header("Content-Type")).startsWith("application/problem+json");
            assertThat(away.header("Retry-After")).isNotBlank();
            assertThat(away.json().get("detail").asString()).contains("database is away");

            Answer back = until(caller, "/health", List.of(200));
            assertThat(back.json().get("database").asString()).isEqualTo("up");
            assertThat(until(caller, "/search?q=x", List.of(200)).json().get("hits"))
                    .isEmpty();
            assertThat(killed).noneMatch(ProcessHandle::isAlive);
        }
    }

    private static List<ProcessHandle> databases(Path folder) {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    private static Answer until(Caller caller, String path, List<Integer> statuses) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Answer last = caller.get(path);
        while (!statuses.contains(last.status()) && System.nanoTime() < end) {
            Thread.sleep(20);
            last = caller.get(path);
        }
        assertThat(last.status()).as(last.body()).isIn(statuses);
        return last;
    }
}
