package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.projection.LeftOut;
import org.armslink.analytics.projection.LinkRule;
import org.armslink.analytics.projection.OneMode;
import org.armslink.analytics.projection.Projection;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;

/**
 * Reads snapshots. In this order, so that nothing of what is left out shows: read what the viewer may see; leave out
 * victims, witnesses and minors; join decided identities; drop records without a link; number by sorted keys; one-mode.
 */
public final class Snapshots {
    private static final int MOST_TRIES = 3;

    private Snapshots() {}

    /**
     * What the viewer may see under the projection, now. The graph must stand still while it is read: after three tries
     * during which it was written to, this throws {@link IllegalStateException}.
     */
    public static Snapshot read(ProjectionReader reader, Viewer viewer, BoundProjection projection, Run run) {
        return read(
                reader,
                viewer,
                projection,
                unasked -> {
                    throw new IllegalArgumentException("Nobody was asked what is likely");
                },
                run);
    }

    /** @param likely asked under the rule {@link IdentityRule#LIKELY} only */
    public static Snapshot read(
            ProjectionReader reader, Viewer viewer, BoundProjection projection, LikelyPairs likely, Run run) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            long before = reader.storeCounter();
            PersonFacts facts = PersonFacts.read(reader, viewer, projection.projection());
            run.step();
            LikelyPairs.Likely suggested = projection.projection().identityRule() == IdentityRule.LIKELY
                    ? likely.of(viewer)
                    : LikelyPairs.Likely.NONE;
            run.step();
            var sink = new PageSink();
            reader.read(viewer, projection.selection(), sink, read -> run.step());
            if (reader.storeCounter() == before) {
                return build(projection, facts, suggested, sink);
            }
        }
        throw new IllegalStateException("The database was written to during each of " + MOST_TRIES
                + " attempts to read the projection " + projection.projection().name()
                + "; try again when imports have ended");
    }

    private static Snapshot build(BoundProjection bound, PersonFacts facts, LikelyPairs.Likely likely, PageSink sink) {
        Projection projection = bound.projection();
        RecordColumns records = sink.sortedRecords();
        LinkColumns links =
                sink.numbered(records, !projection.weight().property().isEmpty());
        Identities persons = Identities.of(facts.decisions());
        persons.follow(likely.pairs());
        Map<LeftOut, Set<Key>> leftOut = spread(facts.leftOut(), records, persons);
        var notes = new ArrayList<String>();
        LinkColumns kept = leaveOut(projection, records, links, leftOut, persons, notes);
        Identities identities = projection.identityRule() == IdentityRule.NONE ? Identities.none() : persons;
        orient(projection, kept);
        checkWeights(projection, records, kept);

        // Numbered anew: records with a link left, decided identities as one, by sorted keys.
        var names = new RecordNames(records, identities);
        int[] number = new int[records.count];
        var nodes = new NodeColumns(records);
        int joined = 0;
        boolean[] linked = linked(records.count, kept);
        for (int v : names.order()) {
            if (linked[v]) {
                joined += nodes.add(names.of(v), v) ? 0 : 1;
                number[v] = nodes.count() - 1;
            }
        }
        for (int link = 0; link < kept.count; link++) {
            kept.source[link] = number[kept.source[link]];
            kept.target[link] = number[kept.target[link]];
        }
        notes.add(identityNote(projection.identityRule(), joined, identities, likely));
        return finish(bound, nodes, kept.sorted(nodes.count()), notes);
    }

    private static String identityNote(
            IdentityRule rule, int joined, Identities identities, LikelyPairs.Likely likely) {
        return switch (rule) {
            case NONE -> "Identities: none. Every record stands for itself, whatever was decided.";
            case DECIDED ->
                "Identities: decided. Records decided to be of the same person or firearm are grouped by identity: "
                        + joined + " records were joined to another" + disputedNote(identities);
            case LIKELY ->
                "Identities: likely. Records decided to be of the same person or firearm are grouped by identity, and so are "
                        + identities.followed() + " likely pairs that nobody has decided: " + joined
                        + " records were joined to another"
                        + (identities.contradicted() == 0
                                ? ""
                                : "; " + identities.contradicted()
                                        + " likely pairs were not followed, since a decision holds them apart")
                        + (likely.complete() ? "" : "; not all records were compared")
                        + disputedNote(identities);
        };
    }

    private static String disputedNote(Identities identities) {
        return identities.disputed() == 0
                ? "."
                : "; " + identities.disputed() + " pairs with decisions both ways were kept apart.";
    }

    /** Who is left out, with the other records of the same person. */
    private static Map<LeftOut, Set<Key>> spread(
            Map<LeftOut, Set<Key>> leftOut, RecordColumns records, Identities identities) {
        var spread = new EnumMap<LeftOut, Set<Key>>(LeftOut.class);
        leftOut.forEach((who, keys) -> {
            var named = new HashSet<Key>();
            keys.forEach(key -> named.add(identities.first(key)));
            if (who == LeftOut.MINORS) {
                records.minor.stream().forEach(v -> named.add(identities.first(new Key(records.key[v]))));
            }
            spread.put(who, named);
        });
        return spread;
    }

    private static LinkColumns leaveOut(
            Projection projection,
            RecordColumns records,
            LinkColumns links,
            Map<LeftOut, Set<Key>> leftOut,
            Identities identities,
            List<String> notes) {
        boolean[] linked = linked(records.count, links);
        boolean[] out = new boolean[records.count];
        var names = new RecordNames(records, identities);
        for (var entry : leftOut.entrySet()) {
            int[] who = names.ofAny(entry.getValue()).filter(v -> linked[v]).toArray();
            for (int v : who) {
                out[v] = true;
            }
            notes.add("Left out before anything was computed: " + who.length + " records of "
                    + entry.getKey().text() + ".");
        }
        if (leftOut.isEmpty()) {
            notes.add("Nobody was left out: the projection " + projection.name() + " names no one.");
        }
        LinkColumns kept = links.emptyLikeThis();
        for (int i = 0; i < links.count; i++) {
            if (!out[links.source[i]] && !out[links.target[i]]) {
                kept.addFrom(links, i);
            }
        }
        return kept;
    }

    private static boolean[] linked(int nodeCount, LinkColumns links) {
        boolean[] linked = new boolean[nodeCount];
        for (int link = 0; link < links.count; link++) {
            linked[links.source[link]] = true;
            linked[links.target[link]] = true;
        }
        return linked;
    }

    /** Turns links that the projection goes against the way they are recorded. */
    private static void orient(Projection projection, LinkColumns links) {
        for (int link = 0; link < links.count; link++) {
            if (projection.links().get(links.type[link]).direction() == LinkRule.Direction.BACKWARD) {
                int source = links.source[link];
                links.source[link] = links.target[link];
                links.target[link] = source;
            }
        }
    }

    private static void checkWeights(Projection projection, RecordColumns records, LinkColumns links) {
        for (int link = 0; link < links.count; link++) {
            double weight = links.weight(link);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalStateException("Projection " + projection.name() + " reads "
                        + projection.weight().property() + " as the weight, a "
                        + projection.weight().meaning().text() + " of 0 or more, but a link between "
                        + records.key[links.source[link]] + " and " + records.key[links.target[link]] + " has: "
                        + weight);
            }
        }
    }

    private static Snapshot finish(BoundProjection bound, NodeColumns nodes, LinkColumns links, List<String> notes) {
        Projection projection = bound.projection();
        List<String> types =
                projection.links().stream().map(rule -> rule.type().name()).toList();
        Texts keys = nodes.keys();
        Texts captions = nodes.captions();
        byte[] labels = nodes.labels();
        var digest = new SnapshotDigest()
                .text(bound.canonical())
                .texts(keys)
                .texts(captions)
                .bytes(labels)
                .texts(Texts.of(nodes.labelNames()))
                .texts(Texts.of(types))
                .ints(links.source)
                .ints(links.target)
                .bytes(links.type)
                .shorts(links.sight)
                .bytes(links.grade)
                .texts(Texts.of(links.sights.stream().map(SightClass::canonical).toList()))
                .ints(links.span)
                .longs(links.spans.from)
                .longs(links.spans.to)
                .decimals(links.weight)
                .texts(Texts.of(notes));
        String id = digest.hex();
        if (projection.oneMode().rule() == OneMode.Rule.NONE) {
            return new Snapshot(
                    id, bound, keys, labels, nodes.labelNames(), captions, links, types, notes, Optional.empty());
        }
        return oneMode(id, bound, nodes, links, notes);
    }

    private static Snapshot oneMode(
            String id, BoundProjection bound, NodeColumns nodes, LinkColumns links, List<String> notes) {
        Projection projection = bound.projection();
        OneMode oneMode = projection.oneMode();
        boolean[] isEvent = new boolean[nodes.count()];
        int[] number = new int[isEvent.length];
        NodeColumns kept = nodes.emptyLikeThis();
        for (int v = 0; v < isEvent.length; v++) {
            isEvent[v] = nodes.label(v).equals(oneMode.through());
            if (!isEvent[v]) {
                number[v] = kept.count();
                kept.addFrom(nodes, v);
            }
        }
        LinkType[] types = projection.links().stream().map(LinkRule::type).toArray(LinkType[]::new);
        OneModeLinks.Made joined = OneModeLinks.of(oneMode, links, isEvent, types);
        LinkColumns made = joined.links(); // in the order of their ends, which numbering anew does not change
        for (int link = 0; link < made.count; link++) {
            made.source[link] = number[made.source[link]];
            made.target[link] = number[made.target[link]];
        }
        return new Snapshot(
                id,
                bound,
                kept.keys(),
                kept.labels(),
                kept.labelNames(),
                kept.captions(),
                made.sorted(kept.count()),
                List.of(oneMode.rule().name()),
                notes,
                Optional.of(joined.origin()));
    }
}
