package org.armslink.analytics.contradiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.armslink.analytics.contradiction.Contradiction.Kind;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.TraitReader.Decided;

/**
 * Finds contradictions. Records are taken for one firearm where a person decided so, or where they have one candidate key (make,
 * model, calibre, country of manufacture and complete serial) and nobody decided that they are two; which of the two is said.
 * An event whose time is not known contradicts nothing.
 */
public final class Contradictions {
    private static final Set<String> HELD = Set.of("seized", "recovered");
    private static final Set<String> LEAVES_CUSTODY =
            Set.of("transferred", "exported", "imported", "stolen", "lost", "diverted", "sold", "carried");
    private static final Set<String> GIVEN = Set.of("sold", "transferred");
    private static final long DAY = 24 * 60 * 60;

    private static final Comparator<Event> IN_TIME =
            Comparator.comparingLong(Event::from).thenComparingLong(Event::to).thenComparing(Event::key);

    /** Of kinds, certain ones first, then of firearms and claims. */
    public static final Comparator<Contradiction> ORDER = Comparator.comparing(Contradiction::kind)
            .thenComparing(one -> !one.certain())
            .thenComparing(one -> one.firearms().get(0))
            .thenComparing(one -> one.claims().get(0).key())
            .thenComparing(one -> one.claims().get(one.claims().size() - 1).key());

    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions() {}

    /** In {@link #ORDER}. */
    public static List<Contradiction> find(List<Event> events, Collection<Decided> decisions) {
        var search = new Contradictions();
        FirearmGroups.of(events, decisions).forEach(search::look);
        search.found.sort(ORDER);
        return List.copyOf(search.found);
    }

    private void look(FirearmGroups.Group group) {
        List<Event> events = group.events().stream()
                .filter(Contradictions::isTimed)
                .sorted(IN_TIME)
                .toList();
        group.events().stream()
                .filter(Event::disputed)
                .sorted(IN_TIME)
                .forEach(event -> add(
                        group,
                        Kind.DATE_THAT_CANNOT_BE,
                        true,
                        "The claim was marked disputed when it was read: its date lies after the day on which the source came.",
                        List.of(event)));
        pairs(
                        events,
                        (made, other) -> made.kind().equals("manufactured")
                                && !other.kind().equals("manufactured"))
                .filter((made, other) -> other.to() <= made.from())
                .forEach((made, other) -> add(
                        group,
                        Kind.BEFORE_MANUFACTURE,
                        true,
                        words(other) + " was over before it was made.",
                        List.of(other, made)));
        pairs(
                        events,
                        (end, other) ->
                                end.kind().equals("destroyed") && !other.kind().equals("destroyed"))
                .filter((end, other) -> other.from() >= end.to())
                .forEach((end, other) -> add(
                        group,
                        Kind.AFTER_DESTRUCTION,
                        true,
                        words(other) + " came after it was destroyed.",
                        List.of(end, other)));
        pairs(events, (sale, recovery) -> sale.kind().equals("sold") && HELD.contains(recovery.kind()))
                .filter((sale, recovery) -> sale.from() >= recovery.to())
                .forEach((sale, recovery) -> add(
                        group,
                        Kind.SALE_AFTER_RECOVERY,
                        true,
                        "The sale came after it was " + recovery.kind() + ".",
                        List.of(recovery, sale)));
        heldElsewhere(group, events);
        twoPlaces(group, events);
        twoOwners(group, events);
    }

    private void heldElsewhere(FirearmGroups.Group group, List<Event> events) {
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size(); j++) {
                Event first = events.get(i);
                Event second = events.get(j);
                boolean both = HELD.contains(first.kind()) && HELD.contains(second.kind());
                if (both
                        && second.from() >= first.to()
                        && !country(first).isEmpty()
                        && !country(second).isEmpty()
                        && !country(first).equals(country(second))
                        && events.stream().noneMatch(between -> mayLeave(between, first, second))) {
                    add(
                            group,
                            Kind.HELD_ELSEWHERE,
                            false,
                            "It was " + first.kind() + " in " + country(first) + " and later " + second.kind() + " in "
                                    + country(second) + ", and nothing is recorded of how it left.",
                            List.of(first, second));
                }
            }
        }
    }

    private static boolean mayLeave(Event between, Event first, Event second) {
        return LEAVES_CUSTODY.contains(between.kind()) && between.to() > first.from() && between.from() < second.to();
    }

    private void twoPlaces(FirearmGroups.Group group, List<Event> events) {
        pairs(events, (one, other) -> one.key().compareTo(other.key()) < 0 && inTwoCountries(one, other))
                .filter((one, other) -> one.to() - one.from() <= DAY
                        && other.to() - other.from() <= DAY
                        && one.from() < other.to()
                        && other.from() < one.to())
                .forEach((one, other) -> add(
                        group,
                        Kind.TWO_PLACES_AT_ONE_TIME,
                        one.to() - one.from() == 1 && other.to() - other.from() == 1,
                        "On one day " + words(one) + " in " + country(one) + ", and " + words(other) + " in "
                                + country(other) + ".",
                        List.of(one, other)));
    }

    /** What joins two countries by its nature is in both. */
    private static boolean inTwoCountries(Event one, Event other) {
        Set<String> crossing = Set.of("exported", "imported", "carried");
        return !country(one).isEmpty()
                && !country(other).isEmpty()
                && !country(one).equals(country(other))
                && !crossing.contains(one.kind())
                && !crossing.contains(other.kind());
    }

    private void twoOwners(FirearmGroups.Group group, List<Event> events) {
        pairs(
                        events,
                        (one, other) -> one.key().compareTo(other.key()) < 0
                                && GIVEN.contains(one.kind())
                                && GIVEN.contains(other.kind()))
                .filter((one, other) -> shared(one.givers(), other.givers())
                        && !one.takers().isEmpty()
                        && !other.takers().isEmpty()
                        && !shared(one.takers(), other.takers()))
                .filter((one, other) -> events.stream()
                        .noneMatch(back -> shared(back.takers(), one.givers())
                                && back.to() > Math.min(one.from(), other.from())
                                && back.from() < Math.max(one.to(), other.to())))
                .forEach((one, other) -> add(
                        group,
                        Kind.TWO_OWNERS_AT_ONCE,
                        false,
                        "The same party gave it away twice, to two others, and nothing is recorded of its coming back.",
                        IN_TIME.compare(one, other) <= 0 ? List.of(one, other) : List.of(other, one)));
    }

    private static boolean shared(List<Key> ones, List<Key> others) {
        return ones.stream().anyMatch(others::contains);
    }

    private void add(FirearmGroups.Group group, Kind kind, boolean certain, String explanation, List<Event> claims) {
        var firearms = new TreeSet<Key>();
        claims.forEach(claim -> firearms.add(claim.firearm()));
        found.add(new Contradiction(
                kind,
                certain,
                List.copyOf(firearms),
                firearms.size() > 1 ? group.together() : "",
                explanation,
                claims));
    }

    private static boolean isTimed(Event event) {
        return event.from() > Validity.OPEN_START.getEpochSecond() && event.to() < Validity.OPEN_END.getEpochSecond();
    }

    private static String country(Event event) {
        return event.place() == null ? "" : event.place().country();
    }

    private static String words(Event event) {
        return event.kind().isEmpty() ? "something" : "it was " + event.kind();
    }

    private static Pairs pairs(List<Event> events, BiPredicate<Event, Event> which) {
        return new Pairs(events, which);
    }

    /** Ordered pairs of two events for which something holds. */
    private record Pairs(List<Event> events, BiPredicate<Event, Event> which) {
        interface Taker {
            void take(Event one, Event other);
        }

        Pairs filter(BiPredicate<Event, Event> also) {
            return new Pairs(events, which.and(also));
        }

        void forEach(Taker taker) {
            for (Event one : events) {
                for (Event other : events) {
                    if (one != other && which.test(one, other)) {
                        taker.take(one, other);
                    }
                }
            }
        }
    }
}
