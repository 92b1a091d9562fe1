package org.armslink.analytics.snapshot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.MadeOnce;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.SightClass;
import org.armslink.model.port.AttributeReader.Attribute;

/**
 * The part of the graph that one viewer may see under one projection: nodes numbered by sorted keys, links in columns.
 * Immutable, and safe to share between threads.
 *
 * <p>Links that a one-mode rule made are of a type of its own, such as {@code NEWMAN}, and have no record behind them.
 *
 * <p>Some of its links, or the same between other records, are a snapshot like any other that shares its columns and texts: a view.
 */
public final class Snapshot {
    private final String id;
    private final BoundProjection projection;
    private final Nodes nodes;
    private final Links links;
    private final List<String> types;
    private final List<String> notes;
    private final Optional<OneModeOrigin> origin;
    private final Map<Attribute, String[]> attributes;
    private final MadeOnce<Graph> graph = new MadeOnce<>();
    private final MadeOnce<Graph> simple = new MadeOnce<>();

    /**
     * With columns of its own.
     *
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
        this(
                id,
                projection,
                new Nodes(keys, captions, labels, labelNames),
                new Links(links),
                types,
                notes,
                origin,
                Map.of());
    }

    private Snapshot(
            String id,
            BoundProjection projection,
            Nodes nodes,
            Links links,
            List<String> types,
            List<String> notes,
            Optional<OneModeOrigin> origin,
            Map<Attribute, String[]> attributes) {
        this.id = id;
        this.projection = projection;
        this.nodes = nodes;
        this.links = links;
        this.types = List.copyOf(types);
        this.notes = List.copyOf(notes);
        this.origin = origin;
        this.attributes = Map.copyOf(attributes);
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
        return nodes.count();
    }

    public int linkCount() {
        return links.count();
    }

    public Key key(int node) {
        return nodes.key(node);
    }

    public String label(int node) {
        return nodes.label(node);
    }

    public String caption(int node) {
        return nodes.caption(node);
    }

    /** The number of the node with that key, if the snapshot has it. */
    public OptionalInt find(Key key) {
        int node = nodes.find(key.text());
        return node < 0 ? OptionalInt.empty() : OptionalInt.of(node);
    }

    /** Every link as an edge of the same number; directed as the projection says, loops and parallel links kept. Made once. */
    public Graph graph() {
        return graph(Run.quiet());
    }

    private Graph graph(Run run) {
        return graph.get(
                run, maker -> links.graph(nodeCount(), projection.projection().directed(), maker));
    }

    /**
     * One edge where there are parallel links, no loops; directed as the projection says. Strengths and counts add up, of
     * distances the shortest counts.
     */
    public Graph simple() {
        return simple(Run.quiet());
    }

    /** As {@link #simple()}, unless the run is given up, even while another makes it; then whoever asks next makes it. */
    public Graph simple(Run run) {
        return simple.get(
                run,
                maker -> graph(maker)
                        .simple(
                                switch (weightMeaning()) {
                                    case NONE -> Graph.Merge.NONE;
                                    case STRENGTH, COUNT -> Graph.Merge.SUM;
                                    case DISTANCE -> Graph.Merge.SHORTEST;
                                },
                                maker));
    }

    /**
     * Those links alone, and the records that they join, numbered anew in their order; nothing is read again or copied. What was left out, masked or
     * joined stays so. Its id is made of this one's and of the choice.
     *
     * @throws IllegalArgumentException for a type that the projection does not have, and where a one-mode rule made the links of many events, since
     *     what it made has no type, no time and no grade of its own
     */
    public Snapshot only(LinkChoice choice) {
        return choice.isAll() ? this : ChosenLinks.of(this, choice);
    }

    /** A view of this one that is itself shown. */
    Snapshot chosen(String id, Nodes nodes, Links links, List<String> notes) {
        return new Snapshot(id, projection, nodes, links, types, notes, Optional.empty(), Map.of());
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
        return new Snapshot(digest.hex(), projection, nodes, links, types, notes, origin, more);
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

    /** The node that a link leads from: as in {@link #graph()}, without making it. */
    public int linkSource(int link) {
        return links.source(link);
    }

    /** The node that a link leads to. */
    public int linkTarget(int link) {
        return links.target(link);
    }

    public String linkType(int link) {
        return types.get(links.type(link));
    }

    /** The sight class of a link: its owner, its handling. Empty where a one-mode rule made the link. */
    public Optional<SightClass> linkSight(int link) {
        return links.sight(link);
    }

    /** How far a link is believed. Empty where a one-mode rule made it. */
    public Optional<Grade> linkGrade(int link) {
        byte number = links.grade(link);
        return number == LinkColumns.NO_GRADE
                ? Optional.empty()
                : Optional.of(Grade.all().get(number));
    }

    /** Whether it shares the columns and texts of another, which stay in memory as long as it does. */
    public boolean isView() {
        return !links.areWhole();
    }

    /**
     * Bytes that the snapshot's columns take: for a node its label, and the texts of its key and caption with 8 bytes more;
     * for a link 16 bytes, and 8 more if it has a weight. Of a view only what it keeps beyond the columns that it shares: for a link 12 bytes, for a
     * node 4. The graphs made of it come on top: {@link Graph#memory()}.
     */
    public long memory() {
        return links.memory() + (isView() ? nodes.memoryOfPlaces() : nodes.memoryOfTexts());
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
        return scenario(links.joined(takenFor));
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
        return scenario(links.altered(dropped, like, target, nodeCount()));
    }

    private Snapshot scenario(Links other) {
        return new Snapshot("", projection, nodes, other, types, notes, Optional.empty(), attributes);
    }

    /** The same with columns of its own, for a file; itself if it has. */
    Snapshot whole() {
        if (!isView()) {
            return this;
        }
        var texts = new Nodes(nodes.keys(), nodes.captions(), nodes.labels(), nodes.labelNames());
        var columns = new Links(links.columns(nodeCount()));
        return new Snapshot(id, projection, texts, columns, types, notes, origin, attributes);
    }

    /** Its records alone, for whoever has no more need of its links and graphs, which take most of the memory. */
    public Nodes nodes() {
        return nodes;
    }

    Links links() {
        return links;
    }

    List<String> types() {
        return types;
    }
}
