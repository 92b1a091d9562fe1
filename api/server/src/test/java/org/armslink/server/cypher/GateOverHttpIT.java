package org.armslink.server.cypher;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.armslink.notebooks.ApiClient;
import org.armslink.notebooks.NotebookRunner;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Analysts' Cypher over HTTP, and the notebook that uses it. What the gate itself refuses is tested beside the gate. */
@ExtendWith(RunningServer.class)
class GateOverHttpIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
                "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row",
                "CALL dbms.listConfig() YIELD name RETURN name",
                "SHOW SETTINGS",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "CREATE (n:Record) RETURN n",
                "MATCH (n:Record) SET n.caption = 'x' RETURN n",
                "MATCH (n) DETACH DELETE n",
                "PROFILE CREATE (n) RETURN n",
                "MATCH (n:ServiceChart) RETURN n"
            })
    void whatDoesNotOnlyReadTheInvestigationIsRefusedOrEmpty(String query, RunningServer server) {
        Answer answer = server.as(JOINT).post("/cypher", Map.of("query", query));
        if (answer.status() == 200) {
            assertThat(answer.json().get("rows")).as(query).isEmpty();
        } else {
            assertThat(answer.status()).as(answer.body()).isIn(400, 422);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void aQueryIsAnswered(RunningServer server) {
        Answer answer = server.as(JOINT)
                .post(
                        "/cypher",
                        Map.of(
                                "query",
                                "MATCH (f:Firearm) WHERE f.serial STARTS WITH $start RETURN f.serial AS serial ORDER BY"
                                        + " serial LIMIT 3",
                                "parameters",
                                Map.of("start", "ZZ")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("columns").get(0).asString()).isEqualTo("serial");
        assertThat(answer.json().get("rows")).hasSize(3);
    }

    @Test
    void whoDoesNotSeeEverythingMayNotCount(RunningServer server) {
        Answer answer =
                server.as(BURKINA_FASO).post("/cypher", Map.of("query", "MATCH (n:Record) RETURN count(n) AS n"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theFirstLookRunsToItsEnd(RunningServer server, @TempDir Path folder) throws Exception {
        Path notebook = Path.of("..", "..", "cypher", "notebooks", "notebooks", "first-look.ipynb");
        Path copy = Files.copy(notebook, folder.resolve("first-look.ipynb"));
        var outcome = NotebookRunner.run(copy, ApiClient.asDemoViewer(java.net.URI.create(server.url()), JOINT));
        assertThat(outcome.succeeded()).as(outcome.problem()).isTrue();
        assertThat(outcome.run()).isEqualTo(outcome.cells()).isGreaterThan(3);
        String written = Files.readString(copy);
        assertThat(written).contains("execute_result").contains("text/plain").doesNotContain("(0 rows)");
    }
}
