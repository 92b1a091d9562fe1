package org.armslink.server.entry;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.entry.EntryError;
import org.armslink.ingest.entry.EntryReader.Entry;
import org.armslink.ingest.entry.EntryRefused;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.Property;
import org.armslink.model.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /records} and {@code /schema}: what an officer writes down, and what can be written down. */
@RestController
final class EntryController {
    private final HandEntries entries;

    EntryController(HandEntries entries) {
        this.entries = entries;
    }

    /** @param importRun empty if nothing was written */
    record EntryResponse(String importRun, List<Written> records, List<Written> links) {
        static EntryResponse of(String importRun, Entry entry) {
            return new EntryResponse(
                    importRun,
                    entry.claims().nodes().stream().map(EntryResponse::written).toList(),
                    entry.claims().links().stream().map(EntryResponse::written).toList());
        }

        private static Written written(NodeClaim node) {
            return new Written(
                    node.key().text(),
                    node.label().text(),
                    node.properties(),
                    node.claim().status().text());
        }

        private static Written written(LinkClaim link) {
            return new Written(
                    link.key().text(),
                    link.type().name(),
                    link.properties(),
                    link.claim().status().text());
        }
    }

    /** @param kind a record's label or a link's type */
    record Written(String key, String kind, Map<String, Object> properties, String status) {}

    record SchemaResponse(List<LabelSchema> labels, List<LinkSchema> links) {}

    record LabelSchema(String label, List<PropertySchema> properties) {}

    record LinkSchema(String type, List<String> from, List<String> to, List<PropertySchema> properties) {}

    record PropertySchema(String name, String type, List<String> codes) {
        static List<PropertySchema> of(Map<String, Property> properties) {
            return properties.values().stream()
                    .map(property -> new PropertySchema(
                            property.name(),
                            property.type().name().toLowerCase(java.util.Locale.ROOT),
                            property.codes()))
                    .toList();
        }
    }

    @PostMapping(value = "/records", consumes = "application/json")
    ResponseEntity<?> write(
            Viewer viewer,
            @RequestBody JsonNode entry,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun)
            throws IOException {
        try {
            Entry read = entries.read(viewer, entry);
            if (dryRun) {
                return ResponseEntity.ok(EntryResponse.of("", read));
            }
            String run = entries.write(read).run().id();
            return ResponseEntity.status(HttpStatus.CREATED).body(EntryResponse.of(run, read));
        } catch (EntryRefused refused) {
            return refused(refused.errors());
        }
    }

    /** One problem document with all that is wrong, each at its place. */
    private static ResponseEntity<ProblemDetail> refused(List<EntryError> errors) {
        EntryError first = errors.get(0);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Nothing was written. " + (first.path().isEmpty() ? "The entry" : first.path())
                        + (first.value().isEmpty() ? "" : " \"" + first.value() + "\"") + ": " + first.reason() + "."
                        + (errors.size() == 1 ? "" : " " + (errors.size() - 1) + " more under errors."));
        problem.setProperty("errors", errors);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping("/schema")
    SchemaResponse schema() {
        return new SchemaResponse(
                Arrays.stream(Label.values())
                        .map(label -> new LabelSchema(label.text(), PropertySchema.of(label.properties())))
                        .toList(),
                Arrays.stream(LinkType.values())
                        .map(type -> new LinkSchema(
                                type.name(),
                                type.from().stream().map(Label::text).toList(),
                                type.to().stream().map(Label::text).toList(),
                                PropertySchema.of(type.properties())))
                        .toList());
    }
}
