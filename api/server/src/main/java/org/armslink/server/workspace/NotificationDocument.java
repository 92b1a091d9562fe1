package org.armslink.server.workspace;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * What an owner is told of one of its records: one a day for each kind and each owner who asked.
 *
 * @param id the digest of record, owner, asker, kind and day, so that what happens again is counted here
 * @param owner who is told, such as {@code BF/firearms-focal-point}
 * @param record its key; what it says is read anew each time
 * @param kind searched, opened, matched or decided-same
 * @param asker the country and agency who asked, never the person
 * @param day in UTC, such as 2026-11-23
 * @param count of answers that it was in
 */
@Node("ServiceNotification")
public record NotificationDocument(
        @Id String id,
        String owner,
        String record,
        String kind,
        String asker,
        String day,
        long count,
        Instant firstAt,
        Instant lastAt,
        boolean unread) {}
