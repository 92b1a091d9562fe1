package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.RowClaims;

/** A generated investigation, read line by line as an import would. */
final class ReadBack {
    final SyntheticInvestigation.Written written;
    final PlantedTruth.Contents truth;
    final Map<String, NodeClaim> nodes = new HashMap<>();
    final List<LinkClaim> links = new ArrayList<>();
    final List<RowClaims> rows = new ArrayList<>();
    private final Map<String, List<LinkClaim>> from = new HashMap<>();
    private final Map<String, List<LinkClaim>> to = new HashMap<>();

    ReadBack(Size size, long seed, Path folder) {
        try {
            written = SyntheticInvestigation.generate(size, seed, folder);
            truth = PlantedTruth.read(written.truth());
            List<String> lines = Files.readAllLines(written.claims());
            for (int i = 1; i < lines.size(); i++) {
                add(ClaimLines.decode(i, lines.get(i), Key.of("Document", "test")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(RowClaims row) {
        rows.add(row);
        row.nodes().forEach(node -> nodes.put(node.key().text(), node));
        links.addAll(row.links());
        for (LinkClaim link : row.links()) {
            from.computeIfAbsent(link.from().key().text(), none -> new ArrayList<>())
                    .add(link);
            to.computeIfAbsent(link.to().key().text(), none -> new ArrayList<>())
                    .add(link);
        }
    }

    NodeClaim node(String key) {
        return Objects.requireNonNull(nodes.get(key), key);
    }

    Stream<NodeClaim> all(Label label) {
        return nodes.values().stream().filter(node -> node.label() == label);
    }

    Stream<LinkClaim> all(LinkType type) {
        return links.stream().filter(link -> link.type() == type);
    }

    /** Where the links of this type lead from the record. */
    List<NodeClaim> to(String key, LinkType type) {
        return from.getOrDefault(key, List.of()).stream()
                .filter(link -> link.type() == type)
                .map(link -> node(link.to().key().text()))
                .toList();
    }

    /** Whence the links of this type lead to the record. */
    List<NodeClaim> from(String key, LinkType type) {
        return to.getOrDefault(key, List.of()).stream()
                .filter(link -> link.type() == type)
                .map(link -> node(link.from().key().text()))
                .toList();
    }

    /** The only one, or none. */
    java.util.Optional<NodeClaim> one(String key, LinkType type) {
        return to(key, type).stream().findFirst();
    }

    /** The custody events of one kind. */
    Stream<NodeClaim> custody(String kind) {
        return all(Label.CUSTODY_EVENT).filter(event -> text(event, "kind").equals(kind));
    }

    static String text(NodeClaim node, String property) {
        return String.valueOf(node.properties().getOrDefault(property, ""));
    }

    static String key(NodeClaim node) {
        return node.key().text();
    }

    static String country(NodeClaim node) {
        return node.claim().sight().owner().country();
    }
}
