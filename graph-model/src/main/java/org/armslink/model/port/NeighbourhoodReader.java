package org.armslink.model.port;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.Protection;
import org.armslink.model.Viewer;

/** What lies around a record. */
public interface NeighbourhoodReader {
    /**
     * Records within some links of one, and the links among them.
     *
     * @param hops 1 to 3
     * @param limit records at most, 1 to 2000; nearer ones first, then by key
     * @return empty if the viewer sees no such record
     */
    Optional<Subgraph> findNeighbourhood(Viewer viewer, Key key, int hops, int limit);

    /** These records, as far as the viewer sees them, and the links among them. */
    Subgraph listAmong(Viewer viewer, Collection<Key> keys);

    /**
     * The records and links of one shortest path, as a viewer may see it, in no order of time.
     *
     * @param maxHops 1 to 15
     * @return empty if there is none, or if the viewer does not see one of its ends
     */
    Optional<Subgraph> findShortestPath(Viewer viewer, Key from, Key to, int maxHops);

    /**
     * Those of these persons and aliases who must not be named in what leaves the system: victims, witnesses and minors,
     * and records that are decided to be of the same person, wherever the viewer sees that it is so.
     */
    default Set<Key> listProtected(Viewer viewer, Collection<Key> keys) {
        return findProtected(viewer, keys).keySet();
    }

    /** Those of them, and why. */
    Map<Key, Protection> findProtected(Viewer viewer, Collection<Key> keys);
}
