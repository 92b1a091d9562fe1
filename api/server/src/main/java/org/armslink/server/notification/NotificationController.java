package org.armslink.server.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.model.Key;
import org.armslink.model.Owner;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordView;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.workspace.NotificationDocument;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /notifications}: what others came upon among the records of the viewer's country and agency. */
@RestController
final class NotificationController {
    private final NotificationBook book;
    private final NeighbourhoodReader records;

    NotificationController(NotificationBook book, NeighbourhoodReader records) {
        this.book = book;
        this.records = records;
    }

    /** @param complete whether nothing was left out but what other pages show */
    record NotificationsResponse(List<NotificationResponse> notifications, int total, int unread, boolean complete) {}

    record Named(String key, String caption) {}

    record Asker(String country, String agency) {}

    record NotificationResponse(
            String id,
            Named record,
            String happened,
            Asker by,
            String day,
            long count,
            Instant firstAt,
            Instant lastAt,
            boolean read) {
        static NotificationResponse of(NotificationDocument one, RecordView record) {
            Owner asker = Owner.parse(one.asker());
            return new NotificationResponse(
                    one.id(),
                    new Named(record.key().text(), record.caption()),
                    one.kind(),
                    new Asker(asker.country(), asker.agency()),
                    one.day(),
                    one.count(),
                    one.firstAt(),
                    one.lastAt(),
                    !one.unread());
        }
    }

    @GetMapping("/notifications")
    NotificationsResponse list(
            Viewer viewer,
            @RequestParam(name = "unread", defaultValue = "false") boolean unread,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        Parameters.between("offset", offset, 0, NotificationBook.MOST);
        Parameters.between("limit", limit, 1, NotificationBook.MOST);
        List<NotificationDocument> kept = book.list(viewer.owner());
        List<NotificationResponse> seen = seen(
                viewer,
                kept.stream()
                        .limit(NotificationBook.MOST)
                        .filter(one -> !unread || one.unread())
                        .toList());
        return new NotificationsResponse(
                seen.stream().skip(offset).limit(limit).toList(),
                seen.size(),
                (int) seen.stream().filter(one -> !one.read()).count(),
                kept.size() <= NotificationBook.MOST);
    }

    @PostMapping("/notifications/{id}/read")
    NotificationResponse read(Viewer viewer, @PathVariable("id") String id) {
        var kept = book.find(viewer.owner(), id).map(List::of).orElse(List.of());
        if (seen(viewer, kept).isEmpty()) {
            throw ProblemException.notFound("notification", id);
        }
        return book.read(viewer.owner(), id)
                .flatMap(one -> seen(viewer, List.of(one)).stream().findFirst())
                .orElseThrow(() -> ProblemException.notFound("notification", id));
    }

    /** Those whose record the viewer sees today. */
    private List<NotificationResponse> seen(Viewer viewer, List<NotificationDocument> kept) {
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<String, RecordView> byKey = new HashMap<>();
        records.listAmong(
                        viewer.asOf(Validity.OPEN_END),
                        kept.stream()
                                .map(one -> new Key(one.record()))
                                .distinct()
                                .toList())
                .records()
                .forEach(record -> byKey.put(record.key().text(), record));
        return kept.stream()
                .filter(one -> byKey.containsKey(one.record()))
                .map(one -> NotificationResponse.of(one, Objects.requireNonNull(byKey.get(one.record()))))
                .toList();
    }
}
