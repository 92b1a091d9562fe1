package org.armslink.server.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who is let in, how errors read, and what the service says of itself. */
@ExtendWith(RunningServer.class)
class GuardIT {
    /** Written by hand, since clients do not let the header Host be set. */
    private static String raw(RunningServer server, String request) throws IOException {
        URI url = URI.create(server.url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    @Test
    void anotherHostNameIsTurnedAway(RunningServer server) throws IOException {
        String answer = raw(server, "GET /api/v1/health HTTP/1.1\nHost: armslink.example:8080\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("application/problem+json");
        assertThat(raw(server, "GET /api/v1/health HTTP/1.1\nHost: localhost:1\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageOfAnotherOriginMayNotChangeAnything(RunningServer server) {
        var asked = Map.of("measure", "degree", "projection", "linked");
        assertThat(server.as(JOINT)
                        .with("Origin", "http://evil.example")
                        .post("/analyses", asked)
                        .status())
                .isEqualTo(403);
        assertThat(server.as(JOINT)
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/analyses", asked)
                        .status())
                .isEqualTo(403);
        assertThat(server.as(JOINT)
                        .with("Origin", server.url())
                        .post("/analyses", asked)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void whoAsksIsNeverTakenFromAHeaderOfTheCallers(RunningServer server) {
        JsonNode session = server.unnamed()
                .with("X-Viewer", JOINT)
                .with("X-Forwarded-User", JOINT)
                .with("Authorization", "Bearer nonsense")
                .get("/session")
                .json();
        assertThat(session.path("viewer").path("name").asString("nobody")).isNotEqualTo(JOINT);
    }

    @Test
    void wrongQuestionsAreExplained(RunningServer server) {
        var joint = server.as(JOINT);
        var expected = Map.of(
                "/search", "\"q\"",
                "/search?q=", "\"q\"",
                "/search?q=x&limit=0", "1 to 500",
                "/search?q=x&limmit=3", "limmit",
                "/entities/a%20b", "key",
                "/corridors?from=USA", "USA",
                "/flows?year=soon", "soon",
                "/export?entity=1.A&format=pdf", "graphml",
                "/paths?from=1.A&to=1.B&kind=fastest", "fastest",
                "/corridors?windowFrom=yesterday", "yesterday");
        expected.forEach((path, words) -> {
            Answer answer = joint.get(path);
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(answer.json().get("detail").asString()).as(path).contains(words);
            assertThat(answer.json().get("instance").asString()).as(path).startsWith("/api/v1/");
        });
        assertThat(joint.get("/nothing").status()).isEqualTo(404);
        assertThat(joint.post("/search", Map.of()).status()).isEqualTo(405);
        assertThat(joint.post("/analyses", "application/json", "{").status()).isEqualTo(400);
        assertThat(joint.post("/analyses", "text/plain", "x").status()).isEqualTo(415);
    }

    @Test
    void theDescriptionNamesEveryCall(RunningServer server) {
        JsonNode paths = server.unnamed().get("/v3/api-docs").json().get("paths");
        List<String> names = paths.propertyStream().map(Map.Entry::getKey).toList();
        assertThat(names)
                .contains(
                        "/api/v1/health",
                        "/api/v1/session",
                        "/api/v1/search",
                        "/api/v1/entities/{key}",
                        "/api/v1/entities/{key}/row",
                        "/api/v1/entities/{key}/neighbourhood",
                        "/api/v1/links/{type}/{key}/row",
                        "/api/v1/paths",
                        "/api/v1/paths/why",
                        "/api/v1/corridors",
                        "/api/v1/flows",
                        "/api/v1/measures",
                        "/api/v1/projections",
                        "/api/v1/analyses",
                        "/api/v1/analyses/{id}",
                        "/api/v1/analyses/{id}/result",
                        "/api/v1/export",
                        "/api/v1/charts",
                        "/api/v1/charts/{id}",
                        "/api/v1/charts/{id}/export",
                        "/api/v1/imports",
                        "/api/v1/imports/{id}",
                        "/api/v1/imports/{id}/quarantine",
                        "/api/v1/mappings",
                        "/api/v1/notifications",
                        "/api/v1/notifications/{id}/read",
                        "/api/v1/cypher");
        // The viewer comes from the sign-in: no call takes one.
        paths.propertyStream()
                .flatMap(path -> path.getValue().valueStream())
                .forEach(call -> call.path("parameters")
                        .valueStream()
                        .forEach(parameter ->
                                assertThat(parameter.get("name").asString()).isNotEqualTo("viewer")));
    }

    @Test
    void healthSaysWhatRuns(RunningServer server) {
        JsonNode health = server.unnamed().get("/health").json();
        assertThat(health.get("status").asString()).isEqualTo("up");
        assertThat(health.get("database").asString()).isEqualTo("up");
        assertThat(health.get("version").asString()).isNotBlank();
    }
}
