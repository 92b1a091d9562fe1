package org.armslink.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.RandomGraph;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.summary.Plan;

/** What the planner of a real database makes of each query: it starts from an index or an id, not from everything. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansIT {
    /** A join of these is one of single records. */
    private static final Set<String> UNIQUE =
            Set.of("NodeUniqueIndexSeek", "Argument", "Unwind", "Filter", "CartesianProduct");

    private TestDatabase database;

    @BeforeAll
    void load(TestDatabase database) {
        this.database = database;
        try (Store store = Invented.openEmpty(database)) {
            var graph = RandomGraph.of(1, 200, 400);
            Invented.write(store.facts(), graph.nodes(), graph.links());
        }
        // The planner counts in the background: without this it may still take the indexes for empty.
        try (var session = database.driver().session()) {
            session.run("CALL db.prepareForReplanning(60)").consume();
        }
    }

    static Stream<String> names() throws Exception {
        return QueryFiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noQueryStartsFromEverything(String name) throws Exception {
        boolean mayScan = !QueryFiles.under("scan", QueryFiles.header(name)).isEmpty();
        boolean count = QueryFiles.under("index", QueryFiles.header(name)).contains("keeps this count");
        for (String query : QueryFiles.filled(name)) {
            try (var session = database.driver().session()) {
                Plan plan = session.run("EXPLAIN " + query).consume().plan();
                List<Plan> all = new ArrayList<>();
                collect(plan, all);
                for (Plan step : all) {
                    String operator = operator(step);
                    assertThat(operator).as(query).doesNotContain("AllNodesScan", "AllRelationshipsScan");
                    if (operator.contains("Scan")) {
                        assertThat(mayScan).as("%s in %s", operator, query).isTrue();
                    }
                    if (operator.equals("CartesianProduct")) {
                        List<Plan> parts = new ArrayList<>();
                        collect(step, parts);
                        assertThat(parts).as(query).allMatch(part -> UNIQUE.contains(operator(part)));
                    }
                }
                assertThat(all.stream().anyMatch(step -> operator(step).endsWith("FromCountStore")))
                        .as(query)
                        .isEqualTo(count);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyQuestionOfAViewerCanBeAskedAsOfADay(String name) {
        String query = QueryFiles.filled(name).get(0);
        if (query.contains("$sights") && !name.startsWith("run/")) {
            try (var session = database.driver().session()) {
                String then = AsOf.rewrite(query);
                assertThat(then).contains("$asOf");
                assertThat(session.run("EXPLAIN " + then).consume().hasPlan())
                        .as(then)
                        .isTrue();
            }
        }
    }

    private static String operator(Plan plan) {
        return plan.operatorType().replaceAll("[@(].*", "");
    }

    private static void collect(Plan plan, List<Plan> all) {
        all.add(plan);
        plan.children().forEach(child -> collect(child, all));
    }
}
