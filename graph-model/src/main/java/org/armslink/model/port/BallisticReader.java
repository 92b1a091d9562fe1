package org.armslink.model.port;

import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader.Place;

/** Reads where ballistics say that one gun was fired. What a viewer may not see is as if it were not there. */
public interface BallisticReader {
    /**
     * That one gun was fired in several cases.
     *
     * @param key of the examiner's hit, or of the correlation that no examiner has confirmed
     * @param confirmed whether it is a hit; else it is a lead
     * @param scenes the cases whose place is known, in order of their keys
     * @param firearms that an examiner found to have fired an exhibit that was compared, sorted
     */
    record Compared(Key key, boolean confirmed, List<Scene> scenes, List<Key> firearms, Grade grade, String owner) {}

    /** A case, where and when it was; seconds since 1970-01-01T00:00Z, half-open. */
    record Scene(Key file, Place place, long from, long to, Grade grade, String owner) {}

    /**
     * Hits, and leads that the viewer sees no hit confirm, in order of their keys. Those without a case whose place is known
     * are left out.
     */
    List<Compared> listCompared(Viewer viewer);
}
