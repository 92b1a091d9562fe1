package org.armslink.server.analysis;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;

/** Snapshots that still stand: of the same projection, for viewers of the same sight, while nothing was written. */
public final class SnapshotCache {
    private static final int MOST = 8;

    private record Name(
            String projection, String country, SortedSet<String> clearances, Instant asOf, long storeCounter) {}

    private final ProjectionReader reader;
    private final LikelyPairs likely;
    private final Map<Name, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Snapshot> eldest) {
            return size() > MOST;
        }
    };

    public SnapshotCache(ProjectionReader reader, LikelyPairs likely) {
        this.reader = reader;
        this.likely = likely;
    }

    /** Read now, or kept. Two that ask at once may both read: the second result is dropped. */
    public Snapshot get(Viewer viewer, BoundProjection projection, Run run) {
        var name = new Name(
                projection.canonical(),
                viewer.country(),
                new TreeSet<>(viewer.clearances()),
                viewer.asOf(),
                reader.storeCounter());
        synchronized (kept) {
            Snapshot known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        Snapshot read = Snapshots.read(reader, viewer, projection, likely, run);
        // Kept only if it is known to be of this counter: something may have been written before the reading began.
        if (reader.storeCounter() == name.storeCounter()) {
            synchronized (kept) {
                kept.putIfAbsent(name, read);
            }
        }
        return read;
    }
}
