package org.armslink.server.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.Subgraph;

/**
 * The records and links of a path in order.
 *
 * @param keys record, link, record, …
 * @param backward links that, in the order of the path, cannot hold after all those before them began
 */
record PathSteps(List<String> keys, int backward) {
    /** @param path the records and links of one shortest path between the two ends */
    static PathSteps of(Subgraph path, Key from, Key to) {
        Map<Key, LinkView> cameBy = new HashMap<>();
        var open = new ArrayDeque<Key>(List.of(from));
        while (!open.isEmpty()) {
            Key at = open.remove();
            for (LinkView link : path.links()) {
                boolean touches = link.from().equals(at) || link.to().equals(at);
                Key next = link.from().equals(at) ? link.to() : link.from();
                if (touches && !next.equals(from) && cameBy.putIfAbsent(next, link) == null) {
                    open.add(next);
                }
            }
        }
        var links = new ArrayList<LinkView>();
        var keys = new ArrayList<String>();
        Key at = to;
        keys.add(at.text());
        while (!at.equals(from)) {
            LinkView link = cameBy.get(at);
            if (link == null) {
                throw new IllegalStateException("The path's links do not join its ends " + from + " and " + to);
            }
            links.add(link);
            at = link.from().equals(at) ? link.to() : link.from();
            keys.add(link.key().text());
            keys.add(at.text());
        }
        Collections.reverse(keys);
        Collections.reverse(links);
        return new PathSteps(keys, backward(links));
    }

    private static int backward(List<LinkView> links) {
        var earliest = Validity.OPEN_START;
        int backward = 0;
        for (LinkView link : links) {
            Validity validity = link.claim().validity();
            if (!validity.to().isAfter(earliest)) {
                backward++;
            }
            earliest = validity.from().isAfter(earliest) ? validity.from() : earliest;
        }
        return backward;
    }
}
