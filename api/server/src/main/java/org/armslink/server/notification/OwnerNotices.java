package org.armslink.server.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.Owner;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordView;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells owners what others came upon. Only what was in an answer counts: a record that is withheld from who asks gives
 * neither an answer nor a notification. Who asks learns nothing of it.
 */
@Component
public class OwnerNotices implements DisposableBean {
    private static final Set<String> WANTED = Set.of("lost", "stolen", "trafficked", "smuggled");
    private static final int WAITING = 10_000;
    private static final int LOOKED_UP_AT_ONCE = 500;

    private final NotificationBook book;
    private final NeighbourhoodReader records;
    private final Clock clock;
    private final WriteBehind queue = new WriteBehind(WAITING, Duration.ofSeconds(1));

    OwnerNotices(NotificationBook book, NeighbourhoodReader records, Clock clock) {
        this.book = book;
        this.records = records;
        this.clock = clock;
    }

    /** These were the hits of a search. */
    public void searched(Viewer asker, Collection<RecordView> shown) {
        tell(asker, Happening.SEARCHED, shown, clock.instant());
    }

    /** This record was opened. */
    public void opened(Viewer asker, RecordView shown) {
        tell(asker, Happening.OPENED, List.of(shown), clock.instant());
    }

    /** These were suggested, or ranked for a serial; what they are is looked up after the answer. */
    public void matched(Viewer asker, Collection<Key> shown) {
        Instant at = clock.instant();
        List<Key> keys = shown.stream().distinct().toList();
        for (int i = 0; i < keys.size(); i += LOOKED_UP_AT_ONCE) {
            List<Key> some = keys.subList(i, Math.min(keys.size(), i + LOOKED_UP_AT_ONCE));
            queue.add(() -> tell(
                    asker, Happening.MATCHED, records.listAmong(asker, some).records(), at));
        }
    }

    /** These two were decided to be one. */
    public void decidedSame(Viewer asker, RecordView one, RecordView other) {
        tell(asker, Happening.DECIDED_SAME, List.of(one, other), clock.instant());
    }

    private void tell(Viewer asker, Happening happening, Collection<RecordView> shown, Instant at) {
        for (RecordView record : shown) {
            Owner owner = record.claim().owner();
            if (isWanted(record) && !owner.equals(asker.owner()) && !owner.equals(Owner.PUBLIC)) {
                queue.add(() -> book.enter(owner, record.key(), happening, asker.owner(), at));
            }
        }
    }

    private static boolean isWanted(RecordView record) {
        return record.label() == Label.FIREARM
                && !record.claim().status().equals("withdrawn")
                && WANTED.contains(String.valueOf(record.properties().get("circulation")));
    }

    @Override
    public void destroy() {
        queue.close();
    }
}
