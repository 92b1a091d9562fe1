package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.RouteReader.Seized;

/** Groups the ways of things by origin country, destination country and window. */
public final class Corridors {
    private static final Comparator<Corridor> MOST_FIRST = Comparator.<Corridor>comparingInt(
                    corridor -> -seizures(corridor, Way.Kind.CHAIN))
            .thenComparingInt(corridor -> -seizures(corridor, Way.Kind.PAIR))
            .thenComparingInt(corridor -> -seizures(corridor, Way.Kind.LINKED))
            .thenComparing(Corridor::origin)
            .thenComparing(Corridor::destination);

    private Corridors() {}

    /**
     * Corridors of what the viewer may see. All times are read, since a way that ends within the window may have begun
     * before it.
     */
    public static CorridorResult read(RouteReader reader, Viewer viewer, CorridorConfig config, Run run) {
        long begin = Validity.OPEN_START.getEpochSecond();
        long end = Validity.OPEN_END.getEpochSecond();
        List<Leg> legs = reader.listLegs(viewer, begin, end);
        run.step();
        List<Custody> custody = reader.listCustody(viewer, begin, end);
        run.step();
        return of(legs, custody, reader.listSeized(viewer), config);
    }

    /** Corridors of these records. */
    public static CorridorResult of(List<Leg> legs, List<Custody> custody, List<Seized> seized, CorridorConfig config) {
        var support = new Support(seized, custody);
        var chains = new ChainWays(legs, support);
        var linked = new LinkedWays(chains.chains(), support, config.maximumDwellSeconds());
        Set<Key> withLegs = new HashSet<>();
        legs.forEach(leg -> withLegs.addAll(leg.firearms()));
        chains.chains().forEach(chain -> withLegs.addAll(chain.way().firearms()));
        List<Way> ways = Stream.of(
                        chains.chains().stream().map(ChainWays.Chain::way),
                        PairWays.of(custody, withLegs, support).stream(),
                        linked.ways().stream())
                .flatMap(kind -> kind)
                .filter(way -> way.end().meets(config.window()))
                .filter(way -> matches(config.from()).test(way.origin()))
                .filter(way -> matches(config.to()).test(way.destination()))
                .toList();
        var groups = new TreeMap<String, List<Way>>();
        int withoutCountry = 0;
        for (Way way : ways) {
            String origin = way.origin().country();
            String destination = way.destination().country();
            if (origin.isEmpty() || destination.isEmpty()) {
                withoutCountry++;
            } else {
                groups.computeIfAbsent(origin + " " + destination, none -> new ArrayList<>())
                        .add(way);
            }
        }
        List<Corridor> corridors = groups.values().stream()
                .map(group -> corridor(group, config.minimumSupport()))
                .flatMap(Optional::stream)
                .sorted(MOST_FIRST)
                .toList();
        return new CorridorResult(
                config,
                corridors,
                groups.size() - corridors.size(),
                withoutCountry,
                chains.contradicted(),
                seizuresWithin(seized, config.window()),
                countriesReporting(legs, custody, config.window()),
                linked.complete());
    }

    private static Predicate<Place> matches(String placeOrCountry) {
        if (placeOrCountry.isEmpty()) {
            return place -> true;
        }
        return placeOrCountry.length() == 2
                ? place -> place.country().equals(placeOrCountry)
                : place -> place.key().text().equals(placeOrCountry);
    }

    /** The corridor of ways between the same two countries, if one kind has enough seizures. */
    private static Optional<Corridor> corridor(List<Way> ways, int minimumSupport) {
        var counts = new EnumMap<Way.Kind, Corridor.KindCount>(Way.Kind.class);
        Way.Kind supportedBy = null;
        int supported = 0;
        for (Way.Kind kind : Way.Kind.values()) {
            var firearms = new HashSet<Key>();
            var seizures = new HashSet<Key>();
            int count = 0;
            for (Way way : ways) {
                if (way.kind() == kind) {
                    count++;
                    firearms.addAll(way.firearms());
                    seizures.addAll(way.seizures());
                }
            }
            counts.put(kind, new Corridor.KindCount(count, firearms.size(), seizures.size()));
            if (supportedBy == null && seizures.size() >= minimumSupport) {
                supportedBy = kind;
                supported = seizures.size();
            }
        }
        if (supportedBy == null) {
            return Optional.empty();
        }
        Way any = ways.get(0);
        var modes = new TreeSet<String>();
        ways.forEach(way -> way.legs().forEach(leg -> modes.add(leg.mode())));
        modes.remove("");
        return Optional.of(new Corridor(
                any.origin().country(),
                any.destination().country(),
                counts,
                supportedBy,
                PoissonInterval.of(supported),
                Grades.weakest(ways.stream().flatMap(Way::grades)),
                inferredShare(ways),
                List.copyOf(modes),
                via(ways),
                List.copyOf(ways)));
    }

    private static double inferredShare(List<Way> ways) {
        var inferred = new HashMap<Key, Boolean>();
        for (Way way : ways) {
            way.legs().forEach(leg -> inferred.put(leg.key(), leg.inferred()));
            way.custody().forEach(event -> inferred.put(event.key(), event.inferred()));
        }
        return (double) inferred.values().stream().filter(is -> is).count() / inferred.size();
    }

    private static List<Place> via(List<Way> ways) {
        var places = new HashMap<Key, Place>();
        Map<Key, Integer> counts = new HashMap<>();
        for (Way way : ways) {
            var between = new HashSet<Key>();
            for (int i = 1; i < way.legs().size(); i++) {
                for (Place place :
                        List.of(way.legs().get(i - 1).to(), way.legs().get(i).from())) {
                    places.putIfAbsent(place.key(), place);
                    between.add(place.key());
                }
            }
            between.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return places.values().stream()
                .sorted(Comparator.<Place>comparingInt(place -> -counts.getOrDefault(place.key(), 0))
                        .thenComparing(Place::key))
                .toList();
    }

    private static int seizures(Corridor corridor, Way.Kind kind) {
        Corridor.KindCount count = corridor.counts().get(kind);
        return count == null ? 0 : count.distinctSeizures();
    }

    private static int seizuresWithin(List<Seized> seized, Interval window) {
        return (int) seized.stream()
                .filter(one -> one.from() < window.to() && window.from() < one.to())
                .map(Seized::seizure)
                .distinct()
                .count();
    }

    private static int countriesReporting(List<Leg> legs, List<Custody> custody, Interval window) {
        Stream<String> ofLegs = legs.stream()
                .filter(leg -> leg.departFrom() < window.to() && window.from() < leg.arriveTo())
                .map(Leg::owner);
        Stream<String> ofCustody = custody.stream()
                .filter(event -> event.from() < window.to() && window.from() < event.to())
                .map(Custody::owner);
        return (int) Stream.concat(ofLegs, ofCustody)
                .map(owner -> owner.split("/")[0])
                .distinct()
                .count();
    }
}
