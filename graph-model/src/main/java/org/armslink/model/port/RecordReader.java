package org.armslink.model.port;

import java.util.List;
import java.util.Optional;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;

/** Looks up and searches records. What a viewer may not see is as if it were not there. */
public interface RecordReader {
    /** Search answers, best first. */
    record Hits(List<RecordView> records, boolean complete) {}

    Optional<RecordView> findRecord(Viewer viewer, Key key);

    /** A link by its type and key. */
    Optional<LinkView> findLink(Viewer viewer, LinkType type, Key key);

    /** Earlier versions of a record that the viewer may see, newest first. */
    List<RecordView> listEarlierVersions(Viewer viewer, Key key);

    /**
     * Searches names, serials and references. {@code ?} stands for one character and {@code *} for any number. Ordered
     * by exact match first, then by caption and key: never by a score, which would tell of withheld records.
     *
     * @param limit 1 to 500
     */
    Hits search(Viewer viewer, String query, int limit);
}
