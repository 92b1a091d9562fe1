package org.armslink.server.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code …/sources}: all documents that say what a record or link says; those of one origin count once. */
@RestController
final class SourcesController {
    private final RecordReader records;

    SourcesController(RecordReader records) {
        this.records = records;
    }

    record SourceResponse(
            String document, String title, String origin, String locator, String grade, Instant recordedAt) {}

    record SourcesResponse(List<SourceResponse> sources, int independentOrigins) {
        static SourcesResponse of(List<RecordReader.Source> sources) {
            var origins = new HashSet<String>();
            sources.forEach(source ->
                    origins.add(source.origin().isEmpty() ? source.document().text() : "origin " + source.origin()));
            return new SourcesResponse(
                    sources.stream()
                            .map(source -> new SourceResponse(
                                    source.document().text(),
                                    source.title(),
                                    source.origin(),
                                    source.locator(),
                                    source.grade().toString(),
                                    Instant.ofEpochSecond(source.recordedAt())))
                            .toList(),
                    origins.size());
        }
    }

    @GetMapping("/entities/{key}/sources")
    SourcesResponse ofRecord(Viewer viewer, @PathVariable("key") String text) {
        var key = Parameters.key("key", text);
        if (records.findRecord(viewer, key).isEmpty()) {
            throw ProblemException.notFound("record", text);
        }
        return SourcesResponse.of(records.listSources(viewer, key));
    }

    @GetMapping("/links/{type}/{key}/sources")
    SourcesResponse ofLink(Viewer viewer, @PathVariable("type") String type, @PathVariable("key") String text) {
        LinkType known = LinkType.find(type)
                .orElseThrow(() -> ProblemException.badRequest("There is no type of link \"" + type + "\"."));
        var key = Parameters.key("key", text);
        if (records.findLink(viewer, known, key).isEmpty()) {
            throw ProblemException.notFound("link", text);
        }
        return SourcesResponse.of(records.listSources(viewer, known, key));
    }
}
