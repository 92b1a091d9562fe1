package org.armslink.server.entry;

import java.io.IOException;
import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.LinkResponse;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /decisions} and {@code /entities/{key}/identity}: whether two records are of one thing, as somebody decided. */
@RestController
final class DecisionController {
    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What is decided.
     *
     * @param decision {@code same}, {@code not-same}, {@code unsure}, or {@code none} to take a decision back
     */
    record Decision(
            @Nullable String from,
            @Nullable String to,
            @Nullable String decision,
            @Nullable String reason) {}

    record DecisionResponse(String importRun, @Nullable LinkResponse decision) {}

    record IdentityResponse(
            List<RecordResponse> records,
            List<LinkResponse> decisions,
            List<LinkResponse> conflicts,
            boolean complete) {}

    @PostMapping(value = "/decisions", consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    DecisionResponse decide(Viewer viewer, @RequestBody Decision decision) throws IOException {
        Key one = Parameters.key("from", text("from", decision.from()));
        Key two = Parameters.key("to", text("to", decision.to()));
        String verdict = Parameters.oneOf("decision", text("decision", decision.decision()), Decisions.Verdict.texts());
        Decisions.Decided decided =
                decisions.decide(viewer, one, two, Decisions.Verdict.of(verdict), text("reason", decision.reason()));
        return new DecisionResponse(
                decided.importRun(), decided.decision().map(LinkResponse::of).orElse(null));
    }

    @GetMapping("/entities/{key}/identity")
    IdentityResponse identity(Viewer viewer, @PathVariable("key") String text) {
        IdentityCluster cluster = decisions.around(viewer, Parameters.key("key", text));
        return new IdentityResponse(
                RecordResponse.of(cluster.records()),
                LinkResponse.of(cluster.decisions()),
                LinkResponse.of(cluster.conflicts()),
                cluster.complete());
    }

    private static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.badRequest("The body has no \"" + name
                    + "\". Send {\"from\": key, \"to\": key, \"decision\": \"same\", \"reason\": \"…\"}.");
        }
        return value.strip();
    }
}
