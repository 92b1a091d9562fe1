package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.Validity;

/** The invented dealers of the United States and their customers: five dealers sell half of what turns up in crimes. */
final class Dealers {
    private static final int LARGE = 5;
    /** More than half, since a sale that must be next door or far away often passes them by. */
    private static final double SHARE_OF_LARGE = .58;

    private static final List<String> HOMES_OF_LARGE = List.of("USFLL", "USMIA", "USATL", "USHOU", "USPHX");
    private static final Map<String, Set<String>> NEIGHBOURS = Map.ofEntries(
            Map.entry("US-FL", Set.of("US-GA")),
            Map.entry("US-GA", Set.of("US-FL", "US-SC", "US-NC")),
            Map.entry("US-SC", Set.of("US-GA", "US-NC")),
            Map.entry("US-NC", Set.of("US-SC", "US-GA", "US-VA")),
            Map.entry("US-VA", Set.of("US-NC", "US-MD")),
            Map.entry("US-MD", Set.of("US-VA", "US-DE", "US-PA")),
            Map.entry("US-DE", Set.of("US-MD", "US-PA")),
            Map.entry("US-PA", Set.of("US-DE", "US-MD", "US-NY")),
            Map.entry("US-NY", Set.of("US-PA")),
            Map.entry("US-TX", Set.of("US-LA", "US-NM")),
            Map.entry("US-LA", Set.of("US-TX")),
            Map.entry("US-NM", Set.of("US-TX", "US-AZ")),
            Map.entry("US-AZ", Set.of("US-NM", "US-NV", "US-CA")),
            Map.entry("US-NV", Set.of("US-AZ", "US-CA")),
            Map.entry("US-CA", Set.of("US-AZ", "US-NV")));

    private static final double OUT_OF_STATE = .285;
    private static final double NEXT_DOOR = .415;
    /** 26 of 481 buyers bought more than once. */
    private static final double BOUGHT_BEFORE = .054;

    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final List<Dealer> dealers = new ArrayList<>();
    private final Map<String, List<Dealer>> byState = new HashMap<>();
    private final List<NodeReference> buyers = new ArrayList<>();

    /** @param weight how much it sells, next to others */
    record Dealer(NodeReference reference, String city, double weight) {}

    private Dealers(Invention invent, Gazetteer places, Cast cast) {
        this.invent = invent;
        this.places = places;
        this.cast = cast;
    }

    static Dealers write(ClaimWriter out, Invention invent, Gazetteer places, Cast cast, int count) throws IOException {
        var dealers = new Dealers(invent, places, cast);
        for (int i = 0; i < count; i++) {
            dealers.write(out, i, count);
        }
        return dealers;
    }

    private void write(ClaimWriter out, int rank, int count) throws IOException {
        List<String> cities = places.americanPlaces();
        // Every place has a dealer, so that one can be found next door to any crime.
        String city = rank < LARGE
                ? HOMES_OF_LARGE.get(rank)
                : rank < LARGE + cities.size() ? cities.get(rank - LARGE) : invent.oneOf(cities);
        String number = String.format(Locale.ROOT, "D%04d", rank + 1);
        String name = String.format(Locale.ROOT, "Dealer %04d (invented)", rank + 1);
        var line = out.line(Owners.open("US"), "A1");
        NodeReference dealer = line.node(
                Label.ORGANISATION,
                number,
                Validity.UNKNOWN,
                Map.of("caption", name, "name", name, "nameRaw", name, "kind", "dealer", "reference", number));
        line.link(LinkType.LOCATED_IN, dealer, places.at(city), Validity.UNKNOWN)
                .write();
        double weight = rank < LARGE ? SHARE_OF_LARGE / LARGE : (1 - SHARE_OF_LARGE) / (count - LARGE);
        var made = new Dealer(dealer, city, weight);
        dealers.add(made);
        byState.computeIfAbsent(places.region(city), none -> new ArrayList<>()).add(made);
    }

    /** Any dealer, by how much they sell. */
    Dealer any() {
        return among(dealers);
    }

    /** One in this state. */
    Dealer in(String state) {
        return among(byState.getOrDefault(state, dealers));
    }

    /** Where a gun that turned up in this city was sold: mostly in its state, else often next door. */
    Dealer sellingTo(String city) {
        String state = places.region(city);
        if (!invent.chance(OUT_OF_STATE)) {
            return in(state);
        }
        Set<String> nextDoor = NEIGHBOURS.getOrDefault(state, Set.of());
        boolean near = invent.chance(NEXT_DOOR);
        return among(dealers.stream()
                .filter(dealer -> !places.region(dealer.city).equals(state))
                .filter(dealer -> nextDoor.contains(places.region(dealer.city)) == near)
                .toList());
    }

    private Dealer among(List<Dealer> some) {
        return some.get(
                invent.weighted(some.stream().mapToDouble(Dealer::weight).toArray()));
    }

    /** Whoever bought until now does not buy again. */
    void forgetBuyers() {
        buyers.clear();
    }

    /** A buyer; a few have bought before. */
    NodeReference buyer() throws IOException {
        if (!buyers.isEmpty() && invent.chance(BOUGHT_BEFORE)) {
            return invent.oneOf(buyers);
        }
        NodeReference buyer = cast.person("US");
        buyers.add(buyer);
        return buyer;
    }
}
