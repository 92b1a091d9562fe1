package org.armslink.server.corridor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeClaim;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.RowClaims;
import org.jspecify.annotations.Nullable;

/**
 * What moved in a generated investigation, read from its file instead of a database, for a viewer who sees everything. Each
 * movement, event and seizure stands in one line with its links, so custody events are streamed.
 */
final class InvestigationFile implements RouteReader {
    private static final Key DOCUMENT = Key.of("Document", "test");

    private final Path file;
    private final Map<Key, Place> places = new HashMap<>();
    private final List<Leg> legs = new ArrayList<>();
    private final List<Seized> seized = new ArrayList<>();

    InvestigationFile(Path file) {
        this.file = file;
        rows(Set.of(Label.LOCATION, Label.BORDER_POINT, Label.ROUTE_LEG, Label.SEIZURE), row -> {
            addPlaces(row);
            row.nodes().stream()
                    .filter(node -> node.label() == Label.ROUTE_LEG)
                    .forEach(node -> legs.add(leg(node, row)));
            seizure(row);
        });
        legs.sort(java.util.Comparator.comparing(Leg::key));
    }

    /** Rows whose first record is of one of the labels; the other lines are not decoded. */
    private void rows(Set<Label> labels, Consumer<RowClaims> use) {
        List<String> beginnings = labels.stream()
                .map(label -> "{\"nodes\":[{\"label\":\"" + label.text() + "\"")
                .toList();
        ClaimLines.Decoder decoder = ClaimLines.decoder(DOCUMENT);
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1)
                    .filter(line -> beginnings.stream().anyMatch(line::startsWith))
                    .map(line -> decoder.decode(1, line))
                    .forEach(use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPlaces(RowClaims row) {
        for (NodeClaim node : row.nodes()) {
            if (node.label() == Label.LOCATION || node.label() == Label.BORDER_POINT) {
                places.put(
                        node.key(),
                        new Place(
                                node.key(),
                                text(node, "caption"),
                                text(node, "country"),
                                text(node, "kind"),
                                (Double) node.properties().getOrDefault("latitude", Double.NaN),
                                (Double) node.properties().getOrDefault("longitude", Double.NaN)));
            }
        }
    }

    private Place place(Key key) {
        return Objects.requireNonNull(places.get(key), key.text());
    }

    private static String text(NodeClaim node, String property) {
        return String.valueOf(node.properties().getOrDefault(property, ""));
    }

    private static long time(NodeClaim node, String property) {
        return (Long) Objects.requireNonNull(node.properties().get(property), property);
    }

    private static List<Key> to(RowClaims row, NodeClaim from, LinkType... types) {
        return row.links().stream()
                .filter(link ->
                        link.from().key().equals(from.key()) && Set.of(types).contains(link.type()))
                .map(link -> link.to().key())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Key> to(RowClaims row, NodeClaim from, Label label, LinkType... types) {
        return row.links().stream()
                .filter(link -> link.from().key().equals(from.key())
                        && Set.of(types).contains(link.type())
                        && link.to().label() == label)
                .map(link -> link.to().key())
                .distinct()
                .sorted()
                .toList();
    }

    private Leg leg(NodeClaim node, RowClaims row) {
        List<Key> firearms = to(row, node, Label.FIREARM, LinkType.CARRIED);
        return new Leg(
                node.key(),
                text(node, "caption"),
                text(node, "mode"),
                place(to(row, node, LinkType.DEPARTS).get(0)),
                place(to(row, node, LinkType.ARRIVES).get(0)),
                time(node, "departFrom"),
                time(node, "departTo"),
                time(node, "arriveFrom"),
                time(node, "arriveTo"),
                text(node, "consignment"),
                to(row, node, LinkType.CARRIED),
                firearms,
                firearms.isEmpty() ? List.of() : List.of("firearm"),
                to(row, node, LinkType.BY),
                to(row, node, Label.PERSON, LinkType.BY),
                to(row, node, LinkType.CROSSES).stream().map(this::place).toList(),
                node.claim().grade(),
                node.claim().sight().owner().toString(),
                node.claim().method() == Method.INFERRED,
                node.claim().document(),
                node.claim().locator());
    }

    private void seizure(RowClaims row) {
        Map<Key, Key> firearmOf = new HashMap<>();
        for (LinkClaim link : row.links()) {
            if (link.type() == LinkType.IS) {
                firearmOf.put(link.from().key(), link.to().key());
            }
        }
        for (LinkClaim link : row.links()) {
            if (link.type() == LinkType.PART_OF) {
                NodeClaim seizure = row.nodes().stream()
                        .filter(node -> node.key().equals(link.to().key()))
                        .findFirst()
                        .orElseThrow();
                seized.add(new Seized(
                        seizure.key(),
                        link.from().key(),
                        firearmOf.get(link.from().key()),
                        seizure.claim().validity().from().getEpochSecond(),
                        seizure.claim().validity().to().getEpochSecond(),
                        seizure.claim().document()));
            }
        }
    }

    private @Nullable Custody custody(NodeClaim node, RowClaims row) {
        List<Key> at = to(row, node, LinkType.AT);
        Place place = at.isEmpty() ? null : places.get(at.get(0));
        if (place == null) {
            return null;
        }
        return new Custody(
                node.key(),
                text(node, "kind"),
                to(row, node, LinkType.OF).get(0),
                place,
                node.claim().validity().from().getEpochSecond(),
                node.claim().validity().to().getEpochSecond(),
                to(row, node, LinkType.FROM_PARTY, LinkType.TO_PARTY),
                to(row, node, Label.PERSON, LinkType.FROM_PARTY, LinkType.TO_PARTY),
                to(row, node, LinkType.WITHIN),
                node.claim().grade(),
                node.claim().sight().owner().toString(),
                node.claim().method() == Method.INFERRED,
                node.claim().document(),
                node.claim().locator());
    }

    @Override
    public void readCustody(Viewer viewer, Consumer<Custody> sink) {
        rows(Set.of(Label.CUSTODY_EVENT), row -> {
            for (NodeClaim node : row.nodes()) {
                Custody event = node.label() == Label.CUSTODY_EVENT ? custody(node, row) : null;
                if (event != null) {
                    sink.accept(event);
                }
            }
        });
    }

    @Override
    public List<Custody> listCustody(Viewer viewer, Collection<Key> keys) {
        var wanted = new HashSet<>(keys);
        var found = new ArrayList<Custody>();
        readCustody(viewer, event -> {
            if (wanted.contains(event.key())) {
                found.add(event);
            }
        });
        return found;
    }

    @Override
    public List<Leg> listLegs(Viewer viewer, long windowFrom, long windowTo) {
        return legs;
    }

    @Override
    public List<Leg> listLegs(Viewer viewer, Collection<Key> keys) {
        return legs.stream().filter(leg -> keys.contains(leg.key())).toList();
    }

    @Override
    public List<Custody> listCustody(Viewer viewer, long windowFrom, long windowTo) {
        var all = new ArrayList<Custody>();
        readCustody(viewer, all::add);
        return all;
    }

    @Override
    public List<Seized> listSeized(Viewer viewer) {
        return seized;
    }

    @Override
    public Map<Key, String> findOrigins(Viewer viewer, Collection<Key> documents) {
        return Map.of();
    }

    /** The same, but that only some of its legs were recorded. */
    RouteReader with(List<Leg> recorded) {
        var all = this;
        return new RouteReader() {
            @Override
            public List<Leg> listLegs(Viewer viewer, long windowFrom, long windowTo) {
                return recorded;
            }

            @Override
            public List<Leg> listLegs(Viewer viewer, Collection<Key> keys) {
                return recorded.stream().filter(leg -> keys.contains(leg.key())).toList();
            }

            @Override
            public List<Custody> listCustody(Viewer viewer, long windowFrom, long windowTo) {
                return all.listCustody(viewer, windowFrom, windowTo);
            }

            @Override
            public void readCustody(Viewer viewer, Consumer<Custody> sink) {
                all.readCustody(viewer, sink);
            }

            @Override
            public List<Custody> listCustody(Viewer viewer, Collection<Key> keys) {
                return all.listCustody(viewer, keys);
            }

            @Override
            public List<Seized> listSeized(Viewer viewer) {
                return all.seized;
            }

            @Override
            public Map<Key, String> findOrigins(Viewer viewer, Collection<Key> documents) {
                return Map.of();
            }
        };
    }
}
