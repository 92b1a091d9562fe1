package org.armslink.server.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;

/** A generated claim file as a graph that can be read without a database, of which a share of the links may be missing. */
final class ClaimsAsGraph implements ProjectionReader {
    private final Map<Key, NodeClaim> records = new HashMap<>();
    private final Map<Key, Long> ids = new HashMap<>();
    private final List<LinkClaim> links = new ArrayList<>();
    private final Set<Key> missing = new HashSet<>();

    ClaimsAsGraph(Path claims) throws IOException {
        List<String> lines = Files.readAllLines(claims);
        for (int i = 1; i < lines.size(); i++) {
            var row = ClaimLines.decode(i, lines.get(i), Key.of("Document", "test"));
            for (NodeClaim node : row.nodes()) {
                records.put(node.key(), node);
                ids.putIfAbsent(node.key(), (long) ids.size());
            }
            links.addAll(row.links());
        }
    }

    /** Takes out each link of these types with that probability; those taken out before are back. */
    void lose(double share, Set<String> types, long seed) {
        missing.clear();
        var random = new SplittableRandom(seed);
        for (LinkClaim link : links) {
            if (types.contains(link.type().name()) && random.nextDouble() < share) {
                missing.add(link.key());
            }
        }
    }

    @Override
    public void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress) {
        List<NodeClaim> chosen = records.values().stream()
                .filter(node -> selection.labels().contains(node.label().text()))
                .toList();
        for (String label : selection.labels()) {
            List<NodeClaim> page = chosen.stream()
                    .filter(node -> node.label().text().equals(label))
                    .toList();
            boolean[] minors = new boolean[page.size()];
            for (int i = 0; i < minors.length; i++) {
                minors[i] = isMinor(page.get(i));
            }
            sink.records(new Records(
                    label,
                    SightClass.PUBLIC,
                    page.stream().mapToLong(node -> id(node.key())).toArray(),
                    page.stream().map(node -> node.key().text()).toArray(String[]::new),
                    page.stream()
                            .map(node -> String.valueOf(node.properties().get("caption")))
                            .toArray(String[]::new),
                    minors));
        }
        for (int type = 0; type < selection.linkTypes().size(); type++) {
            List<LinkClaim> page =
                    between(selection.labels(), List.of(selection.linkTypes().get(type)));
            sink.links(new Links(
                    type,
                    SightClass.PUBLIC,
                    page.stream().mapToLong(link -> id(link.from().key())).toArray(),
                    page.stream().mapToLong(link -> id(link.to().key())).toArray(),
                    new byte[page.size()], // 4x4:A1; nothing that is asked of this graph hangs on it
                    new double[0],
                    new long[page.size()],
                    page.stream().mapToLong(link -> 1).toArray()));
        }
    }

    private List<LinkClaim> between(List<String> labels, List<String> types) {
        return links.stream()
                .filter(link -> types.contains(link.type().name())
                        && !missing.contains(link.key())
                        && labels.contains(link.from().label().text())
                        && labels.contains(link.to().label().text()))
                .toList();
    }

    private static boolean isMinor(NodeClaim node) {
        return Boolean.TRUE.equals(node.properties().get("minor"));
    }

    @Override
    public List<Pair> listPairs(Viewer viewer, List<String> labels, List<String> linkTypes) {
        return between(labels, linkTypes).stream()
                .map(link -> new Pair(
                        link.type().name(),
                        link.from().key(),
                        isMinor(node(link.from().key())),
                        link.to().key(),
                        isMinor(node(link.to().key()))))
                .toList();
    }

    private NodeClaim node(Key key) {
        NodeClaim node = records.get(key);
        if (node == null) {
            throw new IllegalStateException("The file links " + key + ", of which it has no record");
        }
        return node;
    }

    @Override
    public String storeStamp() {
        return "claims " + System.identityHashCode(this) + " " + missing.hashCode();
    }

    private long id(Key key) {
        Long id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("The file links " + key + ", of which it has no record");
        }
        return id;
    }

    @Override
    public long storeCounter() {
        return 0;
    }
}
