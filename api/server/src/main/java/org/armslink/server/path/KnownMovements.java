package org.armslink.server.path;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.Movements;
import org.armslink.analytics.route.WayTable;
import org.armslink.analytics.run.Run;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.RouteReader;
import org.springframework.stereotype.Component;

/** What moved, as a viewer sees it: read once and kept while nothing is written. */
@Component
public final class KnownMovements {
    private static final int MOST_KEPT = 8;

    private record Name(Class<?> what, String country, SortedSet<String> clearances, Instant asOf, long storeCounter) {}

    private final RouteReader reader;
    private final ProjectionReader counter;
    private final Map<Name, Object> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Object> eldest) {
            return size() > MOST_KEPT;
        }
    };

    KnownMovements(RouteReader reader, ProjectionReader counter) {
        this.reader = reader;
        this.counter = counter;
    }

    public Movements movements(Viewer viewer) {
        return keep(Movements.class, viewer, who -> Movements.read(reader, who, Run.quiet()));
    }

    /** The ways of things, worked out from their movements. */
    public WayTable ways(Viewer viewer) {
        return keep(
                WayTable.class,
                viewer,
                who -> WayTable.read(reader, who, movements(who), CorridorConfig.DWELL, Run.quiet()));
    }

    /** Two that ask at once may both read: the second result is dropped. */
    private <T> T keep(Class<T> what, Viewer viewer, Function<Viewer, T> work) {
        var name = new Name(
                what, viewer.country(), new TreeSet<>(viewer.clearances()), viewer.asOf(), counter.storeCounter());
        synchronized (kept) {
            Object known = kept.get(name);
            if (known != null) {
                return what.cast(known);
            }
        }
        T done = work.apply(viewer);
        if (counter.storeCounter() == name.storeCounter()) {
            synchronized (kept) {
                kept.put(name, done);
            }
        }
        return done;
    }
}
