package org.armslink.server.analysis;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.SnapshotFolder;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.model.Viewer;
import org.armslink.model.port.AttributeReader;
import org.armslink.model.port.ProjectionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots that still stand: of the same projection, for viewers of the same sight, while nothing was written. The last ones in
 * memory, more of them on disk.
 */
public final class SnapshotCache {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotCache.class);
    private static final int MOST = 8;

    private record Name(String projection, String country, SortedSet<String> clearances, Instant asOf, String stamp) {}

    private final ProjectionReader reader;
    private final LikelyPairs likely;
    private final SnapshotFolder folder;
    private final AttributeReader attributes;
    private final Map<Name, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Snapshot> eldest) {
            return size() > MOST;
        }
    };

    public SnapshotCache(
            ProjectionReader reader, LikelyPairs likely, SnapshotFolder folder, AttributeReader attributes) {
        this.reader = reader;
        this.likely = likely;
        this.folder = folder;
        this.attributes = attributes;
    }

    /** The links that were chosen, with the attribute of their records that the measure needs, which is read anew each time. */
    public Snapshot get(Viewer viewer, AnalysisRequest request, Run run) {
        return Analysis.withAttribute(
                get(viewer, request.projection(), run).only(request.links()),
                request.measure().name(),
                request.measureParameters(),
                attributes,
                viewer);
    }

    /** Read now, or kept. Two that ask at once may both read: the second result is dropped. */
    public Snapshot get(Viewer viewer, BoundProjection projection, Run run) {
        var name = new Name(
                projection.canonical(),
                viewer.country(),
                new TreeSet<>(viewer.clearances()),
                viewer.asOf(),
                reader.storeStamp());
        synchronized (kept) {
            Snapshot known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        SnapshotFolder.Name onDisk = folder.name(viewer, projection, name.stamp());
        Optional<Snapshot> found = folder.find(onDisk, projection);
        Snapshot snapshot = found.isPresent() ? found.get() : Snapshots.read(reader, viewer, projection, likely, run);
        // Kept only if it is known to be of this stamp: something may have been written before the reading began.
        if (reader.storeStamp().equals(name.stamp())) {
            synchronized (kept) {
                kept.putIfAbsent(name, snapshot);
            }
            if (found.isEmpty()) {
                keepOnDisk(onDisk, snapshot);
            }
        }
        return snapshot;
    }

    private void keepOnDisk(SnapshotFolder.Name name, Snapshot snapshot) {
        try {
            folder.keep(name, snapshot);
        } catch (IOException e) {
            LOG.warn("A snapshot was not kept on disk, and will be read from the database again: {}", e.toString());
        }
    }
}
