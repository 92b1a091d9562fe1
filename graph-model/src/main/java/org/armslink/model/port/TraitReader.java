package org.armslink.model.port;

import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;

/** Reads by what persons and firearms are recognised, and what was decided on them. What is withdrawn is left out. */
public interface TraitReader {
    /** A firearm's record, its properties by name. */
    record Firearm(Key key, String caption, String owner, Map<String, Object> properties) {}

    /**
     * A person's record with what it is linked to.
     *
     * @param documents kind, country and number of each identity document
     * @param phones scheme and value of each
     */
    record Person(
            Key key,
            String caption,
            String owner,
            Map<String, Object> properties,
            List<String> aliases,
            List<String> documents,
            List<String> phones) {}

    /** @param complete whether these are all that the viewer sees */
    record Traits<T>(List<T> records, boolean complete) {}

    /** A decision on two records, by the type of its link. */
    record Decided(Key from, Key to, LinkType decision) {}

    /** In order of keys. @param limit 1 or more */
    Traits<Firearm> listFirearms(Viewer viewer, int limit);

    /** In order of keys. @param limit 1 or more */
    Traits<Person> listPersons(Viewer viewer, int limit);

    /** All decisions that stand and that the viewer sees, in order of keys. */
    List<Decided> listDecisions(Viewer viewer);
}
