package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.armslink.model.port.RouteReader.Leg;

/**
 * Puts the legs of one thing in order: chains in which each leg departs where the one before arrived, none contradicted in
 * time. The longest first, then the longest of what is left.
 *
 * <p>Where all legs join end to end into one line, but no such line can have happened in time, the records contradict one
 * another and there is no chain at all: to choose some of them would be to invent a way.
 */
final class Chains {
    /** Legs tried for one thing before settling for the longest chain found; a thing has few, so this is for bad data. */
    private static final int MOST_TRIES = 50_000;

    private final List<Leg> legs;
    private final boolean inTime;
    private final boolean[] used;
    private final List<Leg> current = new ArrayList<>();
    private List<Leg> longest = List.of();
    private int tries;

    private Chains(List<Leg> legs, boolean inTime) {
        this.legs = legs;
        this.inTime = inTime;
        used = new boolean[legs.size()];
    }

    /** Chains of these legs of one thing; empty if they contradict one another. */
    static List<List<Leg>> of(List<Leg> ofOneThing) {
        List<Leg> left = new ArrayList<>(ofOneThing.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Leg::departFrom)
                        .thenComparingLong(Leg::arriveFrom)
                        .thenComparing(Leg::key))
                .toList());
        if (left.stream().anyMatch(leg -> Clock.after(Long.MIN_VALUE, leg) == Clock.NEVER)) {
            return List.of();
        }
        List<Leg> first = longest(left, true);
        if (first.size() < left.size() && longest(left, false).size() == left.size()) {
            return List.of();
        }
        var chains = new ArrayList<List<Leg>>();
        for (List<Leg> chain = first; !chain.isEmpty(); chain = longest(left, true)) {
            chains.add(chain);
            left.removeAll(chain);
        }
        return chains;
    }

    private static List<Leg> longest(List<Leg> legs, boolean inTime) {
        var search = new Chains(legs, inTime);
        for (int i = 0; i < legs.size(); i++) {
            search.extend(i, Long.MIN_VALUE);
        }
        return search.longest;
    }

    private void extend(int next, long time) {
        if (longest.size() == legs.size() || ++tries > MOST_TRIES) {
            return;
        }
        Leg leg = legs.get(next);
        long arrived = inTime ? Clock.after(time, leg) : 0;
        if (arrived == Clock.NEVER) {
            return;
        }
        used[next] = true;
        current.add(leg);
        if (current.size() > longest.size()) {
            longest = List.copyOf(current);
        }
        for (int i = 0; i < legs.size(); i++) {
            if (!used[i] && legs.get(i).from().key().equals(leg.to().key())) {
                extend(i, arrived);
            }
        }
        current.remove(current.size() - 1);
        used[next] = false;
    }
}
