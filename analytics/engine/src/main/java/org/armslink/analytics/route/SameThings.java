package org.armslink.analytics.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.snapshot.Identities;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.TraitReader;

/**
 * Which records are taken to be of one firearm or person, under a rule, and what says so of any two of them: decisions, and
 * under the rule {@link org.armslink.analytics.projection.IdentityRule#LIKELY} suggestions that nobody has decided.
 */
public final class SameThings {
    /** Every record stands for itself. */
    public static final SameThings NONE = new SameThings(Identities.decided(List.of()));

    /** @param decided whether somebody decided it; else it is a suggestion */
    public record Tie(Key one, Key other, boolean decided) {}

    private final Identities identities;
    /** By record, the others that it is tied to, decided ones first. */
    private final Map<Key, List<Tie>> ties = new TreeMap<>();

    private SameThings(Identities identities) {
        this.identities = identities;
    }

    /** @param likely pairs that nobody has decided, the most likely first; none under the rule of decisions alone */
    public static SameThings of(List<TraitReader.Decided> decisions, List<LikelyPairs.Pair> likely) {
        var same = new SameThings(Identities.decided(decisions));
        for (TraitReader.Decided one : decisions) {
            if (one.decision() == LinkType.SAME_AS && !same.identities.heldApart(one.from(), one.to())) {
                same.tie(one.from(), one.to(), true);
            }
        }
        same.identities.follow(likely);
        for (LikelyPairs.Pair pair : likely) {
            // Those that were not followed are of two things still.
            if (same.first(pair.one()).equals(same.first(pair.other()))) {
                same.tie(pair.one(), pair.other(), false);
            }
        }
        return same;
    }

    private void tie(Key one, Key other, boolean decided) {
        ties.computeIfAbsent(one, none -> new ArrayList<>()).add(new Tie(one, other, decided));
        ties.computeIfAbsent(other, none -> new ArrayList<>()).add(new Tie(one, other, decided));
    }

    private Key first(Key key) {
        return identities.first(key);
    }

    /** Whether every record stands for itself. */
    public boolean isEmpty() {
        return ties.isEmpty();
    }

    /** All records that something is said of. */
    public Set<Key> records() {
        return Collections.unmodifiableSet(ties.keySet());
    }

    /** How many suggestions were followed. */
    public int followed() {
        return identities.followed();
    }

    /** How many suggestions were not, since a decision holds the records apart. */
    public int contradicted() {
        return identities.contradicted();
    }

    /** Records of one thing each, two or more, in order. */
    Collection<List<Key>> clusters() {
        Map<Key, List<Key>> clusters = new LinkedHashMap<>();
        ties.keySet()
                .forEach(key -> clusters.computeIfAbsent(first(key), none -> new ArrayList<>())
                        .add(key));
        return clusters.values();
    }

    /**
     * What says that two records are of one thing, from the one to the other: decisions alone if they do, as few as
     * possible; else suggestions among them. None if nothing says so, or it is one record.
     */
    public List<Tie> between(Key one, Key other) {
        List<Tie> decided = between(one, other, true);
        return decided.isEmpty() ? between(one, other, false) : decided;
    }

    private List<Tie> between(Key one, Key other, boolean decidedOnly) {
        Map<Key, Tie> by = new HashMap<>();
        var reached = new TreeSet<Key>(List.of(one));
        var open = new ArrayDeque<Key>(List.of(one));
        while (!open.isEmpty() && !reached.contains(other)) {
            Key at = open.remove();
            for (Tie tie : ties.getOrDefault(at, List.of())) {
                Key next = tie.one().equals(at) ? tie.other() : tie.one();
                if ((tie.decided() || !decidedOnly) && reached.add(next)) {
                    by.put(next, tie);
                    open.add(next);
                }
            }
        }
        var path = new ArrayList<Tie>();
        Key at = other;
        for (Tie tie = by.get(at); tie != null && !at.equals(one); tie = by.get(at)) {
            path.add(0, tie);
            at = tie.one().equals(at) ? tie.other() : tie.one();
        }
        return List.copyOf(path);
    }
}
