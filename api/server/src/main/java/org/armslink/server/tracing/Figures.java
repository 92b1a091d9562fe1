package org.armslink.server.tracing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.jspecify.annotations.Nullable;

/** How figures and names are shown. */
final class Figures {
    private Figures() {}

    /** Null where there is no number. */
    static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Captions of records, as far as the viewer sees them. */
    static Map<Key, String> captions(NeighbourhoodReader reader, Viewer viewer, Collection<Key> keys) {
        var captions = new TreeMap<Key, String>();
        if (!keys.isEmpty()) {
            reader.listAmong(viewer, List.copyOf(new TreeSet<>(keys)))
                    .records()
                    .forEach(record -> captions.put(record.key(), record.caption()));
        }
        return captions;
    }
}
