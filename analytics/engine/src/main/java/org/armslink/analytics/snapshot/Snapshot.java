package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;

/**
 * The part of the graph that one viewer may see under one projection: nodes numbered by sorted keys, links in columns.
 * Immutable, and safe to share between threads.
 *
 * <p>Links that a one-mode rule made are of a type of its own, such as {@code NEWMAN}, and have no record behind them.
 */
public final class Snapshot {
    private final String id;
    private final BoundProjection projection;
    private final Key[] keys;
    private final String[] labels;
    private final String[] captions;
    private final LinkColumns links;
    private final List<String> types;
    private final List<String> notes;
    private final Graph graph;
    private final Graph simple;
    private final Optional<OneModeOrigin> origin;

    Snapshot(
            String id,
            BoundProjection projection,
            Key[] keys,
            String[] labels,
            String[] captions,
            LinkColumns links,
            List<String> types,
            List<String> notes,
            Optional<OneModeOrigin> origin) {
        this.origin = origin;
        this.id = id;
        this.projection = projection;
        this.keys = keys;
        this.labels = labels;
        this.captions = captions;
        this.links = links;
        this.types = List.copyOf(types);
        this.notes = List.copyOf(notes);
        this.graph =
                Graph.of(keys.length, projection.projection().directed(), links.source, links.target, links.weight);
        this.simple = graph.simple(
                switch (projection.projection().weight().meaning()) {
                    case NONE -> Graph.Merge.NONE;
                    case STRENGTH, COUNT -> Graph.Merge.SUM;
                    case DISTANCE -> Graph.Merge.SHORTEST;
                });
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
        return keys.length;
    }

    public int linkCount() {
        return links.count;
    }

    public Key key(int node) {
        return keys[node];
    }

    public String label(int node) {
        return labels[node];
    }

    public String caption(int node) {
        return captions[node];
    }

    /** The number of the node with that key, if the snapshot has it. */
    public OptionalInt find(Key key) {
        int node = Arrays.binarySearch(keys, key, Comparator.naturalOrder());
        return node < 0 ? OptionalInt.empty() : OptionalInt.of(node);
    }

    /** Every link as an edge of the same number; directed as the projection says, loops and parallel links kept. */
    public Graph graph() {
        return graph;
    }

    /**
     * One edge where there are parallel links, no loops; directed as the projection says. Strengths and counts add up, of
     * distances the shortest counts.
     */
    public Graph simple() {
        return simple;
    }

    /** Of what the links were made, if a one-mode rule made them. */
    public Optional<OneModeOrigin> origin() {
        return origin;
    }

    /** How much of a one-mode projection rests on one event each; counted once. */
    public Optional<OneModeOrigin.Share> shareOfOneEvent(Run run) {
        return origin.map(made -> made.share(graph, run));
    }

    public String linkKey(int link) {
        return links.key[link];
    }

    public String linkType(int link) {
        return types.get(links.type[link]);
    }

    /** When the link holds, at the earliest: seconds since 1970-01-01T00:00Z, inclusive. */
    public long linkFrom(int link) {
        return links.from[link];
    }

    /** Until when the link holds, exclusive. */
    public long linkTo(int link) {
        return links.to[link];
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
        var altered = new LinkColumns();
        for (int link = 0; link < links.count; link++) {
            if (!dropped[link]) {
                altered.add(
                        links.source[link],
                        links.target[link],
                        links.type[link],
                        links.weight[link],
                        links.from[link],
                        links.to[link],
                        links.key[link]);
            }
        }
        for (int i = 0; i < like.length; i++) {
            int link = like[i];
            altered.add(
                    links.source[link],
                    target[i],
                    links.type[link],
                    links.weight[link],
                    links.from[link],
                    links.to[link],
                    "");
        }
        return new Snapshot(
                "", projection, keys, labels, captions, altered.sorted(keys.length), types, notes, Optional.empty());
    }
}
