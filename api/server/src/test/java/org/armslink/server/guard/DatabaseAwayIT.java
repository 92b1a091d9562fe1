package org.armslink.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

            // A question asked at the very moment of its end may wait for the database to be back; one asked a little
            // later may not.
            List<ProcessHandle> killed = databases(folder);
            assertThat(killed).hasSize(1);
            Answer away = askedOnceGone(killed, caller);
            for (int tries = 1; tries < 5 && away.status() != 503; tries++) {
                until(caller, "/health", List.of(200));
                killed = databases(folder);
                away = askedOnceGone(killed, caller);
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

    private static Answer askedOnceGone(List<ProcessHandle> databases, Caller caller) throws Exception {
        for (ProcessHandle database : databases) {
            assertThat(database.destroyForcibly()).isTrue();
            database.onExit().get(1, TimeUnit.MINUTES);
        }
        Thread.sleep(200); // for the service to notice
        return caller.get("/search?q=x");
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
