package org.armslink.server.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.Owner;
import org.armslink.server.workspace.NotificationDocument;
import org.armslink.server.workspace.NotificationDocuments;
import org.springframework.stereotype.Component;

/** Keeps notifications: the same of one day is one. Writes one at a time, so that none is counted over. */
@Component
class NotificationBook {
    /** Notifications that are listed at most. */
    static final int MOST = 1000;

    private final NotificationDocuments documents;

    NotificationBook(NotificationDocuments documents) {
        this.documents = documents;
    }

    /** Counts it; a notification that was read is unread again. */
    synchronized void enter(Owner owner, Key record, Happening happening, Owner asker, Instant at) {
        String day = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        String id = Digest.of(Key.of(record.text(), owner.toString(), asker.toString(), happening.text(), day)
                .text());
        NotificationDocument before = documents.findById(id).orElse(null);
        documents.save(new NotificationDocument(
                id,
                owner.toString(),
                record.text(),
                happening.text(),
                asker.toString(),
                day,
                before == null ? 1 : before.count() + 1,
                before == null || at.isBefore(before.firstAt()) ? at : before.firstAt(),
                before == null || at.isAfter(before.lastAt()) ? at : before.lastAt(),
                true));
    }

    /** Unread ones first, then the newest; one more than {@link #MOST} if there are more. */
    List<NotificationDocument> list(Owner owner) {
        return documents.findTop1001ByOwnerOrderByUnreadDescLastAtDescIdAsc(owner.toString());
    }

    Optional<NotificationDocument> find(Owner owner, String id) {
        return documents.findByIdAndOwner(id, owner.toString());
    }

    /** Empty if the owner has no such notification. */
    synchronized Optional<NotificationDocument> read(Owner owner, String id) {
        return find(owner, id)
                .map(one -> documents.save(new NotificationDocument(
                        one.id(),
                        one.owner(),
                        one.record(),
                        one.kind(),
                        one.asker(),
                        one.day(),
                        one.count(),
                        one.firstAt(),
                        one.lastAt(),
                        false)));
    }
}
