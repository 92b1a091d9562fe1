package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Seized;

/**
 * All ways that things came, worked out once and asked often: chains and linked chains as they are, which are few, and
 * pairs in packed arrays, which are many. Ways are numbered: chains, then pairs, then linked chains. A pair is made, for a
 * firearm of which no leg is known, of its last sale before its first recovery; where the sale cannot have been before
 * the recovery, there is none.
 */
public final class WayTable {
    private final Sightings sightings;
    private final List<Way> chains;
    private final List<Way> linked;
    /** Sale and recovery of each pair. */
    private final int[] sales;

    private final int[] recoveries;
    private final KeyTable things = new KeyTable();
    private final KeyTable seizures = new KeyTable();
    private final KeyTable persons = new KeyTable();
    private final IntRows firearmsOf = new IntRows();
    private final IntRows seizuresOf = new IntRows();
    private final IntRows personsOf = new IntRows();
    /** Number of the origin of each seizure's document. */
    private final int[] originOf;

    private final WayFacts facts;
    private final WaysByEnds byEnds;
    private final Effort effort;
    private final int contradicted;
    private final boolean complete;

    private WayTable(
            Sightings sightings,
            List<Seized> seized,
            List<Way> chains,
            int[] sales,
            int[] recoveries,
            List<Way> linked,
            int contradicted,
            boolean complete,
            Support support,
            Map<Key, String> origins) {
        this.sightings = sightings;
        this.chains = chains;
        this.sales = sales;
        this.recoveries = recoveries;
        this.linked = linked;
        this.contradicted = contradicted;
        this.complete = complete;
        fill(support);
        originOf = origins(seized, origins);
        facts = new WayFacts(this);
        byEnds = new WaysByEnds(facts, size());
        effort = new Effort(sightings, seized);
    }

    /** Works out all ways of what a viewer sees; all times, since a way that ends within a window may begin before it. */
    public static WayTable read(
            RouteReader reader, Viewer viewer, Movements movements, long maximumDwellSeconds, Run run) {
        List<Seized> seized = reader.listSeized(viewer);
        run.step();
        var documents = new HashSet<Key>();
        seized.forEach(one -> documents.add(one.document()));
        KeyTable ofEvents = movements.sightings().documents();
        for (int document = 0; document < ofEvents.size(); document++) {
            documents.add(ofEvents.get(document));
        }
        Map<Key, String> origins = reader.findOrigins(viewer, documents);
        run.step();
        return of(movements.sightings(), seized, origins, maximumDwellSeconds);
    }

    static WayTable of(Sightings sightings, List<Seized> seized, Map<Key, String> origins, long maximumDwellSeconds) {
        Sightings.ByThing byThing = sightings.byThing();
        var support = new Support(seized, thing -> finds(sightings, byThing, thing));
        var chains = new ChainWays(sightings.legs(), support);
        var linked = new LinkedWays(chains.chains(), support, maximumDwellSeconds, sightings.guarded()::contains);
        Set<Key> withLegs = new HashSet<>();
        sightings.legs().forEach(leg -> withLegs.addAll(leg.firearms()));
        chains.chains().forEach(chain -> withLegs.addAll(chain.way().firearms()));
        int[][] pairs = pairs(sightings, byThing, withLegs);
        return new WayTable(
                sightings,
                seized,
                chains.chains().stream().map(ChainWays.Chain::way).toList(),
                pairs[0],
                pairs[1],
                linked.ways(),
                chains.contradicted(),
                linked.complete(),
                support,
                origins);
    }

    private static List<Support.Find> finds(Sightings sightings, Sightings.ByThing byThing, Key thing) {
        int number = sightings.things().find(thing);
        if (number == KeyTable.NONE) {
            return List.of();
        }
        var finds = new ArrayList<Support.Find>();
        for (int event : byThing.of(number)) {
            if (sightings.isFind(event)) {
                finds.add(new Support.Find(sightings.key(event), sightings.to(event)));
            }
        }
        return finds;
    }

    private static int[][] pairs(Sightings sightings, Sightings.ByThing byThing, Set<Key> withLegs) {
        int[] sales = new int[16];
        int[] recoveries = new int[16];
        int size = 0;
        for (int thing = 0; thing + 1 < byThing.starts().length; thing++) {
            int[] events = byThing.of(thing);
            int recovery = KeyTable.NONE;
            for (int event : events) {
                if (sightings.isFind(event) && (recovery == KeyTable.NONE || earlier(sightings, event, recovery))) {
                    recovery = event;
                }
            }
            int sale = KeyTable.NONE;
            for (int event : events) {
                if (recovery != KeyTable.NONE
                        && sightings.isSale(event)
                        && sightings.from(event) < sightings.to(recovery)
                        && (sale == KeyTable.NONE || earlier(sightings, sale, event))) {
                    sale = event;
                }
            }
            if (sale == KeyTable.NONE || withLegs.contains(sightings.things().get(thing))) {
                continue;
            }
            if (size == sales.length) {
                sales = Arrays.copyOf(sales, 2 * size);
                recoveries = Arrays.copyOf(recoveries, 2 * size);
            }
            sales[size] = sale;
            recoveries[size++] = recovery;
        }
        return new int[][] {Arrays.copyOf(sales, size), Arrays.copyOf(recoveries, size)};
    }

    private static boolean earlier(Sightings sightings, int one, int other) {
        int from = Long.compare(sightings.from(one), sightings.from(other));
        int to = from != 0 ? from : Long.compare(sightings.to(one), sightings.to(other));
        return to != 0 ? to < 0 : sightings.key(one).compareTo(sightings.key(other)) < 0;
    }

    /** What stands behind each way. */
    private void fill(Support support) {
        chains.forEach(this::fill);
        for (int pair = 0; pair < sales.length; pair++) {
            Key firearm = sightings.things().get(sightings.thingOfEvent(recoveries[pair]));
            long time = Math.max(sightings.from(sales[pair]), sightings.from(recoveries[pair]));
            var found = support.after(time, List.of(firearm));
            firearmsOf.add(things.add(firearm));
            seizuresOf.add(
                    found.isEmpty()
                            ? new int[] {seizures.add(sightings.key(recoveries[pair]))}
                            : found.stream().mapToInt(seizures::add).toArray());
            var people = new TreeSet<Integer>();
            for (int event : new int[] {sales[pair], recoveries[pair]}) {
                for (int person : sightings.personsOfEvent(event)) {
                    people.add(persons.add(sightings.people().get(person)));
                }
            }
            personsOf.add(people.stream().mapToInt(person -> person).toArray());
        }
        linked.forEach(this::fill);
    }

    private int[] origins(List<Seized> seized, Map<Key, String> origins) {
        int[] found = new int[seizures.size()];
        Arrays.fill(found, KeyTable.NONE);
        var numbers = new HashMap<String, Integer>();
        for (Seized one : seized) {
            origin(found, one.seizure(), one.document(), origins, numbers);
        }
        for (int event = 0; event < sightings.events(); event++) {
            if (sightings.isFind(event)) {
                Key document = sightings.documents().get(sightings.document(event));
                origin(found, sightings.key(event), document, origins, numbers);
            }
        }
        return found;
    }

    private void fill(Way way) {
        firearmsOf.add(way.firearms().stream().mapToInt(things::add).toArray());
        seizuresOf.add(way.seizures().stream().mapToInt(seizures::add).toArray());
        personsOf.add(way.legs().stream()
                .flatMap(leg -> leg.persons().stream())
                .distinct()
                .mapToInt(persons::add)
                .toArray());
    }

    /** A document that names no origin is its own. */
    private void origin(
            int[] found, Key seizure, Key document, Map<Key, String> origins, Map<String, Integer> numbers) {
        int number = seizures.find(seizure);
        if (number != KeyTable.NONE && found[number] == KeyTable.NONE) {
            String origin = origins.getOrDefault(document, document.text());
            found[number] = numbers.computeIfAbsent(origin, none -> numbers.size());
        }
    }

    /** How many ways. */
    public int size() {
        return chains.size() + sales.length + linked.size();
    }

    Way.Kind kind(int way) {
        if (way < chains.size()) {
            return Way.Kind.CHAIN;
        }
        return way < chains.size() + sales.length ? Way.Kind.PAIR : Way.Kind.LINKED;
    }

    private int pair(int way) {
        return way - chains.size();
    }

    int sale(int way) {
        return sales[pair(way)];
    }

    int recovery(int way) {
        return recoveries[pair(way)];
    }

    /** The way itself, if it is no pair. */
    Way recorded(int way) {
        return way < chains.size() ? chains.get(way) : linked.get(way - chains.size() - sales.length);
    }

    Sightings sightings() {
        return sightings;
    }

    WayFacts facts() {
        return facts;
    }

    WaysByEnds byEnds() {
        return byEnds;
    }

    Effort effort() {
        return effort;
    }

    IntRows firearms() {
        return firearmsOf;
    }

    IntRows seizures() {
        return seizuresOf;
    }

    IntRows persons() {
        return personsOf;
    }

    Key seizure(int number) {
        return seizures.get(number);
    }

    /** Number of the origin of what says so; −1 if it is not known. */
    int originOfSeizure(int number) {
        return originOf[number];
    }

    /** The pair with its two ends as they were read again. */
    Way pair(int way, Map<Key, Custody> custody) {
        Custody sale = custody.get(sightings.key(sale(way)));
        Custody recovery = custody.get(sightings.key(recovery(way)));
        var interval = new Interval(sightings.from(sale(way)), sightings.to(sale(way)));
        return new Way(
                Way.Kind.PAIR,
                TimeClass.of(List.of(interval, new Interval(facts.endFrom(way), facts.endTo(way)))),
                things.get(firearmsOf.at(way, 0)).text(),
                keys(firearmsOf.row(way), things),
                keys(seizuresOf.row(way), seizures),
                List.of(),
                List.of(),
                sale,
                recovery);
    }

    private static List<Key> keys(int[] numbers, KeyTable table) {
        return Arrays.stream(numbers).mapToObj(table::get).sorted().toList();
    }

    List<Leg> legs() {
        return sightings.legs();
    }

    int contradicted() {
        return contradicted;
    }

    boolean complete() {
        return complete;
    }
}
