package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.Handling;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.Precision;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Plants the corridors, each with its ring of people. */
final class Smuggling {
    private final ClaimWriter out;
    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final Casework casework;
    private final Movements movements;
    private final Domestic domestic;
    private final PlantedTruth truth;

    Smuggling(
            ClaimWriter out,
            Invention invent,
            Gazetteer places,
            Cast cast,
            Custody custody,
            Casework casework,
            Movements movements,
            Domestic domestic,
            PlantedTruth truth) {
        this.out = out;
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.casework = casework;
        this.movements = movements;
        this.domestic = domestic;
        this.truth = truth;
    }

    /**
     * The way of a corridor.
     *
     * @param places codes from origin to destination
     * @param modes one for each leg
     * @param border a border point's code for each leg, or empty
     * @param hiddenConsignments how many of the consignments their destination's owner keeps to itself (H2)
     */
    record Plan(
            List<String> places,
            List<String> modes,
            List<String> border,
            int consignments,
            int seized,
            int hiddenConsignments) {
        String from() {
            return places.get(0).substring(0, 2);
        }

        String to() {
            return places.get(places.size() - 1).substring(0, 2);
        }
    }

    /** Who moves the things of one corridor. */
    record Ring(
            NodeReference head,
            List<NodeReference> traffickers,
            List<NodeReference> couriers,
            List<NodeReference> buyers) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    List.of("USFLL", "USMIA", "JMKIN", "JMSPT"),
                    List.of("road", "sea", "road"),
                    List.of("", "", ""),
                    8,
                    5,
                    0),
            new Plan(List.of("USMIA", "HTCAP", "HTPAP"), List.of("sea", "road"), List.of("", ""), 6, 4, 0),
            new Plan(
                    List.of("BEANR", "CIABJ", "CIBYK", "BFOUA"),
                    List.of("sea", "road", "road"),
                    List.of("", "", "CIBFLA"),
                    7,
                    5,
                    2),
            new Plan(List.of("PYAGT", "BRIGU", "BRSAO"), List.of("road", "road"), List.of("PYBRFI", ""), 7, 4, 1),
            new Plan(List.of("BASJJ", "ESBCN"), List.of("road"), List.of("BAHRGR"), 5, 3, 1));

    /** All planted corridors, and somebody who joins two of them. */
    void write(int scale) throws IOException {
        var rings = new ArrayList<Ring>();
        for (int round = 0; round < scale; round++) {
            for (Plan plan : PLANS) {
                rings.add(corridor(plan, round));
            }
            linked(round);
        }
        broker(rings);
    }

    private Ring corridor(Plan plan, int round) throws IOException {
        Ring ring = ring(plan);
        SightClass open = Owners.sight(plan.to(), plan.to().equals("BR") ? Handling.P : Handling.H0);
        SightClass hidden = Owners.sight(plan.to(), Handling.H2);
        var ways = new ArrayList<List<String>>();
        int seized = 0;
        for (int i = 0; i < plan.consignments; i++) {
            boolean kept = i >= plan.consignments - plan.hiddenConsignments;
            SightClass sight = kept ? hidden : open;
            LocalDate start = LocalDate.of(2021, 1, 10).plusDays(i * 120L + invent.below(40) + round * 11L);
            var guns = new ArrayList<NodeReference>();
            for (int guns1 = 1 + invent.below(3); guns1 > 0; guns1--) {
                guns.add(cast.firearm(sight));
            }
            if (plan.from().equals("US")) {
                bought(guns, ring, start);
            }
            LocalDate day = start;
            var legs = new ArrayList<NodeReference>();
            for (int leg = 0; leg < plan.modes.size(); leg++) {
                int travel = plan.modes.get(leg).equals("sea") ? 6 + invent.below(8) : 1;
                String border = plan.border.get(leg);
                legs.add(movements.leg(
                        sight,
                        leg == 0 && invent.chance(.3) ? Method.INFERRED : Method.REPORTED,
                        plan.modes.get(leg),
                        places.at(plan.places.get(leg)),
                        places.at(plan.places.get(leg + 1)),
                        at(day, 6, 10),
                        at(day.plusDays(travel), 12, 18),
                        "%s-%s-%d-%d".formatted(plan.from(), plan.to(), round + 1, i + 1),
                        guns,
                        List.of(invent.oneOf(ring.couriers)),
                        border.isEmpty() ? List.of() : List.of(places.at(border))));
                day = day.plusDays(travel + 2L + invent.below(4));
            }
            ways.add(PlantedTruth.texts(legs));
            if (i < plan.seized || kept) {
                seize(sight, plan.places.get(plan.places.size() - 1), day, guns, ring);
                seized++;
            }
            if (round == 0 && plan.to().equals("JM") && i == 0) {
                truth.tour.add(
                        new PlantedTruth.Stop("A gun from the shop to its seizure", PlantedTruth.text(guns.get(0))));
            }
        }
        truth.corridors.add(new PlantedTruth.Corridor(plan.from(), plan.to(), "chain", ways, seized));
        return ring;
    }

    /** A straw buyer buys at a dealer's and hands on to a trafficker. */
    private void bought(List<NodeReference> guns, Ring ring, LocalDate start) throws IOException {
        SightClass tracing = Owners.sight("US", Handling.H0);
        for (NodeReference gun : guns) {
            NodeReference buyer = invent.oneOf(ring.buyers);
            Domestic.Dealer dealer = domestic.dealer();
            LocalDate sale = start.minusDays(20L + invent.below(60));
            custody.step(
                    tracing,
                    "manufactured",
                    gun,
                    Validity.year(java.time.Year.of(sale.getYear() - 1 - invent.below(6))),
                    null,
                    null,
                    null,
                    null);
            custody.step(
                    tracing,
                    "sold",
                    gun,
                    Validity.day(sale),
                    places.at(dealer.city()),
                    dealer.reference(),
                    buyer,
                    null);
            custody.step(
                    tracing,
                    "transferred",
                    gun,
                    Validity.days(sale.plusDays(1), start.minusDays(1)),
                    null,
                    buyer,
                    invent.oneOf(ring.traffickers),
                    null);
        }
    }

    private void seize(SightClass sight, String code, LocalDate day, List<NodeReference> guns, Ring ring)
            throws IOException {
        NodeReference place = places.at(code);
        NodeReference opened = casework.open(
                sight,
                "trafficking in firearms",
                place,
                day,
                List.of(invent.oneOf(ring.traffickers), invent.oneOf(ring.couriers)));
        movements.seizure(sight, place, day, guns, opened);
        for (NodeReference gun : guns) {
            custody.step(sight, "seized", gun, Validity.day(day), place, invent.oneOf(ring.couriers), null, opened);
        }
    }

    private Ring ring(Plan plan) throws IOException {
        SightClass sight = Owners.sight(plan.to(), plan.to().equals("BR") ? Handling.P : Handling.H0);
        NodeReference head = cast.person(Owners.sight(plan.to(), Handling.H1), invent.name(plan.to()), false);
        var traffickers = people(plan.to(), 2);
        var couriers = people(plan.to(), 3);
        var buyers = plan.from().equals("US") ? people("US", 3) : List.<NodeReference>of();
        buyers.forEach(buyer -> truth.strawBuyers.add(PlantedTruth.text(buyer)));
        if (plan.from().equals("BA")) {
            cast.alias(sight, couriers.get(0), "Ловац Дрињанин", "Cyrillic");
        } else if (plan.to().equals("BF")) {
            cast.alias(sight, couriers.get(0), "سائق الليل", "Arabic");
        } else {
            cast.alias(sight, couriers.get(0), "Capitán " + plan.from() + "-" + plan.to(), "Latin");
        }
        for (NodeReference trafficker : traffickers) {
            contact(Owners.sight(plan.to(), Handling.H1), head, trafficker, 4 + invent.below(20));
            for (NodeReference courier : couriers) {
                contact(sight, trafficker, courier, 2 + invent.below(30));
            }
            for (NodeReference buyer : buyers) {
                contact(Owners.sight("US", Handling.H0), buyer, trafficker, 1 + invent.below(6));
            }
        }
        return new Ring(head, traffickers, couriers, buyers);
    }

    private List<NodeReference> people(String country, int count) throws IOException {
        var people = new ArrayList<NodeReference>();
        for (int i = 0; i < count; i++) {
            people.add(cast.person(country));
        }
        return List.copyOf(people);
    }

    private void contact(SightClass sight, NodeReference from, NodeReference to, long contacts) throws IOException {
        out.line(sight, "4x4:B2")
                .link(
                        LinkType.CONTACTED,
                        from,
                        to,
                        Validity.days(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31)),
                        Method.OBSERVED,
                        Map.of("dataset", "synthetic", "contacts", contacts))
                .write();
    }

    /** A way with its middle missing: different things, joined only by the courier who moved both. */
    private void linked(int round) throws IOException {
        SightClass sight = Owners.sight("ML", Handling.H0);
        NodeReference courier = cast.person("NE");
        var ways = new ArrayList<List<String>>();
        for (int i = 0; i < 4; i++) {
            LocalDate day = LocalDate.of(2022, 2, 1).plusDays(i * 90L + round * 7L);
            NodeReference first = movements.leg(
                    Owners.sight("NE", Handling.H0),
                    Method.REPORTED,
                    "road",
                    places.at("NEAJY"),
                    places.at("NENIM"),
                    at(day, 5, 9),
                    at(day.plusDays(1), 16, 20),
                    "NE-%d-%d".formatted(round + 1, i + 1),
                    List.of(cast.firearm(Owners.sight("NE", Handling.H0))),
                    List.of(courier),
                    List.of());
            NodeReference gun = cast.firearm(sight);
            NodeReference second = movements.leg(
                    sight,
                    Method.REPORTED,
                    "road",
                    places.at("NENIM"),
                    places.at("MLGAQ"),
                    at(day.plusDays(3), 5, 9),
                    at(day.plusDays(4), 16, 20),
                    "ML-%d-%d".formatted(round + 1, i + 1),
                    List.of(gun),
                    List.of(courier),
                    List.of(places.at("NEMLLA")));
            LocalDate seized = day.plusDays(6);
            NodeReference opened =
                    casework.open(sight, "trafficking in firearms", places.at("MLGAQ"), seized, List.of(courier));
            movements.seizure(sight, places.at("MLGAQ"), seized, List.of(gun), opened);
            ways.add(PlantedTruth.texts(List.of(first, second)));
        }
        truth.corridors.add(new PlantedTruth.Corridor("NE", "ML", "linked", ways, 4));
    }

    /** One person who knows a trafficker of each of three rings. */
    private void broker(List<Ring> rings) throws IOException {
        NodeReference broker = cast.person(Owners.sight("ES", Handling.H0), "Nerea Castrillejo-Vance", false);
        for (int i = 0; i < 5; i++) {
            contact(
                    Owners.sight("ES", Handling.H0),
                    broker,
                    rings.get(i).traffickers.get(0),
                    3 + invent.below(9));
        }
        truth.tour.add(new PlantedTruth.Stop("Somebody who stands between five rings", PlantedTruth.text(broker)));
        truth.tour.add(new PlantedTruth.Stop(
                "A head that Jamaica shares for intelligence only", PlantedTruth.text(rings.get(0).head)));
    }

    /** From one hour to another of a day. */
    private static Validity at(LocalDate day, int fromHour, int toHour) {
        Instant midnight = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Validity(
                midnight.plusSeconds(fromHour * 3600L), midnight.plusSeconds(toHour * 3600L), Precision.INTERVAL);
    }
}
