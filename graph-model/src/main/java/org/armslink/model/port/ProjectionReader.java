package org.armslink.model.port;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.armslink.model.Key;
import org.armslink.model.Viewer;

/** Streams the part of the graph that a projection asks for, masked by what the viewer may see. */
public interface ProjectionReader {
    /**
     * Which records and links are read.
     *
     * @param labels of {@link org.armslink.model.Label#text()}; only these records
     * @param linkTypes only these links
     * @param linkFilter property of the link → the value it must have, such as {@code dataset → whole}
     * @param weight the link property read as its weight, or empty: then every weight is 1
     */
    record Selection(List<String> labels, List<String> linkTypes, Map<String, Object> linkFilter, String weight) {}

    /**
     * A record. Databases' own ids serve to join links to it and go no further; they stay the same from one read to the
     * next while {@link #storeCounter()} stands.
     *
     * @param minor whether the record says {@code minor = true}: minors leave a projection before anything is computed
     */
    record Node(long id, Key key, String label, String caption, boolean minor) {}

    /**
     * Links in columns, one entry each.
     *
     * @param type index into {@link Selection#linkTypes()}
     * @param weight NaN where the link lacks the property
     * @param from earliest, seconds since 1970-01-01T00:00Z, inclusive
     * @param to latest, exclusive
     */
    record Links(long[] source, long[] target, int[] type, double[] weight, long[] from, long[] to, String[] key) {}

    /** Takes pages, from one thread at a time, in no certain order. */
    interface Sink {
        void nodes(List<Node> page);

        void links(Links page);
    }

    /**
     * Reads all records with a selected label that have at least one selected link, and all selected links whose two ends
     * were read. Records without a selected link may be given too; the projection drops them.
     *
     * @param progress told the number of links read so far
     */
    void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress);

    /** Grows with every write; a snapshot is good while it stands. */
    long storeCounter();
}
