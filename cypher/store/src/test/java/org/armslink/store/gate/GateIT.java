package org.armslink.store.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Viewer;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.CypherGate.Limits;
import org.armslink.store.Store;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateIT {
    private static final Viewer ANALYST = new Viewer("joint-analyst", "FR", Set.of("H2:*", "H3:*"));
    private static final Viewer INVESTIGATOR = new Viewer("investigator", "JM", Set.of());

    private Store store;
    private CypherGate gate;

    @BeforeAll
    void load(TestDatabase database) {
        database.wipe();
        store = Store.open(database.boltUri(), database.user(), database.password());
        gate = store.gate();
        try (var session = database.driver().session()) {
            session.run(
                            "CREATE (:SightClass {number: 1, canonical: 'BF/focal-point|H2||criminal-investigation|2034-12-31',"
                                    + " owner: 'BF/focal-point', handling: 'H2', denied: [], purpose: 'criminal-investigation',"
                                    + " keepUntil: '2034-12-31'})")
                    .consume();
            session.run("UNWIND range(1, 30) AS i CREATE (:Record:Person {key: 'p' + i, caption: 'Person ' + i,"
                            + " searchText: '\nperson\n' + i + '\n', sight: 1})")
                    .consume();
            session.run(
                            "MATCH (a:Person), (b:Person) WHERE a.key < b.key CREATE (a)-[:CONTACTED {relKey: a.key + b.key,"
                                    + " sight: 1}]->(b)")
                    .consume();
        }
    }

    @AfterAll
    void close() {
        store.close();
    }

    private CypherGate.Table run(String query) {
        return gate.run(ANALYST, query, Map.of(), Limits.DEFAULT);
    }

    @Test
    void aReadingQueryIsAnswered() {
        var table = run("MATCH (p:Person) RETURN count(p) AS people, collect(p.key)[0] AS one, null AS nothing");
        assertThat(table.columns()).containsExactly("people", "one", "nothing");
        assertThat(table.rows().get(0)).hasSize(3).startsWith(30L).endsWith((Object) null);
        assertThat(table.complete()).isTrue();
    }

    @Test
    void fullTextSearchIsLetThrough() {
        assertThat(
                        run("CALL db.index.fulltext.queryNodes('record_search', 'person') YIELD node RETURN node.key ORDER BY 1")
                                .rows())
                .hasSize(30);
    }

    @Test
    void recordsLinksAndPathsBecomeMaps() {
        var row =
                run("MATCH path = (a:Person {caption: 'Person 1'})-[r:CONTACTED]->(b:Person) RETURN a, r, path LIMIT 1")
                        .rows()
                        .get(0);
        assertThat(row.get(0))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("label", "Person")
                .containsEntry("caption", "Person 1");
        assertThat(row.get(1))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("type", "CONTACTED");
        assertThat((List<?>) row.get(2)).hasSize(3);
    }

    @Test
    void anAnswerThatIsCutOffSaysSo() {
        var table = gate.run(
                ANALYST, "MATCH (p:Person) RETURN p.key", Map.of(), new Limits(10, Duration.ofSeconds(5), 1 << 20));
        assertThat(table.rows()).hasSize(10);
        assertThat(table.complete()).isFalse();
    }

    @Test
    void parametersArePassedOn() {
        assertThat(gate.run(
                                ANALYST,
                                "MATCH (p:Person {key: $key}) RETURN p.caption",
                                Map.of("key", "p7"),
                                Limits.DEFAULT)
                        .rows())
                .containsExactly(List.of("Person 7"));
    }

    @Test
    void whoDoesNotSeeEverythingIsRefused() {
        assertThat(gate.hasFullSight(INVESTIGATOR)).isFalse();
        assertThatThrownBy(() -> gate.run(INVESTIGATOR, "RETURN 1", Map.of(), Limits.DEFAULT))
                .isInstanceOf(CypherGate.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
                "LOAD CSV FROM 'http://127.0.0.1:1/x' AS row RETURN row",
                "UNWIND [1] AS i CALL (i) { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } RETURN row",
                "CALL dbms.listConfig()",
                "CALL dbms.listConfig() YIELD name RETURN name",
                "CALL db.labels()",
                "CALL dbms.components()",
                "SHOW SETTINGS",
                "SHOW USERS",
                "SHOW TRANSACTIONS",
                "SHOW PROCEDURES",
                "SHOW INDEXES",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "CREATE (n:Person) RETURN n",
                "MERGE (n:Person {key: 'x'}) RETURN n",
                "MATCH (n:Person) SET n.caption = 'x' RETURN n",
                "MATCH (n:Person) REMOVE n.caption RETURN n",
                "MATCH (n:Person) DETACH DELETE n",
                "MATCH (n:Person) FOREACH (i IN [1] | SET n.x = i)",
                "MATCH (n:Person) CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN count(n)",
                "MATCH (n:Person) CALL (n) { RETURN n.key AS k } IN TRANSACTIONS RETURN k",
                "CREATE INDEX x FOR (n:Person) ON (n.x)",
                "DROP INDEX record_search",
                "CREATE USER eve SET PASSWORD 'evilevil1'",
                "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
                "PROFILE CREATE (n:Person) RETURN n",
                "profile MATCH (n:Person) RETURN n",
                "  /* hidden */ // too\n EXPLAIN MATCH (n:Person) RETURN n",
                "CYPHER runtime=slotted MATCH (n:Person) RETURN n",
                "MATCH (n) RETURN n",
                "MATCH (n:SightClass) RETURN n",
                "MATCH (n:Sight\\u0043lass) RETURN n",
                "MATCH (n:`SightClass`) RETURN n",
                "MATCH (n:!Record) RETURN n",
                "MATCH (n:Record|Migration) RETURN n",
                "MATCH (n) WHERE elementId(n) = '4:x:0' RETURN n",
                "MATCH (n) WHERE id(n) = 0 RETURN n",
                "MATCH (n:Person) RETURN n; MATCH (m:Person) DELETE m",
                "",
                "// nothing",
                "this is no Cypher"
            })
    void everythingElseIsRefusedAndChangesNothing(String query) {
        assertThatThrownBy(() -> run(query)).isInstanceOf(CypherGate.Refused.class);
        assertThat(run("MATCH (p:Person) RETURN count(p), max(p.caption)")
                        .rows()
                        .get(0))
                .isEqualTo(List.of(30L, "Person 9"));
    }

    @Test
    void aQueryThatWouldRunForAnHourIsStopped() {
        var hour =
                "MATCH (a:Person), (b:Person), (c:Person), (d:Person), (e:Person), (f:Person), (g:Person), (h:Person)"
                        + " RETURN count(*), max(a.key + b.key + c.key + d.key + e.key + f.key + g.key + h.key)";
        assertThatThrownBy(() -> gate.run(ANALYST, hour, Map.of(), new Limits(10, Duration.ofSeconds(1), 1 << 20)))
                .isInstanceOf(CypherGate.Failed.class)
                .hasMessageContaining("stopped after 1 s");
    }
}
