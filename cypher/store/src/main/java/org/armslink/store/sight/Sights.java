package org.armslink.store.sight;

import java.util.List;
import java.util.Map;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;

/**
 * What one viewer may see, worked out once per request.
 *
 * @param numbers of the visible classes, ascending: what queries get as {@code $sights}
 * @param classes all classes by number
 */
public record Sights(List<Long> numbers, Map<Long, SightClass> classes) {
    static Sights of(Viewer viewer, Map<Long, SightClass> classes) {
        return new Sights(
                classes.entrySet().stream()
                        .filter(entry -> entry.getValue().isVisibleTo(viewer))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList(),
                classes);
    }

    /** Whether every class there is may be seen. */
    public boolean areAll() {
        return numbers.size() == classes.size();
    }

    /** The class of a number that a record carries. */
    public SightClass classOf(long number) {
        SightClass sight = classes.get(number);
        if (sight == null) {
            throw new IllegalStateException("A record carries the sight class " + number
                    + ", which the table does not have; it has " + classes.keySet());
        }
        return sight;
    }
}
