package org.armslink.notebooks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running Armslink on this machine, as one analyst. */
public final class ApiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;
    private final @Nullable String token;

    private ApiClient(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * With an analyst's token.
     *
     * @param base such as {@code http://127.0.0.1:8080}
     * @throws IllegalArgumentException if it is not on this machine: a token must not leave it unencrypted
     */
    public static ApiClient withToken(URI base, String token) throws IOException {
        return new ApiClient(checked(base), token);
    }

    /** As a viewer of the demo, which has no tokens. */
    public static ApiClient asDemoViewer(URI base, String viewer) throws IOException, InterruptedException {
        var client = new ApiClient(checked(base), null);
        HttpResponse<String> answer = client.post("/api/v1/session", Map.of("viewer", viewer));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The demo at " + base + " has no viewer \"" + viewer + "\": " + answer.body());
        }
        return client;
    }

    private static URI checked(URI base) throws IOException {
        String host = base.getHost();
        if (!"http".equals(base.getScheme())
                || host == null
                || !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "Notebooks run against Armslink on this machine, such as http://127.0.0.1:8080, but was: " + base);
        }
        return base;
    }

    /** Runs one query through the gate. */
    public CypherAnswer cypher(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/v1/cypher", Map.of("query", query, "parameters", Map.of()));
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new IOException("The service at " + base + " answered " + answer.statusCode() + " with no JSON", e);
        }
        if (answer.statusCode() != 200) {
            return new CypherAnswer.Problem(
                    body.path("title").asString("The query failed"),
                    body.path("detail").asString("Status " + answer.statusCode()));
        }
        var columns = new ArrayList<String>();
        body.path("columns").forEach(column -> columns.add(column.asString()));
        var rows = new ArrayList<List<String>>();
        for (JsonNode row : body.path("rows")) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.isString() ? cell.asString() : cell.toString()));
            rows.add(cells);
        }
        return new CypherAnswer.Table(columns, rows, body.path("complete").asBoolean(false));
    }

    private HttpResponse<String> post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
