package org.armslink.server.record;

import java.util.List;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordReader;
import org.armslink.server.notification.OwnerNotices;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /entities/{key}}: one record, its earlier versions, and what lies around it. */
@RestController
final class EntityController {
    private final RecordReader records;
    private final NeighbourhoodReader neighbourhoods;
    private final Positions positions;
    private final OwnerNotices notices;

    EntityController(
            RecordReader records, NeighbourhoodReader neighbourhoods, Positions positions, OwnerNotices notices) {
        this.records = records;
        this.neighbourhoods = neighbourhoods;
        this.positions = positions;
        this.notices = notices;
    }

    record EntityResponse(RecordResponse record, List<RecordResponse> earlierVersions) {}

    @GetMapping("/entities/{key}")
    EntityResponse entity(Viewer viewer, @PathVariable("key") String text) {
        var key = Parameters.key("key", text);
        var record = records.findRecord(viewer, key).orElseThrow(() -> ProblemException.notFound("record", text));
        notices.opened(viewer, record);
        return new EntityResponse(
                RecordResponse.of(record), RecordResponse.of(records.listEarlierVersions(viewer, key)));
    }

    @GetMapping("/entities/{key}/neighbourhood")
    NeighbourhoodResponse neighbourhood(
            Viewer viewer,
            @PathVariable("key") String text,
            @RequestParam(name = "hops", defaultValue = "1") int hops,
            @RequestParam(name = "limit", defaultValue = "300") int limit) {
        var key = Parameters.key("key", text);
        Parameters.between("hops", hops, 1, 3);
        Parameters.between("limit", limit, 1, 2000);
        var around = neighbourhoods
                .findNeighbourhood(viewer, key, hops, limit)
                .orElseThrow(() -> ProblemException.notFound("record", text));
        around.records().stream()
                .filter(record -> record.key().equals(key))
                .forEach(centre -> notices.opened(viewer, centre));
        return NeighbourhoodResponse.of(text, hops, around, positions.of(around));
    }
}
