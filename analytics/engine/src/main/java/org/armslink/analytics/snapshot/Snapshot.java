package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;
import org.armslink.model.port.AttributeReader.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * The part of the graph that one viewer may see under one projection: nodes numbered by sorted keys, links in columns.
 * Immutable, and safe to share between threads.
 *
 * <p>Links that a one-mode rule made are of a type of its own, such as {@code NEWMAN}, and have no record behind them.
 */
public final class Snapshot {
    private final String id;
    private final BoundProjection projection;
    private final Texts keys;
    private final byte[] labels;
    private final List<String> labelNames;
    private final Texts captions;
    private final LinkColumns links;
    private final List<String> types;
    private final List<String> notes;
    private final Optional<OneModeOrigin> origin;
    private final Map<Attribute, String[]> attributes;
    private @Nullable Graph graph;
    private @Nullable Graph simple;

    /**
     * @param labels of each node, as a number of {@code labelNames}
     * @param links sorted
     */
    Snapshot(
            String id,
            BoundProjection projection,
            Texts keys,
            byte[] labels,
            List<String> labelNames,
            Texts captions,
            LinkColumns links,
            List<String> types,
            List<String> notes,
            Optional<OneModeOrigin> origin) {
        this(id, projection, keys, labels, labelNames, captions, links, types, notes, origin, Map.of());
    }

    private Snapshot(
            String id,
            BoundProjection projection,
            Texts keys,
            byte[] labels,
            List<String> labelNames,
            Texts captions,
            LinkColumns links,
            List<String> types,
            List<String> notes,
            Optional<OneModeOrigin> origin,
            Map<Attribute, String[]> attributes) {
        this.origin = origin;
        this.attributes = Map.copyOf(attributes);
        this.id = id;
        this.projection = projection;
        this.keys = keys;
        this.labels = labels;
        this.labelNames = List.copyOf(labelNames);
        this.captions = captions;
        this.links = links;
        this.types = List.copyOf(types);
        this.notes = List.copyOf(notes);
    }

    /**
     * SHA-256 of the projection's definition and of what the viewer may see under it: records, links, weights, times. No
     * database's own ids, no times of recording: equal ids, equal answers.
     */
    public String id() {
        return id;
    }

    public BoundProjection projection() {
        return projection;
    }

    /** What a weight says in {@link #graph()} and {@link #simple()}. */
    public Weight.Meaning weightMeaning() {
        return projection.projection().weight().meaning();
    }

    /** What has to be said beside every result: who was left out, what was joined. */
    public List<String> notes() {
        return notes;
    }

    public int nodeCount() {
        return keys.count();
    }

    public int linkCount() {
        return links.count;
    }

    public Key key(int node) {
        return new Key(keys.get(node));
    }

    public String label(int node) {
        return labelNames.get(labels[node]);
    }

    public String caption(int node) {
        return captions.get(node);
    }

    /** The number of the node with that key, if the snapshot has it. */
    public OptionalInt find(Key key) {
        int node = keys.find(key.text());
        return node < 0 ? OptionalInt.empty() : OptionalInt.of(node);
    }

    /** Every link as an edge of the same number; directed as the projection says, loops and parallel links kept. Made once. */
    public Graph graph() {
        return graph(Run.quiet());
    }

    private synchronized Graph graph(Run run) {
        if (graph == null) {
            graph = Graph.of(
                    nodeCount(), projection.projection().directed(), links.source, links.target, links.weight, run);
        }
        return graph;
    }

    /**
     * One edge where there are parallel links, no loops; directed as the projection says. Strengths and counts add up, of
     * distances the shortest counts.
     */
    public Graph simple() {
        return simple(Run.quiet());
    }

    /** As {@link #simple()}, unless the run is given up; then whoever asks next makes it. */
    public synchronized Graph simple(Run run) {
        if (simple == null) {
            simple = graph(run)
                    .simple(
                            switch (weightMeaning()) {
                                case NONE -> Graph.Merge.NONE;
                                case STRENGTH, COUNT -> Graph.Merge.SUM;
                                case DISTANCE -> Graph.Merge.SHORTEST;
                            },
                            run);
        }
        return simple;
    }

    /**
     * Those links alone, and the records that they join, numbered anew in their order; nothing is read again. What was left out, masked or joined
     * stays so. Its id is made of this one's and of the choice.
     *
     * @throws IllegalArgumentException for a type that the projection does not have, and where a one-mode rule made the links of many events, since
     *     what it made has no type, no time and no grade of its own
     */
    public Snapshot only(LinkChoice choice) {
        if (choice.isAll()) {
            return this;
        }
        check(choice);
        LinkColumns kept = links.emptyLikeThis();
        int[] number = new int[nodeCount()];
        int unknown = 0;
        var leftOut = new int[Grade.all().size()];
        boolean[] graded = choice.gradesTaken();
        for (int link = 0; link < links.count; link++) {
            if (!choice.takes(linkType(link), linkFrom(link), linkTo(link))) {
                continue;
            }
            if (!graded[links.grade[link]]) {
                leftOut[links.grade[link]]++;
            } else {
                kept.addFrom(links, link);
                number[links.source[link]] = 1;
                number[links.target[link]] = 1;
                unknown += isOfUnknownTime(link) ? 1 : 0;
            }
        }
        int[] nodes =
                IntStream.range(0, number.length).filter(v -> number[v] > 0).toArray();
        Arrays.setAll(number, v -> number[v] - 1);
        for (int v = 0; v < nodes.length; v++) {
            number[nodes[v]] = v;
        }
        for (int link = 0; link < kept.count; link++) {
            kept.source[link] = number[kept.source[link]];
            kept.target[link] = number[kept.target[link]];
        }
        var said = new ArrayList<>(notes);
        said.add("Chosen: links " + choice.text() + ": " + kept.count + " of " + linkCount() + " links and "
                + nodes.length + " of "
                + nodeCount() + " records."
                + (unknown == 0 ? "" : " Of these links " + unknown + " are of unknown time and may be of another.")
                + choice.leftOutText(leftOut));
        byte[] ofLabels = new byte[nodes.length];
        for (int v = 0; v < nodes.length; v++) {
            ofLabels[v] = labels[nodes[v]];
        }
        return new Snapshot(
                new SnapshotDigest().text(id).text(choice.text()).hex(),
                projection,
                keys.only(nodes),
                ofLabels,
                labelNames,
                captions.only(nodes),
                kept.sorted(nodes.length),
                types,
                said,
                Optional.empty());
    }

    private void check(LinkChoice choice) {
        if (origin.isPresent()) {
            throw new IllegalArgumentException(
                    "The projection " + projection.projection().name()
                            + " makes one link of many events, which has no type, time or grade of its own. Choose links of a projection that keeps"
                            + " the events, such as person-case or firearm-custody.");
        }
        for (String type : choice.types()) {
            if (!types.contains(type)) {
                throw new IllegalArgumentException(
                        "The projection " + projection.projection().name() + " has no links of type " + type
                                + "; it has: " + String.join(", ", types));
            }
        }
    }

    private boolean isOfUnknownTime(int link) {
        return linkFrom(link) <= Validity.OPEN_START.getEpochSecond()
                && linkTo(link) >= Validity.OPEN_END.getEpochSecond();
    }

    /**
     * The same with an attribute of its records, so that its id is another one: the answers may be too.
     *
     * @param values by key; records that are not in it have none, and of records that were joined the first one's counts
     */
    public Snapshot with(Attribute attribute, Map<Key, String> values) {
        String[] byNode = new String[nodeCount()];
        var digest = new SnapshotDigest().text(id).text(attribute.text());
        for (int v = 0; v < byNode.length; v++) {
            byNode[v] = values.getOrDefault(key(v), "");
            digest.text(byNode[v]);
        }
        var more = new EnumMap<Attribute, String[]>(Attribute.class);
        more.putAll(attributes);
        more.put(attribute, byNode);
        return new Snapshot(
                digest.hex(), projection, keys, labels, labelNames, captions, links, types, notes, origin, more);
    }

    /**
     * The attribute of a node; empty where it has none.
     *
     * @throws IllegalStateException if it was not read
     */
    public String attribute(Attribute attribute, int node) {
        String[] values = attributes.get(attribute);
        if (values == null) {
            throw new IllegalStateException("The attribute " + attribute.text() + " was not read with the network");
        }
        return values[node];
    }

    /** Of what the links were made, if a one-mode rule made them. */
    public Optional<OneModeOrigin> origin() {
        return origin;
    }

    /** How much of a one-mode projection rests on one event each; counted once. */
    public Optional<OneModeOrigin.Share> shareOfOneEvent(Run run) {
        return origin.map(made -> made.share(graph(), run));
    }

    public String linkType(int link) {
        return types.get(links.type[link]);
    }

    /** The sight class of a link: its owner, its handling. Empty where a one-mode rule made the link. */
    public Optional<SightClass> linkSight(int link) {
        short number = links.sight[link];
        return number == LinkColumns.NO_SIGHT ? Optional.empty() : Optional.of(links.sights.get(number));
    }

    /** How far a link is believed. Empty where a one-mode rule made it. */
    public Optional<Grade> linkGrade(int link) {
        byte number = links.grade[link];
        return number == LinkColumns.NO_GRADE
                ? Optional.empty()
                : Optional.of(Grade.all().get(number));
    }

    /**
     * Bytes that the snapshot's columns take: for a node its label, and the texts of its key and caption with 8 bytes more;
     * for a link 16 bytes, and 8 more if it has a weight. The graphs made of it come on top: {@link Graph#memory()}.
     */
    public long memory() {
        return keys.memory() + labels.length + captions.memory() + links.memory();
    }

    /** When the link holds, at the earliest: seconds since 1970-01-01T00:00Z, inclusive. */
    public long linkFrom(int link) {
        return links.from(link);
    }

    /** Until when the link holds, exclusive. */
    public long linkTo(int link) {
        return links.to(link);
    }

    /**
     * The same records, but the links of each lead from and to the one that it is taken for, for asking what an undecided identity would do.
     * As {@link #altered}, it has no id of its own and is never shown.
     *
     * @param takenFor by node: itself, or another
     */
    public Snapshot joined(int[] takenFor) {
        LinkColumns joined = links.emptyLikeThis();
        for (int link = 0; link < links.count; link++) {
            joined.addFrom(links, link);
            joined.source[link] = takenFor[links.source[link]];
            joined.target[link] = takenFor[links.target[link]];
        }
        return new Snapshot(
                "",
                projection,
                keys,
                labels,
                labelNames,
                captions,
                joined.sorted(nodeCount()),
                types,
                notes,
                Optional.empty());
    }

    /**
     * The same records with other links, for asking what gaps in the records would do. It has no id of its own and is
     * never shown.
     *
     * @param dropped by link number
     * @param like for each link put in, the number of the link whose source, type, weight and time it has
     * @param target for each link put in, the node that it leads to
     */
    public Snapshot altered(boolean[] dropped, int[] like, int[] target) {
        LinkColumns altered = links.emptyLikeThis();
        for (int link = 0; link < links.count; link++) {
            if (!dropped[link]) {
                altered.addFrom(links, link);
            }
        }
        for (int i = 0; i < like.length; i++) {
            altered.addFrom(links, like[i]);
            altered.target[altered.count - 1] = target[i];
        }
        return new Snapshot(
                "",
                projection,
                keys,
                labels,
                labelNames,
                captions,
                altered.sorted(nodeCount()),
                types,
                notes,
                Optional.empty(),
                attributes);
    }

    Texts keys() {
        return keys;
    }

    Texts captions() {
        return captions;
    }

    byte[] labels() {
        return labels;
    }

    List<String> labelNames() {
        return labelNames;
    }

    LinkColumns links() {
        return links;
    }

    List<String> types() {
        return types;
    }
}
