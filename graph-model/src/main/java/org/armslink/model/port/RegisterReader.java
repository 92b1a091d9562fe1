package org.armslink.model.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;

/**
 * Lists what an agency keeps registers of: missing firearms, trace requests, operations, hits. What a viewer may not see is
 * as if it were not there, and what is withdrawn is left out. Newest first, by the time a record is said to hold from.
 */
public interface RegisterReader {
    /** A page of a list. */
    record Page(List<RecordView> records, boolean complete) {}

    /** A case that an examiner's hit joins with others. */
    record JoinedCase(Key hit, RecordView record) {}

    /** Hits with their cases, in order of the hits' keys. */
    record JoinedCases(List<JoinedCase> cases, boolean complete) {}

    /**
     * A record at the other end of a link.
     *
     * @param of the record asked for
     */
    record Linked(Key of, LinkType type, RecordView other) {}

    /** In order of the records asked for, types and keys. */
    record LinkedRecords(List<Linked> linked, boolean complete) {}

    /**
     * Firearms by what is said of their whereabouts.
     *
     * @param kinds of {@code circulation}
     * @param offset from 0
     * @param limit 1 to 1000
     */
    Page listFirearms(Viewer viewer, Collection<String> kinds, int offset, int limit);

    /** How many firearms there are of each of these kinds; kinds without any are left out. */
    Map<String, Integer> countFirearms(Viewer viewer, Collection<String> kinds);

    /**
     * Trace requests.
     *
     * @param status of {@code requestStatus}, or empty for all
     * @param offset from 0
     * @param limit 1 to 1000
     */
    Page listTraces(Viewer viewer, String status, int offset, int limit);

    /** How many trace requests there are of each status; empty where none is said. */
    Map<String, Integer> countTraces(Viewer viewer);

    /**
     * Operations.
     *
     * @param offset from 0
     * @param limit 1 to 1000
     */
    Page listOperations(Viewer viewer, int offset, int limit);

    /** @param limit hits and cases at most, 1 to 100,000 */
    JoinedCases listJoinedCases(Viewer viewer, int limit);

    /**
     * What some records are linked to.
     *
     * @param limit links at most, 1 to 100,000
     */
    LinkedRecords listLinked(Viewer viewer, Collection<Key> keys, Set<LinkType> types, int limit);
}
