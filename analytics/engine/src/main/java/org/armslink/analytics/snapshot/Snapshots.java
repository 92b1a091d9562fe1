package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.ProjectionReader.Node;

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
        List<Node> nodes = sink.sortedNodes();
        LinkColumns links = sink.numbered(nodes);
        Identities persons = Identities.of(facts.decisions());
        persons.follow(likely.pairs());
        Map<LeftOut, Set<Key>> leftOut = spread(facts.leftOut(), nodes, persons);
        var notes = new ArrayList<String>();
        LinkColumns kept = leaveOut(projection, nodes, links, leftOut, persons, notes);
        Identities identities = projection.identityRule() == IdentityRule.NONE ? Identities.none() : persons;
        orient(projection, kept);
        checkWeights(projection, kept);

        // Numbered anew: records with a link left, decided identities as one, by sorted keys.
        var numbers = new LinkedHashMap<Key, Integer>();
        var members = new ArrayList<Node>();
        boolean[] linked = linked(nodes.size(), kept);
        int[] number = new int[nodes.size()];
        Key[] names = new Key[nodes.size()];
        for (int v = 0; v < names.length; v++) {
            names[v] = identities.first(nodes.get(v).key());
        }
        Integer[] byName = new Integer[nodes.size()];
        Arrays.setAll(byName, v -> v);
        Arrays.sort(byName, (a, b) -> {
            int order = names[a].compareTo(names[b]);
            return order != 0 ? order : Integer.compare(a, b);
        });
        int joined = 0;
        for (int v : byName) {
            if (linked[v]) {
                Integer known = numbers.get(names[v]);
                if (known == null) {
                    known = members.size();
                    numbers.put(names[v], known);
                    members.add(nodes.get(v));
                } else {
                    joined++;
                }
                number[v] = known;
            }
        }
        for (int link = 0; link < kept.count; link++) {
            kept.source[link] = number[kept.source[link]];
            kept.target[link] = number[kept.target[link]];
        }
        notes.add(identityNote(projection.identityRule(), joined, identities, likely));
        return finish(bound, members, kept.sorted(members.size()), numbers, notes);
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
            Map<LeftOut, Set<Key>> leftOut, List<Node> nodes, Identities identities) {
        var spread = new EnumMap<LeftOut, Set<Key>>(LeftOut.class);
        leftOut.forEach((who, keys) -> {
            var named = new HashSet<Key>();
            keys.forEach(key -> named.add(identities.first(key)));
            if (who == LeftOut.MINORS) {
                nodes.stream().filter(Node::minor).forEach(node -> named.add(identities.first(node.key())));
            }
            spread.put(who, named);
        });
        return spread;
    }

    private static LinkColumns leaveOut(
            Projection projection,
            List<Node> nodes,
            LinkColumns links,
            Map<LeftOut, Set<Key>> leftOut,
            Identities identities,
            List<String> notes) {
        boolean[] linked = linked(nodes.size(), links);
        boolean[] out = new boolean[nodes.size()];
        for (var entry : leftOut.entrySet()) {
            int count = 0;
            for (int v = 0; v < out.length; v++) {
                if (linked[v]
                        && entry.getValue()
                                .contains(identities.first(nodes.get(v).key()))) {
                    out[v] = true;
                    count++;
                }
            }
            notes.add("Left out before anything was computed: " + count + " records of "
                    + entry.getKey().text() + ".");
        }
        if (leftOut.isEmpty()) {
            notes.add("Nobody was left out: the projection " + projection.name() + " names no one.");
        }
        var kept = new LinkColumns();
        for (int i = 0; i < links.count; i++) {
            if (!out[links.source[i]] && !out[links.target[i]]) {
                kept.add(
                        links.source[i],
                        links.target[i],
                        links.type[i],
                        links.weight[i],
                        links.from[i],
                        links.to[i],
                        links.key[i]);
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

    private static void checkWeights(Projection projection, LinkColumns links) {
        boolean declared = !projection.weight().property().isEmpty();
        for (int link = 0; link < links.count; link++) {
            if (!declared) {
                links.weight[link] = 1; // whatever the reader gave, no weight was declared
            } else if (!(links.weight[link] >= 0) || Double.isInfinite(links.weight[link])) {
                throw new IllegalStateException("Projection " + projection.name() + " reads "
                        + projection.weight().property() + " as the weight, a "
                        + projection.weight().meaning().text() + " of 0 or more, but link " + links.key[link] + " has: "
                        + links.weight[link]);
            }
        }
    }

    private static Snapshot finish(
            BoundProjection bound,
            List<Node> members,
            LinkColumns links,
            Map<Key, Integer> numbers,
            List<String> notes) {
        Projection projection = bound.projection();
        List<LinkRule> rules = projection.links();
        var digest = new SnapshotDigest().text(bound.canonical()).number(members.size());
        Key[] keys = numbers.keySet().toArray(Key[]::new);
        for (int v = 0; v < keys.length; v++) {
            Node node = members.get(v);
            digest.text(keys[v].text()).text(node.label()).text(node.caption());
        }
        digest.number(links.count);
        for (int link = 0; link < links.count; link++) {
            digest.number(links.source[link])
                    .number(links.target[link])
                    .text(rules.get(links.type[link]).type().name())
                    .decimal(links.weight[link])
                    .number(links.from[link])
                    .number(links.to[link])
                    .text(links.key[link]);
        }
        notes.forEach(digest::text);
        String id = digest.hex();
        if (projection.oneMode().rule() == OneMode.Rule.NONE) {
            List<String> types = rules.stream().map(rule -> rule.type().name()).toList();
            return snapshot(id, bound, keys, members, links, types, notes, Optional.empty());
        }
        return oneMode(id, bound, keys, members, links, notes);
    }

    private static Snapshot oneMode(
            String id, BoundProjection bound, Key[] keys, List<Node> members, LinkColumns links, List<String> notes) {
        Projection projection = bound.projection();
        OneMode oneMode = projection.oneMode();
        boolean[] isEvent = new boolean[keys.length];
        int[] number = new int[keys.length];
        var keptKeys = new ArrayList<Key>();
        var kept = new ArrayList<Node>();
        for (int v = 0; v < keys.length; v++) {
            isEvent[v] = members.get(v).label().equals(oneMode.through());
            if (!isEvent[v]) {
                number[v] = kept.size();
                kept.add(members.get(v));
                keptKeys.add(keys[v]);
            }
        }
        LinkType[] types = projection.links().stream().map(LinkRule::type).toArray(LinkType[]::new);
        OneModeLinks.Made joined = OneModeLinks.of(oneMode, links, isEvent, keys, types);
        LinkColumns made = joined.links(); // in the order of their ends, which numbering anew does not change
        for (int link = 0; link < made.count; link++) {
            made.source[link] = number[made.source[link]];
            made.target[link] = number[made.target[link]];
        }
        List<String> type = List.of(oneMode.rule().name());
        return snapshot(
                id,
                bound,
                keptKeys.toArray(Key[]::new),
                kept,
                made.sorted(kept.size()),
                type,
                notes,
                Optional.of(joined.origin()));
    }

    private static Snapshot snapshot(
            String id,
            BoundProjection bound,
            Key[] keys,
            List<Node> members,
            LinkColumns links,
            List<String> types,
            List<String> notes,
            Optional<OneModeOrigin> origin) {
        return new Snapshot(
                id,
                bound,
                keys,
                members.stream().map(Node::label).toArray(String[]::new),
                members.stream().map(Node::caption).toArray(String[]::new),
                links,
                types,
                notes,
                origin);
    }
}
