package org.armslink.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a small service that answers as the API does. */
class NotebookRunnerTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private HttpServer service;
    private final List<String> queries = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/api/v1/cypher", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = JSON.readTree(exchange.getRequestBody().readAllBytes())
                .path("query")
                .asString();
        queries.add(query);
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        boolean refused = query.startsWith("CREATE");
        byte[] body = (refused
                        ? "{\"title\":\"Refused\",\"status\":403,\"detail\":\"The query writes.\"}"
                        : "{\"columns\":[\"name\",\"n\"],\"rows\":[[\"<b> & \\\"c\\\"\",12],[null,[1,2]]],\"complete\":"
                                + !query.contains("LIMIT") + "}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 403 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private ApiClient client() throws IOException {
        return ApiClient.withToken(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()), "secret");
    }

    private Path notebook(String... sources) throws IOException {
        var content = JSON.createObjectNode();
        var cells = content.putArray("cells");
        cells.addObject().put("cell_type", "markdown").put("source", "# Title");
        for (String source : sources) {
            var cell = cells.addObject().put("cell_type", "code").put("source", source);
            cell.putObject("metadata").put("kept", true);
            cell.putArray("outputs").addObject().put("output_type", "stream").put("text", "old");
        }
        content.putObject("metadata").put("ours", "kept");
        content.put("nbformat", 4).put("nbformat_minor", 5);
        return Files.writeString(folder.resolve("n.ipynb"), JSON.writeValueAsString(content));
    }

    @Test
    void everyStatementRunsInOrderWithTheAnalystsToken() throws Exception {
        var outcome = NotebookRunner.run(notebook("RETURN 1;\nRETURN ';' AS x ;\n", "RETURN 3"), client());
        assertThat(outcome).isEqualTo(new NotebookRunner.Outcome(2, 2, ""));
        assertThat(queries).containsExactly("RETURN 1", "RETURN ';' AS x", "RETURN 3");
        assertThat(tokens).containsOnly("Bearer secret");
    }

    @Test
    void resultsStandUnderTheirCellAsTextAndEscapedHtmlAndTheRestIsKept() throws Exception {
        Path file = notebook("RETURN 1");
        NotebookRunner.run(file, client());
        JsonNode content = JSON.readTree(Files.readString(file));
        assertThat(content.path("metadata").path("ours").asString()).isEqualTo("kept");
        JsonNode cell = content.path("cells").path(1);
        assertThat(cell.path("metadata").path("kept").asBoolean()).isTrue();
        assertThat(cell.path("execution_count").asInt()).isEqualTo(1);
        assertThat(cell.path("outputs")).hasSize(1);
        JsonNode data = cell.path("outputs").path(0).path("data");
        assertThat(joined(data.path("text/plain")))
                .isEqualTo("name       n\n---------  -----\n<b> & \"c\"  12\nnull       [1,2]\n2 rows");
        assertThat(joined(data.path("text/html"))).contains("<td>&lt;b&gt; &amp; &quot;c&quot;</td>");
    }

    private static String joined(JsonNode lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.asString()));
        return text.toString();
    }

    @Test
    void anAnswerThatWasCutOffSaysSo() throws Exception {
        Path file = notebook("RETURN 1 LIMIT 2");
        NotebookRunner.run(file, client());
        assertThat(Files.readString(file)).contains("the first 2 rows; there are more, cut off at the limit");
    }

    @Test
    void itStopsAtTheFirstFailureAndLeavesNoOldResultsBehindIt() throws Exception {
        Path file = notebook("RETURN 1", "CREATE (n)", "RETURN 3");
        var outcome = NotebookRunner.run(file, client());
        assertThat(outcome).isEqualTo(new NotebookRunner.Outcome(3, 1, "cell 2: Refused: The query writes."));
        assertThat(queries).containsExactly("RETURN 1", "CREATE (n)");
        JsonNode cells = JSON.readTree(Files.readString(file)).path("cells");
        assertThat(cells.path(2).path("outputs").path(0).path("output_type").asString())
                .isEqualTo("error");
        assertThat(cells.path(3).path("outputs")).isEmpty();
        assertThat(cells.path(3).path("execution_count").isNull()).isTrue();
    }

    @Test
    void runningAgainGivesTheSameBytes() throws Exception {
        Path file = notebook("RETURN 1", "RETURN 2");
        NotebookRunner.run(file, client());
        byte[] once = Files.readAllBytes(file);
        NotebookRunner.run(file, client());
        assertThat(file).hasBinaryContent(once);
        assertThat(Files.readString(file)).startsWith("{\n \"cells\": [\n  {\n   \"cell_type\": \"markdown\",");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{\"nbformat\": 3, \"cells\": []}", "{\"nbformat\": 4}"})
    void whatIsNoNotebookIsRefusedAndStaysAsItIs(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("n.ipynb"), text);
        assertThatThrownBy(() -> NotebookRunner.run(file, client()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("n.ipynb");
        assertThat(file).hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8080", "https://127.0.0.1:8080", "file:///tmp", "http:///x"})
    void aTokenGoesNowhereButToThisMachine(String base) {
        assertThatThrownBy(() -> ApiClient.withToken(URI.create(base), "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(base);
    }
}
