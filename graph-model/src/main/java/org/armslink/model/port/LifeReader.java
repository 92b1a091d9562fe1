package org.armslink.model.port;

import java.util.Collection;
import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.jspecify.annotations.Nullable;

/** Reads what is said to have happened to firearms. Times are seconds since 1970-01-01T00:00Z, half-open. */
public interface LifeReader {
    /**
     * A custody event of a firearm.
     *
     * @param candidateKey of the firearm's record, or empty
     * @param from earliest; {@link org.armslink.model.Validity#OPEN_START} if it is not known
     * @param to latest
     * @param place where, or null if it is not known
     * @param givers keys of who gave the firearm away, sorted
     * @param takers keys of who got it, sorted
     */
    record Event(
            Key key,
            String caption,
            String kind,
            Key firearm,
            String firearmCaption,
            String candidateKey,
            long from,
            long to,
            RouteReader.@Nullable Place place,
            List<Key> givers,
            List<Key> takers,
            boolean disputed,
            Grade grade,
            String owner,
            Key document,
            String locator) {}

    /** Events and whether these are all that the viewer sees. */
    record Events(List<Event> events, boolean complete) {}

    /** In order of keys; what is withdrawn is left out. @param limit 1 or more */
    Events listEvents(Viewer viewer, int limit);

    /** Those of these firearms' records, in order of keys; what is withdrawn is left out. @param firearms 1 to 1000 */
    List<Event> listEventsOf(Viewer viewer, Collection<Key> firearms);
}
