package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Seized;

/** Which seizures found a thing after it came a way: what supports a corridor. */
final class Support {
    /** A recovery or seizure of a firearm that names no seizure. */
    record Find(Key event, long to) {}

    private final Map<Key, List<Seized>> seizuresOf = new HashMap<>();
    private final Function<Key, List<Find>> findsOf;

    /** @param findsOf recoveries and seizures of a thing, as custody events */
    Support(List<Seized> seized, Function<Key, List<Find>> findsOf) {
        this.findsOf = findsOf;
        for (Seized one : seized) {
            seizuresOf.computeIfAbsent(one.item(), none -> new ArrayList<>()).add(one);
            Key firearm = one.firearm();
            if (firearm != null && !firearm.equals(one.item())) {
                seizuresOf.computeIfAbsent(firearm, none -> new ArrayList<>()).add(one);
            }
        }
    }

    /** Firearms among the things, and those that the seizure items turned out to be. */
    Set<Key> firearms(Collection<Key> things, Collection<Key> knownFirearms) {
        var firearms = new TreeSet<>(knownFirearms);
        for (Key thing : things) {
            for (Seized one : seizuresOf.getOrDefault(thing, List.of())) {
                if (one.firearm() != null) {
                    firearms.add(one.firearm());
                }
            }
        }
        return firearms;
    }

    /** Seizures of any of the things that can have been after the last arrival; recoveries where there is no seizure. */
    Set<Key> after(List<Leg> legs, Collection<Key> things) {
        long arrived = Long.MIN_VALUE;
        for (Leg leg : legs) {
            arrived = Clock.after(arrived, leg);
        }
        return after(arrived, things);
    }

    Set<Key> after(long time, Collection<Key> things) {
        var found = new TreeSet<Key>();
        for (Key thing : things) {
            List<Seized> seizures = seizuresOf.getOrDefault(thing, List.of());
            seizures.stream().filter(one -> one.to() > time).forEach(one -> found.add(one.seizure()));
            if (seizures.isEmpty()) {
                findsOf.apply(thing).stream()
                        .filter(event -> event.to() > time)
                        .forEach(event -> found.add(event.event()));
            }
        }
        return found;
    }
}
