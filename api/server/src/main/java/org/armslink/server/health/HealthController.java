package org.armslink.server.health;

import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /health}: whether the service and its database answer. It counts nothing: it is the same for everybody,
 * and a count would tell of withheld records.
 */
@RestController
final class HealthController {
    private final DatabaseProbe database;
    private final Instant startedAt = Instant.now();

    HealthController(DatabaseProbe database) {
        this.database = database;
    }

    record HealthResponse(String status, String database, String version, Instant startedAt) {}

    @GetMapping("/health")
    HealthResponse health() {
        database.ask();
        return new HealthResponse("up", "up", ProgramVersion.text(), startedAt);
    }
}
