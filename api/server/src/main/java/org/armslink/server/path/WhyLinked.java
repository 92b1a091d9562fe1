package org.armslink.server.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.armslink.analytics.path.PassableLinks;
import org.armslink.analytics.path.ShortestWays;
import org.armslink.analytics.path.Way;
import org.armslink.analytics.path.WayConditions;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordReader;
import org.armslink.server.analysis.SnapshotCache;
import org.armslink.server.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Why two records are linked: the ways between them that say most, with what stands behind each step. */
@Component
class WhyLinked {
    /** As many shortest ways are weighed. */
    static final int WEIGHED = 12;

    /** How often links that the conditions forbid are taken out and ways are looked for anew. */
    private static final int ROUNDS = 40;

    private final SnapshotCache snapshots;
    private final NeighbourhoodReader neighbourhoods;
    private final RecordReader records;

    WhyLinked(SnapshotCache snapshots, NeighbourhoodReader neighbourhoods, RecordReader records) {
        this.snapshots = snapshots;
        this.neighbourhoods = neighbourhoods;
        this.records = records;
    }

    /**
     * Which links a way may go over.
     *
     * @param types only these; all if there are none
     * @param countries only links that an agency of one of these owns; all if there are none
     * @param weakest 1 to 4: no link recorded with a weaker grade
     * @param disputed whether links that are disputed may be gone
     */
    record Conditions(Set<LinkType> types, Set<String> countries, int weakest, boolean disputed) {
        boolean allows(LinkView link) {
            String status = link.claim().status();
            return (types.isEmpty() || types.contains(link.type()))
                    && (countries.isEmpty()
                            || countries.contains(link.claim().owner().country()))
                    && link.claim().grade().weakness() <= weakest
                    && !status.equals("withdrawn")
                    && (disputed || !status.equals("disputed"))
                    && link.type() != LinkType.NOT_SAME_AS
                    && link.type() != LinkType.UNSURE_SAME_AS
                    && link.type() != LinkType.BETWEEN; // a lead is not a hit
        }
    }

    /**
     * What was found.
     *
     * @param ways that say most, best first
     * @param weighed how many ways were weighed
     * @param complete whether these were all ways there are, so that none was left unweighed
     * @param notes what was left out of the network, and whether the search was cut off
     */
    record Answer(List<WayThatSays> ways, int weighed, boolean complete, List<String> notes) {}

    /** @throws ProblemException if the ends are one record, or one takes no part in the network */
    Answer find(Viewer viewer, Key from, Key to, int most, Conditions conditions) {
        Snapshot snapshot = snapshots.get(viewer, Projections.get("linked").with(Map.of()), Run.quiet());
        int source = node(snapshot, from);
        int target = node(snapshot, to);
        if (source == target) {
            throw ProblemException.badRequest("from and to name one record: " + from.text() + ". Name two.");
        }
        Graph graph = passable(snapshot, conditions);
        var known = new HashMap<List<Key>, List<LinkView>>();
        for (int round = 1; ; round++) {
            List<Way> ways = ShortestWays.find(graph, false, source, target, WEIGHED, Run.quiet());
            learn(viewer, snapshot, ways, conditions, known);
            Set<Long> forbidden = forbidden(snapshot, ways, known);
            if (forbidden.isEmpty() || round == ROUNDS) {
                return answer(viewer, snapshot, most, ways, forbidden, known);
            }
            Graph before = graph;
            graph = before.keep(edge -> !forbidden.contains(ends(before.source(edge), before.target(edge))));
        }
    }

    /** From those of the ways that go over no forbidden link. */
    private Answer answer(
            Viewer viewer,
            Snapshot snapshot,
            int most,
            List<Way> ways,
            Set<Long> forbidden,
            Map<List<Key>, List<LinkView>> known) {
        var sourced = new ArrayList<WayThatSays>();
        var sources = new HashMap<Key, WayThatSays.Sourced>();
        for (Way way : ways) {
            boolean allowed = IntStream.range(1, way.nodes().length)
                    .noneMatch(i -> forbidden.contains(ends(way.nodes()[i - 1], way.nodes()[i])));
            if (allowed) {
                sourced.add(says(viewer, snapshot, way, known, sources));
            }
        }
        var notes = new ArrayList<>(snapshot.notes());
        if (!forbidden.isEmpty()) {
            notes.add("Cut off: " + ROUNDS + " times " + WEIGHED
                    + " shortest ways were looked at, and most go over links that the"
                    + " conditions forbid. There may be more ways. Ask for fewer conditions.");
        }
        boolean complete = forbidden.isEmpty() && ways.size() < WEIGHED;
        return new Answer(WayThatSays.few(sourced, most), sourced.size(), complete, List.copyOf(notes));
    }

    /** Types and owners are known before anything is searched; grades and disputes are asked of the links on the ways found. */
    private static Graph passable(Snapshot snapshot, Conditions conditions) {
        Set<String> there = new TreeSet<>();
        if (!conditions.types().isEmpty()) {
            IntStream.range(0, snapshot.linkCount()).forEach(link -> there.add(snapshot.linkType(link)));
            there.retainAll(conditions.types().stream().map(LinkType::name).toList());
            if (there.isEmpty()) {
                return Graph.of(snapshot.nodeCount(), false, new int[0], new int[0], new double[0]);
            }
        }
        var known = new WayConditions(List.copyOf(there), false, new int[0], conditions.countries());
        return PassableLinks.of(snapshot, known).simple();
    }

    private static int node(Snapshot snapshot, Key key) {
        return snapshot.find(key)
                .orElseThrow(() -> ProblemException.badRequest("The record " + key.text()
                        + " takes no part in the network of all that is linked: it has no link there, or is of a kind or a"
                        + " person that is left out."));
    }

    /** Asks for the links of all steps that are not known yet. */
    private void learn(
            Viewer viewer,
            Snapshot snapshot,
            List<Way> ways,
            Conditions conditions,
            Map<List<Key>, List<LinkView>> known) {
        var unknown = new TreeSet<Key>();
        for (Way way : ways) {
            for (int i = 1; i < way.nodes().length; i++) {
                List<Key> step = step(snapshot, way, i);
                if (!known.containsKey(step)) {
                    unknown.addAll(step);
                }
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        for (LinkView link : neighbourhoods.listAmong(viewer, unknown).links()) {
            if (conditions.allows(link)) {
                List<Key> step = pair(link.from(), link.to());
                List<LinkView> links = known.computeIfAbsent(step, none -> new ArrayList<>());
                if (!links.contains(link)) {
                    links.add(link);
                }
            }
        }
        for (Way way : ways) {
            for (int i = 1; i < way.nodes().length; i++) {
                known.computeIfAbsent(step(snapshot, way, i), none -> new ArrayList<>());
            }
        }
    }

    private static List<Key> step(Snapshot snapshot, Way way, int i) {
        return pair(snapshot.key(way.nodes()[i - 1]), snapshot.key(way.nodes()[i]));
    }

    private static List<Key> pair(Key one, Key other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private static Set<Long> forbidden(Snapshot snapshot, List<Way> ways, Map<List<Key>, List<LinkView>> known) {
        var forbidden = new HashSet<Long>();
        for (Way way : ways) {
            for (int i = 1; i < way.nodes().length; i++) {
                if (known.getOrDefault(step(snapshot, way, i), List.of()).isEmpty()) {
                    forbidden.add(ends(way.nodes()[i - 1], way.nodes()[i]));
                }
            }
        }
        return forbidden;
    }

    private static long ends(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    private WayThatSays says(
            Viewer viewer,
            Snapshot snapshot,
            Way way,
            Map<List<Key>, List<LinkView>> known,
            Map<Key, WayThatSays.Sourced> sources) {
        var steps = new ArrayList<WayThatSays.Step>();
        for (int i = 1; i < way.nodes().length; i++) {
            List<WayThatSays.Sourced> links = known.getOrDefault(step(snapshot, way, i), List.of()).stream()
                    .map(link -> sources.computeIfAbsent(
                            link.key(),
                            none -> WayThatSays.Sourced.of(link, records.listSources(viewer, link.type(), link.key()))))
                    .toList();
            steps.add(new WayThatSays.Step(snapshot.key(way.nodes()[i - 1]), snapshot.key(way.nodes()[i]), links));
        }
        return new WayThatSays(steps);
    }
}
