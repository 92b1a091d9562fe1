package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.model.Handling;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Plants the corridors, each with its ring of people. */
final class Smuggling {
    private static final Instant BEGIN = Instant.parse("2021-01-10T00:00:00Z");
    private static final int DAY = 86_400;

    private final ClaimWriter out;
    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final Casework casework;
    private final Movements movements;
    private final Dealers dealers;
    private final List<CaseFiles.CaseFile> background;
    private final PlantedTruth truth;
    private final Ring.Maker rings;
    private final Clocks clocks;

    /** @param background cases whose suspects the rings also know */
    Smuggling(
            ClaimWriter out,
            Invention invent,
            Gazetteer places,
            Cast cast,
            Custody custody,
            Casework casework,
            Movements movements,
            Dealers dealers,
            List<CaseFiles.CaseFile> background,
            PlantedTruth truth) {
        this.out = out;
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.casework = casework;
        this.movements = movements;
        this.dealers = dealers;
        this.background = background;
        this.truth = truth;
        this.rings = new Ring.Maker(out, invent, cast, truth);
        this.clocks = new Clocks(invent);
    }

    /** All planted corridors, {@code rounds} times, each time with other rings and a broker between them. */
    void write(int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            var made = new ArrayList<Ring>();
            for (Plan plan : Plan.ALL) {
                made.add(corridor(plan, round));
            }
            linked(round);
            broker(made, round);
        }
        truth.tour.add(new PlantedTruth.Stop(
                "The corridor from the United States to Jamaica: where it comes ashore",
                PlantedTruth.text(places.at("JMKIN"))));
    }

    private Ring corridor(Plan plan, int round) throws IOException {
        Ring ring = rings.make(plan.from(), plan.to(), plan.kept().sight());
        var ways = new ArrayList<List<String>>();
        int seizures = 0;
        for (int i = 0; i < plan.consignments(); i++) {
            boolean wholly = plan.isKept(i) && plan.kept().leg() < 0;
            SightClass sight = wholly ? plan.kept().sight() : Owners.open(plan.to());
            Instant start = BEGIN.plusSeconds((i * 120L + invent.below(40) + round * 11L) * DAY + invent.below(DAY));
            var guns = new ArrayList<NodeReference>();
            for (int left = 1 + invent.below(3); left > 0; left--) {
                guns.add(gun(sight, plan, ring, start));
            }
            var shipment = new Shipment(plan, ring, i, round, sight, guns);
            var legs = new ArrayList<NodeReference>();
            Instant arrived = move(shipment, start, legs);
            boolean found = i < plan.seized() || plan.isKept(i);
            if (found) {
                seize(shipment, arrived);
            }
            if (i == plan.gapAt()) {
                truth.broken.add(new PlantedTruth.Broken(plan.from(), plan.to(), PlantedTruth.texts(legs)));
            } else {
                ways.add(PlantedTruth.texts(legs));
                seizures += found ? 1 : 0;
            }
            if (truth.tour.isEmpty()) {
                truth.tour.add(
                        new PlantedTruth.Stop("A gun from its making to its seizure", PlantedTruth.text(guns.get(0))));
            }
        }
        truth.corridors.add(new PlantedTruth.Corridor(plan.from(), plan.to(), "chain", ways, seizures));
        for (int i = 0; i < 2 && !background.isEmpty(); i++) {
            NodeReference customer = invent.oneOf(background).suspects().get(0);
            rings.contact(Owners.open(plan.to()), ring.traffickers().get(i), customer, 1 + invent.below(5));
        }
        return ring;
    }

    /** What goes together. */
    private record Shipment(Plan plan, Ring ring, int number, int round, SightClass sight, List<NodeReference> guns) {
        String name() {
            return String.format(Locale.ROOT, "%s-%s-%d-%d", plan.from(), plan.to(), round + 1, number + 1);
        }
    }

    /** Its legs, in order, and when it arrived. */
    private Instant move(Shipment shipment, Instant start, List<NodeReference> legs) throws IOException {
        Plan plan = shipment.plan();
        Instant now = start;
        for (int leg = 0; leg < plan.modes().size(); leg++) {
            Instant departed = now;
            boolean sea = plan.modes().get(leg).equals("sea");
            Instant arrived = departed.plusSeconds(sea ? (6L + invent.below(8)) * DAY : 30_000L + invent.below(DAY));
            now = arrived.plusSeconds((2L + invent.below(4)) * DAY);
            boolean missing = shipment.number() == plan.gapAt() && leg == 1;
            if (missing) {
                continue;
            }
            boolean kept = plan.isKept(shipment.number())
                    && (plan.kept().leg() < 0 || plan.kept().leg() == leg);
            SightClass sight = kept
                    ? plan.kept().sight()
                    : Owners.open(plan.places().get(leg + 1).substring(0, 2));
            boolean inferred = leg == 0 && invent.chance(.2);
            NodeReference carrier = kept
                    ? shipment.ring().hidden()
                    : invent.oneOf(shipment.ring().couriers());
            legs.add(movements.leg(new Movements.Leg(
                    sight,
                    inferred ? Method.INFERRED : kept ? Method.OBSERVED : Method.REPORTED,
                    plan.modes().get(leg),
                    plan.places().get(leg),
                    plan.places().get(leg + 1),
                    clocks.around(departed),
                    clocks.around(arrived),
                    shipment.name(),
                    shipment.guns(),
                    List.of(carrier),
                    plan.borders().get(leg))));
        }
        return now;
    }

    /** A gun of the ring's: bought through a straw buyer where there are shops, else out of a stock. */
    private NodeReference gun(SightClass sight, Plan plan, Ring ring, Instant start) throws IOException {
        Cast.Made made = cast.make(plan.to());
        NodeReference gun = cast.firearm(sight, made);
        LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate sale = day.minusDays(20L + invent.below(60));
        custody.step(sight, "manufactured", gun, Validity.year(Year.of(sale.getYear() - 1 - invent.below(6))))
                .write();
        if (!plan.from().equals("US")) {
            custody.step(sight, "diverted", gun, Validity.year(Year.of(sale.getYear() - 1)))
                    .at(places.at(plan.places().get(0)))
                    .to(invent.oneOf(ring.traffickers()))
                    .inferred()
                    .write();
            return gun;
        }
        NodeReference buyer = invent.oneOf(ring.buyers());
        Dealers.Dealer dealer = dealers.in("US-FL");
        custody.step(sight, "sold", gun, Validity.day(sale))
                .at(places.at(dealer.city()))
                .from(dealer.reference())
                .to(buyer)
                .called("first retail sale, by trace")
                .write();
        custody.step(sight, "transferred", gun, Validity.days(sale.plusDays(1), day.minusDays(1)))
                .from(buyer)
                .to(invent.oneOf(ring.traffickers()))
                .called("straw purchase")
                .write();
        if (Owners.isOpen(sight) && invent.chance(.3)) {
            ledger(sight, gun, made, dealer, buyer, sale);
        }
        return gun;
    }

    /** The seller's country's own record of the gun: one gun, two records; decided to be one in half of the cases. */
    private void ledger(
            SightClass sight,
            NodeReference gun,
            Cast.Made made,
            Dealers.Dealer dealer,
            NodeReference buyer,
            LocalDate sale)
            throws IOException {
        SightClass seller = Owners.open("US");
        NodeReference record = cast.firearm(seller, new Cast.Made(made.model(), made.serial(), "complete"));
        custody.step(seller, "sold", record, Validity.day(sale))
                .at(places.at(dealer.city()))
                .from(dealer.reference())
                .to(buyer)
                .called("multiple sale report")
                .write();
        boolean decided = invent.chance(.5);
        if (decided) {
            out.line(sight, "A2")
                    .link(
                            LinkType.SAME_AS,
                            gun,
                            record,
                            Validity.UNKNOWN,
                            Method.REPORTED,
                            Map.of("decidedBy", "Examiner 2 (invented)", "reason", "make, model and serial agree"))
                    .write();
        }
        truth.identities.add(
                new PlantedTruth.Identity(PlantedTruth.text(gun), PlantedTruth.text(record), true, decided));
    }

    private void seize(Shipment shipment, Instant arrived) throws IOException {
        Plan plan = shipment.plan();
        Ring ring = shipment.ring();
        SightClass sight = shipment.sight();
        NodeReference place = places.at(plan.places().get(plan.places().size() - 1));
        LocalDate day = arrived.atZone(ZoneOffset.UTC).toLocalDate();
        NodeReference courier = Owners.isOpen(sight) ? invent.oneOf(ring.couriers()) : ring.hidden();
        NodeReference opened = casework.open(
                sight, "trafficking in firearms", place, day, List.of(invent.oneOf(ring.traffickers()), courier));
        movements.seizure(sight, place, day, shipment.guns(), opened);
        for (NodeReference gun : shipment.guns()) {
            custody.step(sight, "seized", gun, Validity.day(day))
                    .at(place)
                    .from(courier)
                    .within(opened)
                    .write();
        }
        if (invent.chance(.3)) {
            NodeReference exhibit = casework.exhibit(sight, opened, day);
            casework.firedBy(sight, exhibit, shipment.guns().get(0), day.plusDays(20));
        }
    }

    /** A way with its middle missing: different things, joined only by the courier who moved both. */
    private void linked(int round) throws IOException {
        NodeReference courier = cast.person("NE");
        cast.alias(Owners.open("NE"), courier);
        var ways = new ArrayList<List<String>>();
        for (int i = 0; i < 5; i++) {
            Instant start = BEGIN.plusSeconds((380 + i * 90L + round * 7L) * DAY + invent.below(DAY));
            SightClass niger = Owners.open("NE");
            SightClass mali = Owners.open("ML");
            NodeReference first = road(niger, start, "NEAJY", "NENIM", cast.firearm(niger), courier, "", round, i);
            NodeReference gun = cast.firearm(mali);
            Instant later = start.plusSeconds(4L * DAY);
            NodeReference second = road(mali, later, "NENIM", "MLGAQ", gun, courier, "NEMLLA", round, i);
            LocalDate seized =
                    later.plusSeconds(3L * DAY).atZone(ZoneOffset.UTC).toLocalDate();
            NodeReference opened =
                    casework.open(mali, "trafficking in firearms", places.at("MLGAQ"), seized, List.of(courier));
            movements.seizure(mali, places.at("MLGAQ"), seized, List.of(gun), opened);
            ways.add(PlantedTruth.texts(List.of(first, second)));
        }
        truth.corridors.add(new PlantedTruth.Corridor("NE", "ML", "linked", ways, ways.size()));
    }

    private NodeReference road(
            SightClass sight,
            Instant departed,
            String from,
            String to,
            NodeReference gun,
            NodeReference courier,
            String border,
            int round,
            int number)
            throws IOException {
        return movements.leg(new Movements.Leg(
                sight,
                Method.REPORTED,
                "road",
                from,
                to,
                Clocks.hours(departed),
                Clocks.hours(departed.plusSeconds(DAY)),
                String.format(Locale.ROOT, "%s-%d-%d", to, round + 1, number + 1),
                List.of(gun),
                List.of(courier),
                border));
    }

    /** One person who knows a trafficker of each ring. */
    private void broker(List<Ring> made, int round) throws IOException {
        NodeReference broker = cast.person(Owners.open("ES"));
        cast.alias(Owners.open("ES"), broker);
        for (Ring ring : made) {
            rings.contact(Owners.open("ES"), broker, ring.traffickers().get(0), 3 + invent.below(9));
        }
        if (round == 0) {
            truth.tour.add(new PlantedTruth.Stop(
                    "Somebody who stands between " + made.size() + " rings", PlantedTruth.text(broker)));
            // An informant's account: Jamaica alone knows that the two have met.
            rings.contact(Owners.sight("JM", Handling.H3), made.get(0).hidden(), broker, 2);
        }
    }
}
