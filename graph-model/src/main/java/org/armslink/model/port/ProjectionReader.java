package org.armslink.model.port;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.SightClass;
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
     * Records of one label and one sight class in columns, one entry each. Databases' own ids serve to join links to them
     * and go no further; they stay the same from one read to the next while {@link #storeCounter()} stands.
     *
     * @param key texts of their {@link Key}s
     * @param minor whether the record says {@code minor = true}: minors leave a projection before anything is computed
     */
    record Records(String label, SightClass sight, long[] id, String[] key, String[] caption, boolean[] minor) {
        public int count() {
            return id.length;
        }
    }

    /**
     * Links of one type and one sight class in columns, one entry each. They have no keys here: two links between the same records that
     * agree in all columns are one as good as the other.
     *
     * @param type index into {@link Selection#linkTypes()}
     * @param grade of {@link Grade#number}
     * @param weight NaN where the link lacks the property; empty where the selection names none: then every weight is 1
     * @param from earliest, seconds since 1970-01-01T00:00Z, inclusive
     * @param to latest, exclusive
     */
    record Links(
            int type,
            SightClass sight,
            long[] source,
            long[] target,
            byte[] grade,
            double[] weight,
            long[] from,
            long[] to) {
        public int count() {
            return source.length;
        }
    }

    /** Takes pages, from one thread at a time, in no certain order. */
    interface Sink {
        void records(Records page);

        void links(Links page);
    }

    /** A link by the keys of its two ends, and whether these are records of minors. */
    record Pair(String linkType, Key from, boolean fromMinor, Key to, boolean toMinor) {}

    /**
     * Reads all records with a selected label, and all selected links whose two ends were read. Records without a selected
     * link may be given too; the projection drops them.
     *
     * @param progress told the number of links read so far
     */
    void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress);

    /**
     * All links of these types between records of these labels: for types that have few, such as decisions.
     *
     * @return in no certain order
     */
    List<Pair> listPairs(Viewer viewer, List<String> labels, List<String> linkTypes);

    /** Grows with every write; a snapshot is good while it stands. */
    long storeCounter();

    /**
     * A text that every write makes anew, and that no other database has ever had: what was read while it stood may be kept on
     * disk under it.
     */
    String storeStamp();
}
