package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;

/**
 * The ways of kind linked: chains of different things, one after the other within a maximum dwell, joined by a carrier
 * (the same one, at the same place or in the same country) or else by the place where one arrived and the other departed.
 * Inferred, and every join says by what.
 */
final class LinkedWays {
    /** Chains in one linked way; more joins than two say more about busy ports than about a way. */
    private static final int MOST_CHAINS = 3;

    private static final int MOST_WAYS = 20_000;

    private final List<ChainWays.Chain> chains;
    private final Support support;
    private final long maximumDwell;
    /** Who joins nothing: victims, witnesses and minors. */
    private final Predicate<Key> guarded;

    private final Map<String, List<Integer>> departing = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private boolean complete = true;

    LinkedWays(List<ChainWays.Chain> chains, Support support, long maximumDwell, Predicate<Key> guarded) {
        this.chains = chains;
        this.support = support;
        this.maximumDwell = maximumDwell;
        this.guarded = guarded;
        for (int i = 0; i < chains.size(); i++) {
            Leg first = chains.get(i).way().legs().get(0);
            index("place " + first.from().key(), i);
            for (Key carrier : first.carriers()) {
                index("carrier " + carrier, i);
            }
        }
        for (int i = 0; i < chains.size() && complete; i++) {
            extend(List.of(i), List.of());
        }
    }

    private void index(String join, int chain) {
        departing.computeIfAbsent(join, none -> new ArrayList<>()).add(chain);
    }

    private void extend(List<Integer> path, List<String> joinedBy) {
        if (path.size() == MOST_CHAINS) {
            return;
        }
        Leg last = lastLeg(chains.get(path.get(path.size() - 1)).way());
        var candidates =
                new TreeSet<Integer>(departing.getOrDefault("place " + last.to().key(), List.of()));
        for (Key carrier : last.carriers()) {
            candidates.addAll(departing.getOrDefault("carrier " + carrier, List.of()));
        }
        for (int next : candidates) {
            String join = join(last, chains.get(next).way().legs().get(0));
            if (join.isEmpty() || path.contains(next) || !areDifferentThings(path, next)) {
                continue;
            }
            var longer = new ArrayList<>(path);
            longer.add(next);
            var legs = new ArrayList<Leg>();
            longer.forEach(chain -> legs.addAll(chains.get(chain).way().legs()));
            TimeClass timeClass = TimeClass.ofLegs(legs);
            if (timeClass == TimeClass.CONTRADICTED) {
                continue;
            }
            var joins = new ArrayList<>(joinedBy);
            joins.add(join);
            if (ways.size() == MOST_WAYS) {
                complete = false;
                return;
            }
            ChainWays.Chain end = chains.get(next);
            ways.add(new Way(
                    Way.Kind.LINKED,
                    timeClass,
                    end.way().thing(),
                    end.way().firearms(),
                    List.copyOf(support.after(legs, end.things())),
                    List.copyOf(joins),
                    List.copyOf(legs),
                    null,
                    null));
            extend(longer, joins);
        }
    }

    /** By what the two legs of different things are joined; empty if by nothing. */
    private String join(Leg arriving, Leg leaving) {
        boolean fine = arriving.arriveTo() - arriving.arriveFrom() <= maximumDwell
                && leaving.departTo() - leaving.departFrom() <= maximumDwell;
        boolean soon = leaving.departFrom() - arriving.arriveTo() <= maximumDwell;
        boolean here = arriving.to().key().equals(leaving.from().key());
        boolean near = here
                || (!arriving.to().country().isEmpty()
                        && arriving.to().country().equals(leaving.from().country()));
        if (!fine || !soon || !near) {
            return "";
        }
        var carriers = new TreeSet<>(arriving.carriers());
        carriers.retainAll(new HashSet<>(leaving.carriers()));
        carriers.removeIf(guarded);
        if (!carriers.isEmpty()) {
            return "carrier " + carriers.first();
        }
        return here ? "place " + arriving.to().key() : "";
    }

    private boolean areDifferentThings(List<Integer> path, int next) {
        Set<Key> things = chains.get(next).things();
        String name = chains.get(next).way().thing();
        return path.stream()
                .map(chains::get)
                .allMatch(chain -> Collections.disjoint(chain.things(), things)
                        && !chain.way().thing().equals(name));
    }

    private static Leg lastLeg(Way way) {
        return way.legs().get(way.legs().size() - 1);
    }

    List<Way> ways() {
        return ways;
    }

    /** Whether all were worked out. */
    boolean complete() {
        return complete;
    }
}
