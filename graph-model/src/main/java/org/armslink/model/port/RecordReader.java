package org.armslink.model.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;

/** Looks up and searches records. What a viewer may not see is as if it were not there. */
public interface RecordReader {
    /** Search answers, best first. */
    record Hits(List<RecordView> records, boolean complete) {}

    /**
     * A document that says what a record or link says.
     *
     * @param origin who first said it, or empty: documents of one origin count once
     */
    record Source(Key document, String title, String origin, String locator, Grade grade, long recordedAt) {}

    Optional<RecordView> findRecord(Viewer viewer, Key key);

    /** A link by its type and key. */
    Optional<LinkView> findLink(Viewer viewer, LinkType type, Key key);

    /** The whole class of a record that the viewer sees, so that a new version of it is kept from the same countries. */
    Optional<SightClass> findSight(Viewer viewer, Key key);

    /** As {@link #findSight(Viewer, Key)}, of a link. */
    Optional<SightClass> findSight(Viewer viewer, LinkType type, Key key);

    /** All documents in the viewer's sight that say this of a record, the one that it stands on first. */
    List<Source> listSources(Viewer viewer, Key key);

    /** As {@link #listSources(Viewer, Key)}, of a link. */
    List<Source> listSources(Viewer viewer, LinkType type, Key key);

    /**
     * A record, the links of some types that leave it or lead to it, and the records at their other ends; withdrawn ones
     * among them.
     *
     * @param limit links at most, 1 to 1000, in order of type and key
     * @return empty if the viewer sees no such record
     */
    Optional<Subgraph> findLinked(Viewer viewer, Key key, Set<LinkType> types, int limit);

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
