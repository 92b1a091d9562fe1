package org.armslink.server.cypher;

import java.util.List;
import java.util.Map;
import org.armslink.model.Viewer;
import org.armslink.model.port.CypherGate;
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /cypher}: an analyst's read-only query, for viewers of full sight. */
@RestController
final class CypherController {
    private final CypherGate gate;

    CypherController(CypherGate gate) {
        this.gate = gate;
    }

    record Query(@Nullable String query, @Nullable Map<String, Object> parameters) {}

    record Answer(List<String> columns, List<List<Object>> rows, boolean complete) {}

    @PostMapping(value = "/cypher", consumes = "application/json")
    Answer run(Viewer viewer, @RequestBody Query asked) {
        String query = asked.query();
        if (query == null || query.isBlank()) {
            throw ProblemException.badRequest(
                    "The body has no \"query\". Send {\"query\": \"MATCH …\", \"parameters\": {}}.");
        }
        if (!gate.hasFullSight(viewer)) {
            throw ProblemException.forbidden(
                    "The gate is only for viewers who see every record, because a query can count"
                            + " what it does not show. Use search, neighbourhood and analyses, which know what you may see.");
        }
        var parameters = asked.parameters() == null ? Map.<String, Object>of() : asked.parameters();
        var table = gate.run(viewer, query, parameters, CypherGate.Limits.DEFAULT);
        return new Answer(table.columns(), table.rows(), table.complete());
    }
}
