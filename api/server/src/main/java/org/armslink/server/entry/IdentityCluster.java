package org.armslink.server.entry;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;

/**
 * The records that are of one thing by the decisions that a viewer sees. Worked out anew each time: stored, it would tell of
 * a decision that is withheld.
 *
 * @param decisions all that stand on these records, those that lead out of the cluster too
 * @param conflicts decisions that two records of the cluster are not the same
 * @param complete whether the cluster was followed to its end
 */
public record IdentityCluster(
        List<RecordView> records, List<LinkView> decisions, List<LinkView> conflicts, boolean complete) {
    private static final Set<LinkType> DECISIONS =
            EnumSet.of(LinkType.SAME_AS, LinkType.NOT_SAME_AS, LinkType.UNSURE_SAME_AS);
    private static final int MOST_RECORDS = 200;
    private static final int MOST_LINKS = 1000;

    public static IdentityCluster around(Key start, RecordReader reader, Viewer viewer) {
        Map<Key, RecordView> members = new TreeMap<>();
        Map<String, LinkView> decisions = new TreeMap<>();
        var open = new ArrayDeque<Key>(List.of(start));
        boolean complete = true;
        while (!open.isEmpty() && members.size() < MOST_RECORDS) {
            Key key = open.remove();
            if (members.containsKey(key)) {
                continue;
            }
            Subgraph linked =
                    reader.findLinked(viewer, key, DECISIONS, MOST_LINKS).orElse(null);
            if (linked == null) {
                continue;
            }
            complete &= linked.complete();
            Map<Key, RecordView> byKey = new TreeMap<>();
            linked.records().forEach(record -> byKey.put(record.key(), record));
            members.put(key, byKey.get(key));
            for (LinkView link : linked.links()) {
                Key other = link.from().equals(key) ? link.to() : link.from();
                RecordView record = byKey.get(other);
                boolean stands = !link.claim().status().equals("withdrawn")
                        && record != null
                        && !record.claim().status().equals("withdrawn");
                if (stands) {
                    decisions.put(link.type() + link.key().text(), link);
                    if (link.type() == LinkType.SAME_AS) {
                        open.add(other);
                    }
                }
            }
        }
        List<LinkView> conflicts = decisions.values().stream()
                .filter(link -> link.type() == LinkType.NOT_SAME_AS
                        && members.containsKey(link.from())
                        && members.containsKey(link.to()))
                .toList();
        return new IdentityCluster(
                List.copyOf(members.values()),
                List.copyOf(decisions.values()),
                conflicts,
                complete && open.stream().allMatch(members::containsKey));
    }
}
