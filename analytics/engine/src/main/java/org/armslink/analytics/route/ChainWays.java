package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;

/** The ways of kind chain: what moved together the same way is one way. */
final class ChainWays {
    /** A chain and what came by it. */
    record Chain(Way way, Set<Key> things) {}

    private final Support support;
    private final List<Chain> chains = new ArrayList<>();
    private final Set<List<Key>> contradicted = new HashSet<>();

    ChainWays(List<Leg> legs, Support support) {
        this.support = support;
        var byThing = new TreeMap<String, List<Leg>>();
        var keys = new TreeMap<String, Key>();
        for (Leg leg : legs) {
            if (!leg.consignment().isEmpty()) {
                byThing.computeIfAbsent("consignment " + leg.consignment(), none -> new ArrayList<>())
                        .add(leg);
            }
            for (Key thing : union(leg.cargo(), leg.firearms())) {
                keys.put("thing " + thing, thing);
                byThing.computeIfAbsent("thing " + thing, none -> new ArrayList<>())
                        .add(leg);
            }
        }
        Map<List<Key>, List<Leg>> legsOf = new LinkedHashMap<>();
        Map<List<Key>, Set<Key>> thingsOf = new LinkedHashMap<>();
        Map<List<Key>, String> nameOf = new LinkedHashMap<>();
        byThing.forEach((name, ofThing) -> {
            List<List<Leg>> found = Chains.of(ofThing);
            if (found.isEmpty()) {
                contradicted.add(ofThing.stream().map(Leg::key).sorted().toList());
            }
            for (List<Leg> chain : found) {
                List<Key> way = chain.stream().map(Leg::key).toList();
                legsOf.putIfAbsent(way, chain);
                // Consignments sort before things, so a consignment's name is kept where there is one.
                nameOf.putIfAbsent(way, name.substring(name.indexOf(' ') + 1));
                Set<Key> things = thingsOf.computeIfAbsent(way, none -> new TreeSet<>());
                Key thing = keys.get(name);
                things.addAll(thing == null ? aboard(chain) : List.of(thing));
            }
        });
        legsOf.forEach((way, chain) ->
                chains.add(chain(nameOf.getOrDefault(way, ""), chain, thingsOf.getOrDefault(way, Set.of()))));
    }

    private Chain chain(String name, List<Leg> legs, Set<Key> things) {
        var known = new TreeSet<Key>();
        legs.forEach(leg -> known.addAll(leg.firearms()));
        known.retainAll(things);
        Set<Key> firearms = support.firearms(things, known);
        var all = union(things, firearms);
        var way = new Way(
                Way.Kind.CHAIN,
                TimeClass.ofLegs(legs),
                name,
                List.copyOf(firearms),
                List.copyOf(support.after(legs, all)),
                List.of(),
                legs,
                null,
                null);
        return new Chain(way, all);
    }

    /** What a consignment carried from end to end; legs that name no cargo do not say that it was unloaded. */
    private static Set<Key> aboard(List<Leg> chain) {
        Set<Key> aboard = null;
        for (Leg leg : chain) {
            Set<Key> cargo = union(leg.cargo(), leg.firearms());
            if (aboard == null || aboard.isEmpty()) {
                aboard = cargo;
            } else if (!cargo.isEmpty()) {
                aboard.retainAll(cargo);
            }
        }
        return aboard == null ? Set.of() : aboard;
    }

    private static Set<Key> union(Collection<Key> some, Collection<Key> others) {
        var union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }

    List<Chain> chains() {
        return chains;
    }

    /** How many sets of legs contradict themselves; things that moved together count once. */
    int contradicted() {
        return contradicted.size();
    }
}
