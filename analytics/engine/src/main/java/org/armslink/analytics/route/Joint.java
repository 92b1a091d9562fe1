package org.armslink.analytics.route;

import java.util.List;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.model.Key;

/**
 * By what one movement follows another: a thing before a person before the place alone, and what is decided before what is
 * only suggested. Where the place is enough, nothing is made to rest on a suggestion.
 *
 * @param by {@code thing KEY}, {@code carrier KEY} or {@code place KEY}; empty before the first
 * @param ties what says that the thing or person here is the one there
 */
record Joint(String by, List<SameThings.Tie> ties) {
    static final Joint NONE = new Joint("", List.of());

    private boolean decided() {
        return ties.stream().allMatch(SameThings.Tie::decided);
    }

    static Joint of(Movements movements, Join join, int before, int after) {
        int here = movements.last(before);
        int there = movements.first(after);
        Joint suggested = NONE;
        for (int thing : movements.things(before)) {
            if (movements.hasThing(after, thing)) {
                List<Key> from = movements.recordsOfThing(here, thing);
                List<Key> to = movements.recordsOfThing(there, thing);
                Joint found = new Joint("thing " + named(from, to), movements.ties(from, to));
                if (found.decided()) {
                    return found;
                }
                suggested = suggested == NONE ? found : suggested;
            }
        }
        for (int person : join == Join.THING ? new int[0] : movements.persons(here)) {
            List<Key> from = movements.recordsOfPerson(here, person);
            List<Key> to = movements.recordsOfPerson(there, person);
            if (!to.isEmpty()) {
                Joint found = new Joint("carrier " + named(from, to), movements.ties(from, to));
                if (found.decided()) {
                    return found;
                }
                suggested = suggested == NONE ? found : suggested;
            }
        }
        return join == Join.PLACE || suggested == NONE
                ? new Joint("place " + movements.to(before).key(), List.of())
                : suggested;
    }

    /** The record in both, if there is one. */
    private static Key named(List<Key> from, List<Key> to) {
        return to.stream().filter(from::contains).findFirst().orElse(to.get(0));
    }
}
