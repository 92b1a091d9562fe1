package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armslink.analytics.route.search.PathQuestion;
import org.armslink.analytics.route.search.PathSearch;
import org.armslink.analytics.route.search.TimedGraph;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.jspecify.annotations.Nullable;

/** Paths in time through movements: from and to places, countries, people, things or cases. */
public final class Journeys {
    private final Movements movements;
    private final MovementFilter filter;
    private final TimedGraph graph;
    /** The movement that each step of the graph is. */
    private final int[] movementOf;

    /** A graph of those movements that the filter lets through. O(m) for m movements. */
    public Journeys(Movements movements, MovementFilter filter) {
        this.movements = movements;
        this.filter = filter;
        movementOf = IntStream.range(0, movements.size())
                .filter(movement -> filter.lets(movements, movement))
                .toArray();
        Sightings sightings = movements.sightings();
        boolean byPlace = filter.join() == MovementFilter.Join.PLACE;
        var vertices = new HashMap<Long, Integer>();
        int[][] ins = new int[movementOf.length][];
        int[][] outs = new int[movementOf.length][];
        for (int step = 0; step < movementOf.length; step++) {
            ins[step] = vertices(step, true, byPlace, vertices);
            outs[step] = vertices(step, false, byPlace, vertices);
        }
        var builder = new TimedGraph.Builder(byPlace ? sightings.places() : vertices.size());
        for (int step = 0; step < movementOf.length; step++) {
            int first = movements.first(movementOf[step]);
            int last = movements.last(movementOf[step]);
            builder.add(
                    sightings.from(first),
                    sightings.to(first),
                    sightings.from(last),
                    sightings.to(last),
                    movements.isLeg(movementOf[step]),
                    sightings.place(first),
                    sightings.place(last),
                    ins[step],
                    outs[step]);
            if (movements.isLead(movementOf[step])) {
                builder.doubt();
            }
        }
        graph = builder.build();
    }

    /** What is at a place so that the next movement can begin with it: the thing or person there, or just the place. */
    private int[] vertices(int step, boolean in, boolean byPlace, Map<Long, Integer> vertices) {
        int movement = movementOf[step];
        int sighting = in ? movements.first(movement) : movements.last(movement);
        int place = movements.sightings().place(sighting);
        if (byPlace) {
            return new int[] {place};
        }
        IntStream with = Arrays.stream(movements.things(movement)).map(thing -> 2 * thing);
        if (filter.join() == MovementFilter.Join.CARRIER) {
            with = IntStream.concat(
                    with, Arrays.stream(movements.joining(sighting)).map(person -> 2 * person + 1));
        }
        return with.distinct()
                .map(one -> vertices.computeIfAbsent((long) place << 32 | one, none -> vertices.size()))
                .toArray();
    }

    /**
     * The steps at one end that are meant by some names: countries (ISO 3166-1 alpha-2), or keys of places, people, organisations,
     * vehicles, vessels, firearms, seizure items or cases. A name of which nothing is known here means none.
     *
     * @param beginning whether the steps begin there; else they end there
     */
    public BitSet ends(List<String> names, boolean beginning) {
        var ends = new BitSet(movementOf.length);
        for (String name : names) {
            IntPredicate test = end(name, beginning);
            for (int step = 0; step < movementOf.length; step++) {
                if (!ends.get(step) && test.test(movementOf[step])) {
                    ends.set(step);
                }
            }
        }
        return ends;
    }

    private IntPredicate end(String name, boolean beginning) {
        Sightings sightings = movements.sightings();
        if (name.length() == 2) {
            return movement -> (beginning ? movements.from(movement) : movements.to(movement))
                    .country()
                    .equals(name);
        }
        var key = new Key(name);
        int place = sightings.placeNumber(key);
        int thing = movements.thing(key);
        int person = movements.person(key);
        int opened = sightings.cases().find(key);
        return movement -> {
            int sighting = beginning ? movements.first(movement) : movements.last(movement);
            return place != KeyTable.NONE && sightings.place(sighting) == place
                    || thing != KeyTable.NONE && movements.hasThing(movement, thing)
                    || person != KeyTable.NONE && has(movements.persons(sighting), person)
                    || opened != KeyTable.NONE && has(sightings.cases(sighting), opened);
        };
    }

    private static boolean has(int[] numbers, int number) {
        return Arrays.stream(numbers).anyMatch(one -> one == number);
    }

    /**
     * What was found.
     *
     * @param simple whether no path comes to a place twice
     * @param complete false if the search was cut off: there may be more, or better ones after those found
     */
    public record Answer(List<Journey> journeys, boolean simple, boolean complete) {}

    /** @throws IllegalArgumentException if certain paths are asked of movements joined by suggestions, which make none certain */
    public Answer find(PathQuestion question, Run run) {
        if (question.certain() && movements.same().followed() > 0) {
            throw new IllegalArgumentException(
                    "Certain paths are not looked for where records are joined by suggestions that nobody decided");
        }
        PathSearch.Found found = PathSearch.find(graph, question, run);
        return new Answer(found.paths().stream().map(this::journey).toList(), found.simple(), found.complete());
    }

    /** The path of fewest steps whatever the times, with how many of its steps run backwards; or none. */
    public List<Journey> withoutTime(PathQuestion question, Run run) {
        int[] path = PathSearch.withoutTime(graph, question, run);
        return path.length == 0 ? List.of() : List.of(journey(path));
    }

    private Journey journey(int[] path) {
        var steps = new ArrayList<Journey.Step>();
        long dwell = 0;
        int[] moved = Arrays.stream(path).map(step -> movementOf[step]).toArray();
        List<Following.Followed> followed = new Following(movements, filter.join()).along(moved);
        for (int i = 0; i < path.length; i++) {
            dwell += i == 0 ? 0 : graph.dwell(path[i - 1], path[i]);
            steps.add(step(moved[i], followed.get(i)));
        }
        var owners = new TreeSet<String>();
        steps.forEach(step -> owners.addAll(step.owners()));
        int suggestions = (int) steps.stream()
                .flatMap(step -> step.ties().stream())
                .filter(tie -> !tie.decided())
                .distinct()
                .count();
        TimeClass inTime = graph.classOf(path);
        return new Journey(
                List.copyOf(steps),
                inTime == TimeClass.CERTAIN && suggestions > 0 ? TimeClass.POSSIBLE : inTime,
                dwell,
                Grades.weakest(steps.stream().map(Journey.Step::grade)),
                (int) steps.stream().filter(Journey.Step::inferred).count(),
                List.copyOf(owners),
                graph.backward(path),
                graph.isSimple(path),
                (int) steps.stream().filter(Journey.Step::lead).count(),
                suggestions);
    }

    private Journey.Step step(int movement, Following.Followed followed) {
        Sightings sightings = movements.sightings();
        int first = movements.first(movement);
        int last = movements.last(movement);
        var owners = new TreeSet<>(sightings.owners(first));
        owners.addAll(sightings.owners(last));
        return new Journey.Step(
                movements.isLeg(movement),
                movements.from(movement),
                movements.to(movement),
                new Interval(sightings.from(first), sightings.to(first)),
                new Interval(sightings.from(last), sightings.to(last)),
                sightings.key(first),
                sightings.key(last),
                movements.grade(movement),
                List.copyOf(owners),
                movements.inferred(movement),
                followed.joinedBy(),
                Stream.concat(said(first, followed.begun()), said(last, followed.ended()))
                        .distinct()
                        .toList(),
                IntStream.of(first, last)
                        .filter(Sightings::isScene)
                        .mapToObj(sightings::key)
                        .toList(),
                followed.ties());
    }

    private Stream<Journey.Said> said(int sighting, @Nullable Key record) {
        return record == null ? Stream.empty() : movements.saying(sighting, record).stream();
    }
}
