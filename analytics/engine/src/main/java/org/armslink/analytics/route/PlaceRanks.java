package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;

/**
 * Places ranked by betweenness in time: for each place where ways begin and each where they end, the share of the paths of
 * fewest legs between the two, of all that respect time, that pass the place; and the mean of these shares. Ends of a
 * path do not count as passed.
 *
 * <p>Shortest temporal betweenness, which can be computed in polynomial time where the one of fastest or earliest paths is
 * #P-hard (Buß, Molter, Niedermeier and Rymar, "Algorithmic aspects of temporal betweenness", KDD 2020). Since a leg has
 * intervals, what is counted are pairs of a leg and the earliest time at which it can have arrived. O(s k m²) at worst for
 * s beginnings, m legs and paths of k.
 *
 * @param ranks places with a share above 0, the highest first
 * @param pairs how many pairs of a beginning and an end have a path
 * @param complete false if it was cut off: then there are no ranks
 */
public record PlaceRanks(List<Rank> ranks, int pairs, boolean complete) {
    /** @param betweenness 0 to 1 */
    public record Rank(Place place, double betweenness) {}

    /** Pairs of leg and time, over all beginnings, before it is given up. */
    private static final int MOST_STATES = 1_000_000;

    private record State(Leg leg, long arrived) {}

    /** How many paths lead to a state, and from which states of the level before. */
    private static final class Count {
        private double paths;
        private final List<State> before = new ArrayList<>();
    }

    /** @param ways any; those without legs are left out */
    public static PlaceRanks of(List<Way> ways, Run run) {
        var legs = new LinkedHashMap<Key, Leg>();
        Map<Key, Place> begins = new LinkedHashMap<>();
        Map<Key, Place> ends = new LinkedHashMap<>();
        for (Way way : ways) {
            if (!way.legs().isEmpty()) {
                way.legs().forEach(leg -> legs.put(leg.key(), leg));
                begins.put(way.origin().key(), way.origin());
                ends.put(way.destination().key(), way.destination());
            }
        }
        var search = new Search(
                legs.values().stream().sorted(Comparator.comparing(Leg::key)).toList());
        for (Key begin : begins.keySet().stream().sorted().toList()) {
            run.step();
            if (!search.from(begin, ends.keySet())) {
                return new PlaceRanks(List.of(), 0, false);
            }
        }
        return new PlaceRanks(search.ranks(), search.pairs, true);
    }

    private static final class Search {
        private final Map<Key, List<Leg>> leaving = new HashMap<>();
        private final Map<Key, Place> places = new HashMap<>();
        private final Map<Key, Double> sums = new HashMap<>();
        private int pairs;
        private int states;

        Search(List<Leg> legs) {
            for (Leg leg : legs) {
                leaving.computeIfAbsent(leg.from().key(), none -> new ArrayList<>())
                        .add(leg);
                places.put(leg.from().key(), leg.from());
                places.put(leg.to().key(), leg.to());
            }
        }

        /** Level by level, until all ends are reached or nothing more is. False if it is given up. */
        boolean from(Key begin, Set<Key> ends) {
            List<Map<State, Count>> levels = new ArrayList<>();
            var first = new LinkedHashMap<State, Count>();
            for (Leg leg : leaving.getOrDefault(begin, List.of())) {
                long arrived = Clock.after(Long.MIN_VALUE, leg);
                if (arrived != Clock.NEVER) {
                    first.computeIfAbsent(new State(leg, arrived), none -> new Count()).paths = 1;
                }
            }
            levels.add(first);
            var open = new HashSet<>(ends);
            open.remove(begin);
            // What was reached by a shorter path at the same time or earlier leads to no shortest path of its own.
            Map<Leg, Long> earliest = new HashMap<>();
            while (!levels.get(levels.size() - 1).isEmpty() && !open.isEmpty()) {
                Map<State, Count> level = levels.get(levels.size() - 1);
                states += level.size();
                if (states > MOST_STATES) {
                    return false;
                }
                for (Key end : List.copyOf(open)) {
                    if (level.keySet().stream()
                            .anyMatch(state -> state.leg.to().key().equals(end))) {
                        open.remove(end);
                        add(levels, begin, end);
                    }
                }
                var next = new LinkedHashMap<State, Count>();
                level.forEach((state, count) -> earliest.merge(state.leg, state.arrived, Math::min));
                level.forEach((state, count) -> {
                    for (Leg leg : leaving.getOrDefault(state.leg.to().key(), List.of())) {
                        long arrived = Clock.after(state.arrived, leg);
                        if (arrived != Clock.NEVER && arrived < earliest.getOrDefault(leg, Clock.NEVER)) {
                            Count reached = next.computeIfAbsent(new State(leg, arrived), none -> new Count());
                            reached.paths += count.paths;
                            reached.before.add(state);
                        }
                    }
                });
                levels.add(next);
            }
            return true;
        }

        /** Carries the share of the paths to an end back along them. */
        private void add(List<Map<State, Count>> levels, Key begin, Key end) {
            Map<State, Count> last = levels.get(levels.size() - 1);
            Map<State, Double> shares = new LinkedHashMap<>();
            double all = 0;
            for (Map.Entry<State, Count> entry : last.entrySet()) {
                if (entry.getKey().leg.to().key().equals(end)) {
                    all += entry.getValue().paths;
                }
            }
            for (Map.Entry<State, Count> entry : last.entrySet()) {
                if (entry.getKey().leg.to().key().equals(end)) {
                    shares.put(entry.getKey(), entry.getValue().paths / all);
                }
            }
            pairs++;
            for (int level = levels.size() - 1; level > 0; level--) {
                Map<State, Double> before = new LinkedHashMap<>();
                for (Map.Entry<State, Double> entry : shares.entrySet()) {
                    Count count = levels.get(level).getOrDefault(entry.getKey(), new Count());
                    for (State state : count.before) {
                        double paths = levels.get(level - 1).getOrDefault(state, new Count()).paths;
                        before.merge(state, entry.getValue() * paths / count.paths, Double::sum);
                    }
                }
                before.forEach((state, share) -> sums.merge(state.leg.to().key(), share, Double::sum));
                shares = before;
            }
        }

        List<Rank> ranks() {
            var ranks = new ArrayList<Rank>();
            sums.forEach((key, sum) -> {
                Place place = places.get(key);
                if (place != null && sum > 0) {
                    ranks.add(new Rank(place, sum / pairs));
                }
            });
            ranks.sort(Comparator.<Rank>comparingDouble(rank -> -rank.betweenness())
                    .thenComparing(rank -> rank.place().key()));
            return List.copyOf(ranks);
        }
    }
}
