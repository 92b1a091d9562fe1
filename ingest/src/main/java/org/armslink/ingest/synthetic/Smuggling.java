package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.armslink.model.Handling;
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
    private final Supply supply;
    private final List<CaseFiles.CaseFile> background;
    private final PlantedTruth truth;
    private final Ring.Maker rings;
    private final Clocks clocks;
    private final List<Landing> landings = new ArrayList<>();

    /** What came ashore in Jamaica for everyone to know: when, and what the first gun was. */
    record Landing(Instant when, Cast.Made gun) {}

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
        this.supply = new Supply(out, invent, places, cast, custody, dealers, truth);
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

    List<Landing> landings() {
        return landings;
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
            Cast.Made first = cast.make(plan.to());
            guns.add(supply.gun(first, sight, plan, ring, start));
            for (int left = invent.below(3); left > 0; left--) {
                guns.add(supply.gun(cast.make(plan.to()), sight, plan, ring, start));
            }
            var shipment = new Shipment(plan, ring, i, movements.waybill(), sight, first, guns);
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
    private record Shipment(
            Plan plan,
            Ring ring,
            int number,
            String waybill,
            SightClass sight,
            Cast.Made first,
            List<NodeReference> guns) {}

    /** Its legs, in order, and when it arrived. */
    private Instant move(Shipment shipment, Instant start, List<NodeReference> legs) throws IOException {
        Plan plan = shipment.plan();
        Instant now = start;
        for (int leg = 0; leg < plan.modes().size(); leg++) {
            Instant departed = now;
            boolean sea = plan.modes().get(leg).equals("sea");
            Instant arrived = departed.plusSeconds(sea ? (6L + invent.below(8)) * DAY : 30_000L + invent.below(DAY));
            now = arrived.plusSeconds((2L + invent.below(4)) * DAY);
            if (plan.places().get(leg + 1).equals("JMKIN") && Owners.isOpen(shipment.sight())) {
                landings.add(new Landing(arrived, shipment.first()));
            }
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
                    shipment.waybill(),
                    shipment.guns(),
                    List.of(carrier),
                    plan.borders().get(leg))));
        }
        return now;
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
            NodeReference first = road(niger, start, "NEAJY", "NENIM", cast.firearm(niger), courier, "");
            NodeReference gun = cast.firearm(mali);
            Instant later = start.plusSeconds(4L * DAY);
            NodeReference second = road(mali, later, "NENIM", "MLGAQ", gun, courier, "NEMLLA");
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
            String border)
            throws IOException {
        return movements.leg(new Movements.Leg(
                sight,
                Method.REPORTED,
                "road",
                from,
                to,
                Clocks.hours(departed),
                Clocks.hours(departed.plusSeconds(DAY)),
                movements.waybill(),
                List.of(gun),
                List.of(courier),
                border));
    }

    /** One person who knows a trafficker of each ring. */
    private void broker(List<Ring> made, int round) throws IOException {
        NodeReference broker = cast.person(Owners.open("ES"));
        cast.alias(Owners.open("ES"), broker);
        truth.brokers.add(PlantedTruth.text(broker));
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
