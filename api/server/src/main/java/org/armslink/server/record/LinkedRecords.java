package org.armslink.server.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;
import org.springframework.stereotype.Component;

/** The records at the other ends of a record's links, where both stand. */
@Component
public class LinkedRecords {
    private static final int MOST = 1000;

    private final RecordReader records;

    public LinkedRecords(RecordReader records) {
        this.records = records;
    }

    /**
     * What a record is linked to.
     *
     * @param records each once, in order of the links
     * @param links those that stand
     */
    public record Others(List<RecordView> records, List<LinkView> links, boolean complete) {}

    /** Nothing if the viewer sees no such record. */
    public Others of(Viewer viewer, Key key, Set<LinkType> types) {
        Subgraph linked = records.findLinked(viewer, key, types, MOST).orElse(null);
        if (linked == null) {
            return new Others(List.of(), List.of(), true);
        }
        Map<Key, RecordView> byKey = new HashMap<>();
        linked.records().forEach(record -> byKey.put(record.key(), record));
        var others = new LinkedHashMap<Key, RecordView>();
        List<LinkView> standing = linked.links().stream()
                .filter(link -> !link.claim().status().equals("withdrawn"))
                .filter(link -> {
                    RecordView other = byKey.get(link.from().equals(key) ? link.to() : link.from());
                    if (other == null || other.claim().status().equals("withdrawn")) {
                        return false;
                    }
                    others.put(other.key(), other);
                    return true;
                })
                .toList();
        return new Others(List.copyOf(others.values()), standing, linked.complete());
    }
}
