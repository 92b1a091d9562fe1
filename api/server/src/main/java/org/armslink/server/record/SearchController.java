package org.armslink.server.record;

import java.util.List;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordReader;
import org.armslink.server.notification.OwnerNotices;
import org.armslink.server.problem.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /search?q=}: records by name, serial or reference. */
@RestController
final class SearchController {
    private final RecordReader records;
    private final OwnerNotices notices;

    SearchController(RecordReader records, OwnerNotices notices) {
        this.records = records;
        this.notices = notices;
    }

    record SearchResponse(String query, List<RecordResponse> hits, boolean complete) {}

    @GetMapping("/search")
    SearchResponse search(
            Viewer viewer,
            @RequestParam(name = "q") String query,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Parameters.notBlank("q", query);
        Parameters.atMost("q", query, 200);
        var hits = records.search(viewer, query, Parameters.between("limit", limit, 1, 500));
        notices.searched(viewer, hits.records());
        return new SearchResponse(query, RecordResponse.of(hits.records()), hits.complete());
    }
}
