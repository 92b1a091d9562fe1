package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.model.Key;
import org.jspecify.annotations.Nullable;

/**
 * By what the steps of a path follow one another, and which records of a thing it is followed by: chosen over the whole path,
 * so that as little as possible hangs on suggestions. Step by step would not do: where two hits say of two records that they
 * were fired in one case, each fits what came before and what comes after, and neither hit says that they are one gun.
 *
 * <p>Of equally sure choices a thing comes before a person and a person before the place alone, then as few decisions as
 * possible. No victim, witness or minor joins two steps. O(k r²) for k steps with r records of what moved.
 */
final class Following {
    private final Movements movements;
    private final Join join;

    /**
     * One step of a path.
     *
     * @param joinedBy {@code thing KEY}, {@code carrier KEY} or {@code place KEY}; empty for the first
     * @param ties what says that several records are of one thing, in the step and where it follows the one before
     * @param begun by which record the thing is followed where the step begins, null if nothing is known to have moved
     * @param ended where it ends
     */
    record Followed(
            String joinedBy,
            List<SameThings.Tie> ties,
            @Nullable Key begun,
            @Nullable Key ended) {}

    /** Of a leg what came aboard may be another thing than what is followed from there: they moved together. */
    private record Choice(
            int came,
            @Nullable Key begun,
            int went,
            @Nullable Key ended,
            List<SameThings.Tie> ties) {}

    private record Joined(String by, int rank, List<SameThings.Tie> ties) {
        static final Joined FIRST = new Joined("", 0, List.of());
    }

    /** @param suggestions in all so far @param rank how far from following a thing, in all @param ties in all */
    private record State(
            Choice choice, Joined joined, @Nullable State before, long suggestions, int rank, int ties) {
        static final Comparator<State> LEAST = Comparator.comparingLong(State::suggestions)
                .thenComparingInt(State::rank)
                .thenComparingInt(State::ties);

        static State of(Choice choice, Joined joined, @Nullable State before) {
            return new State(
                    choice,
                    joined,
                    before,
                    undecided(choice.ties) + undecided(joined.ties) + (before == null ? 0 : before.suggestions),
                    joined.rank + (before == null ? 0 : before.rank),
                    choice.ties.size() + joined.ties.size() + (before == null ? 0 : before.ties));
        }

        private static long undecided(List<SameThings.Tie> ties) {
            return ties.stream().filter(tie -> !tie.decided()).count();
        }
    }

    Following(Movements movements, Join join) {
        this.movements = movements;
        this.join = join;
    }

    /** @param path movements, each of which can follow the one before */
    List<Followed> along(int[] path) {
        List<State> states = choices(path[0]).stream()
                .map(choice -> State.of(choice, Joined.FIRST, null))
                .toList();
        for (int i = 1; i < path.length; i++) {
            List<Joined> anyThing = besidesThings(path[i - 1], path[i]);
            var next = new ArrayList<State>();
            for (Choice choice : choices(path[i])) {
                states.stream()
                        .flatMap(state -> {
                            var joined = new ArrayList<>(anyThing);
                            if (choice.begun != null
                                    && state.choice.ended != null
                                    && choice.came == state.choice.went) {
                                joined.add(0, joined("thing ", 0, state.choice.ended, choice.begun));
                            }
                            return joined.stream().map(by -> State.of(choice, by, state));
                        })
                        .min(State.LEAST)
                        .ifPresent(next::add);
            }
            states = next;
        }
        var followed = new ArrayList<Followed>();
        State last = states.stream()
                .min(State.LEAST)
                .orElseThrow(() -> new IllegalArgumentException("The movements do not follow one another"));
        for (State at = last; at != null; at = at.before) {
            var ties = new ArrayList<>(at.joined.ties);
            ties.addAll(at.choice.ties);
            followed.add(
                    new Followed(at.joined.by, ties.stream().distinct().toList(), at.choice.begun, at.choice.ended));
        }
        Collections.reverse(followed);
        return List.copyOf(followed);
    }

    /** Which thing is followed over a movement, by which record where it begins and by which where it ends. */
    private List<Choice> choices(int movement) {
        var choices = new ArrayList<Choice>();
        for (int came : movements.things(movement)) {
            for (Key begun : movements.recordsOfThing(movements.first(movement), came)) {
                for (int went : movements.isLeg(movement) ? movements.things(movement) : new int[] {came}) {
                    for (Key ended : movements.recordsOfThing(movements.last(movement), went)) {
                        List<SameThings.Tie> ties = movements.isLeg(movement)
                                ? List.of()
                                : movements.same().between(begun, ended);
                        choices.add(new Choice(came, begun, went, ended, ties));
                    }
                }
            }
        }
        return choices.isEmpty() ? List.of(new Choice(KeyTable.NONE, null, KeyTable.NONE, null, List.of())) : choices;
    }

    /** The best way to join by a person, and the place if that is enough: whatever was followed before and is after. */
    private List<Joined> besidesThings(int before, int after) {
        int here = movements.last(before);
        int there = movements.first(after);
        var joins = new ArrayList<Joined>();
        for (int person : join == Join.THING ? new int[0] : movements.joining(here)) {
            for (Key one : movements.recordsOfPerson(here, person)) {
                for (Key other : movements.recordsOfPerson(there, person)) {
                    joins.add(joined("carrier ", 1, one, other));
                }
            }
        }
        if (join == Join.PLACE) {
            joins.add(new Joined("place " + movements.to(before).key(), 2, List.of()));
        }
        return joins;
    }

    private Joined joined(String kind, int rank, Key one, Key other) {
        return new Joined(kind + other, rank, movements.same().between(one, other));
    }
}
