package org.armslink.analytics.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.TraitReader;

/**
 * Which record stands for which: union–find over the SAME_AS decisions. Where the same two records also have a
 * NOT_SAME_AS, the decisions contradict each other and the two are not joined by them.
 */
public final class Identities {
    private final Map<Key, Key> parent = new HashMap<>();
    private final Set<Set<Key>> apart = new HashSet<>();
    private int disputed;
    private int followed;
    private int contradicted;

    /** Nobody has decided anything. */
    static Identities none() {
        return new Identities();
    }

    static Identities of(List<PersonFacts.Decision> decisions) {
        var identities = new Identities();
        Set<Set<Key>> apart = identities.apart;
        for (var decision : decisions) {
            if (!decision.same()) {
                apart.add(Set.copyOf(List.of(decision.one(), decision.other())));
            }
        }
        Set<Set<Key>> counted = new HashSet<>();
        for (var decision : decisions) {
            Set<Key> pair = Set.copyOf(List.of(decision.one(), decision.other()));
            if (decision.same() && apart.contains(pair)) {
                identities.disputed += counted.add(pair) ? 1 : 0;
            } else if (decision.same()) {
                identities.join(decision.one(), decision.other());
            }
        }
        return identities;
    }

    /** Those that were decided; a decision that two cannot be told apart joins nothing. */
    public static Identities decided(List<TraitReader.Decided> decisions) {
        return of(decisions.stream()
                .filter(one -> one.decision() != LinkType.UNSURE_SAME_AS)
                .map(one -> new PersonFacts.Decision(one.decision() == LinkType.SAME_AS, one.from(), one.to()))
                .toList());
    }

    /** Joins what is likely besides, but nothing that a decision holds apart, neither the two nor what they stand for. */
    public void follow(List<LikelyPairs.Pair> likely) {
        for (LikelyPairs.Pair pair : likely) {
            Key one = first(pair.one());
            Key other = first(pair.other());
            boolean heldApart = apart.stream().anyMatch(held -> {
                Set<Key> ends = held.stream().map(this::first).collect(Collectors.toSet());
                return ends.contains(one) && ends.contains(other);
            });
            if (heldApart) {
                contradicted++;
            } else {
                join(one, other);
                followed++;
            }
        }
    }

    /** How many likely pairs were joined. */
    public int followed() {
        return followed;
    }

    /** How many likely pairs were not, since a decision says otherwise. */
    public int contradicted() {
        return contradicted;
    }

    /** The first key of those decided to be of the same thing; the key itself if none were. */
    public Key first(Key key) {
        Key at = key;
        for (Key up = parent.get(at); up != null && !up.equals(at); up = parent.get(at)) {
            at = up;
        }
        Key first = at;
        for (at = key; !at.equals(first); ) {
            Key up = parent.getOrDefault(at, first);
            parent.put(at, first);
            at = up;
        }
        return first;
    }

    /** Those that stand for another. */
    Set<Key> joined() {
        return parent.keySet();
    }

    private void join(Key one, Key other) {
        Key a = first(one);
        Key b = first(other);
        if (a.compareTo(b) < 0) {
            parent.put(b, a);
        } else if (b.compareTo(a) < 0) {
            parent.put(a, b);
        }
    }

    /** Whether a decision says of these two records that they are of two things. */
    public boolean heldApart(Key one, Key other) {
        return apart.contains(Set.of(one, other));
    }

    /** How many pairs have decisions both ways. */
    int disputed() {
        return disputed;
    }
}
