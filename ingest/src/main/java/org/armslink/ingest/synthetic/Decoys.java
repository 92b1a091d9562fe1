package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.Precision;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/**
 * Plants what looks like a corridor and is none, between countries that no corridor joins. Everyone may see the decoys, so
 * that nobody's answer differs for want of a leg.
 */
final class Decoys {
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;
    private static final int CONSIGNMENTS = 4;

    private final ClaimWriter out;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final Casework casework;
    private final Movements movements;
    private final List<Smuggling.Landing> landings;
    private final PlantedTruth truth;

    /** @param landings of the planted corridor to Jamaica */
    Decoys(
            ClaimWriter out,
            Gazetteer places,
            Cast cast,
            Custody custody,
            Casework casework,
            Movements movements,
            List<Smuggling.Landing> landings,
            PlantedTruth truth) {
        this.out = out;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.casework = casework;
        this.movements = movements;
        this.landings = landings;
        this.truth = truth;
    }

    void write() throws IOException {
        backwards();
        pairwise();
        differentCargo();
        singleSeizure();
        lookAlikes();
    }

    /** All second legs of all consignments are over before any first leg begins, so they cannot be joined crosswise. */
    private void backwards() throws IOException {
        Instant base = Instant.parse("2023-05-01T06:00:00Z");
        for (int i = 0; i < CONSIGNMENTS; i++) {
            Instant first = base.plusSeconds((40 + 5L * i) * DAY);
            Instant second = base.plusSeconds(5L * i * DAY);
            consignment(
                    "backwards",
                    "TT",
                    "the second leg arrives before the first departs",
                    List.of("TTPOS", "MXVER", "ESBCN"),
                    List.of(span(first, 0, 30), span(first, 3 * 24, 30), span(second, 0, 30), span(second, 8 * 24, 30)),
                    base.plusSeconds(80L * DAY),
                    i,
                    cast.make("US"));
        }
    }

    /**
     * Days [5,10), [1,7), [1,4) for the three legs: each fits the next, all three do not fit together. All consignments
     * within hours of one another, so that no leg of one can stand for a leg of another.
     */
    private void pairwise() throws IOException {
        Instant base = Instant.parse("2023-03-01T00:00:00Z");
        for (int i = 0; i < CONSIGNMENTS; i++) {
            int shift = 4 * i;
            consignment(
                    "pairwise",
                    "MX",
                    "each leg agrees with the next, but no time suits all of them",
                    List.of("MXVER", "JMMBJ", "HTCAP", "TTPOS"),
                    List.of(
                            span(base, 5 * 24 + shift, 4 * 24),
                            span(base, 5 * 24 + shift, 5 * 24),
                            span(base, 24 + shift, 6 * 24),
                            span(base, 24 + shift, 6 * 24),
                            span(base, 24 + shift, 3 * 24),
                            span(base, 24 + shift, 4 * 24)),
                    base.plusSeconds(20L * DAY),
                    i,
                    cast.make("US"));
        }
    }

    /**
     * Other guns, whose serials look like the planted ones', leave the quay where those land, on the day on which they
     * land, with other carriers.
     */
    private void differentCargo() throws IOException {
        for (int i = 0; i < CONSIGNMENTS; i++) {
            Smuggling.Landing landing = landings.get(i);
            Instant day = landing.when().truncatedTo(ChronoUnit.DAYS);
            consignment(
                    "different-cargo",
                    "US",
                    "what leaves Kingston for Bridgetown is not what landed there from Miami, nor moved by the same people",
                    List.of("JMKIN", "BBBGI"),
                    List.of(span(day, 0, 24), span(day, 3 * 24, 24)),
                    day.plusSeconds(6L * DAY),
                    i,
                    new Cast.Made(
                            cast.make("US").model(), lookAlike(landing.gun().serial()), "complete"));
        }
    }

    /** A serial that is easily taken for this one. */
    private static String lookAlike(String serial) {
        String digits = "0185";
        String letters = "OIBS";
        for (int at = 3; at < serial.length(); at++) {
            int digit = digits.indexOf(serial.charAt(at));
            if (digit >= 0) {
                return serial.substring(0, at) + letters.charAt(digit) + serial.substring(at + 1);
            }
        }
        return serial + "I";
    }

    private void singleSeizure() throws IOException {
        Instant base = Instant.parse("2019-06-03T00:00:00Z");
        consignment(
                "single-seizure",
                "HT",
                "a single seizure is below any minimum support of two or more",
                List.of("HTPAP", "BRSSZ"),
                List.of(span(base, 0, 24), span(base, 12 * 24, 48)),
                base.plusSeconds(16L * DAY),
                0,
                cast.make("US"));
    }

    /**
     * A gun's way to where it was seized.
     *
     * @param origin the country from which it only seems to come
     * @param times of departure and arrival, leg by leg
     */
    private void consignment(
            String kind,
            String origin,
            String why,
            List<String> codes,
            List<Validity> times,
            Instant seized,
            int number,
            Cast.Made made)
            throws IOException {
        String destination = codes.get(codes.size() - 1);
        SightClass sight = Owners.open(destination.substring(0, 2));
        NodeReference gun = cast.firearm(sight, made);
        String waybill = movements.waybill();
        var legs = new ArrayList<NodeReference>();
        for (int i = 0; i + 1 < codes.size(); i++) {
            legs.add(movements.leg(new Movements.Leg(
                    sight,
                    Method.REPORTED,
                    "sea",
                    codes.get(i),
                    codes.get(i + 1),
                    times.get(2 * i),
                    times.get(2 * i + 1),
                    waybill,
                    List.of(gun),
                    // Another carrier each time, so that the legs cannot be joined as different things either.
                    List.of(cast.person(sight)),
                    "")));
        }
        LocalDate day = seized.plusSeconds((long) number * DAY)
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate();
        NodeReference place = places.at(destination);
        NodeReference opened = casework.open(sight, "unlawful possession", place, day, List.of(cast.person(sight)));
        movements.seizure(sight, place, day, List.of(gun), opened);
        truth.decoys.add(new PlantedTruth.Decoy(
                kind,
                origin,
                destination.substring(0, 2),
                why,
                PlantedTruth.texts(legs),
                List.of(PlantedTruth.text(gun)),
                1,
                kind.equals("different-cargo") || kind.equals("single-seizure")));
    }

    /**
     * A gun sold in Belgium and another found in Trinidad whose serial differs in one character that is easily mistaken:
     * taken for one, they would make a pair.
     */
    private void lookAlikes() throws IOException {
        SightClass seller = Owners.open("BE");
        SightClass finder = Owners.open("TT");
        List<String> look = List.of("ZZO10842", "ZZ010842", "ZZB55018", "ZZ855018", "ZZI20417", "ZZ120417");
        for (int i = 0; i < look.size(); i += 2) {
            Cast.Made made = cast.make("ES");
            NodeReference sold = cast.firearm(seller, new Cast.Made(made.model(), look.get(i), "complete"));
            NodeReference found =
                    cast.firearm(finder, new Cast.Made(cast.make("TT").model(), look.get(i + 1), "complete"));
            LocalDate day = LocalDate.of(2022, 3 + i, 14);
            custody.step(seller, "sold", sold, Validity.day(day.minusDays(400)))
                    .at(places.at("BELGG"))
                    .to(cast.person(seller))
                    .write();
            NodeReference opened =
                    casework.open(finder, "unlawful possession", places.at("TTPOS"), day, List.of(cast.person(finder)));
            custody.step(finder, "recovered", found, Validity.day(day))
                    .at(places.at("TTPOS"))
                    .within(opened)
                    .write();
            if (i == 0) {
                out.line(finder, "A2")
                        .link(
                                LinkType.NOT_SAME_AS,
                                found,
                                sold,
                                Validity.UNKNOWN,
                                Method.REPORTED,
                                Map.of("decidedBy", "Examiner 4 (invented)", "reason", "other maker", "final", true))
                        .write();
            }
            truth.identities.add(
                    new PlantedTruth.Identity(PlantedTruth.text(found), PlantedTruth.text(sold), false, i == 0));
            truth.decoys.add(new PlantedTruth.Decoy(
                    "look-alike",
                    "BE",
                    "TT",
                    "the gun sold and the gun found are two, whose serials look alike",
                    List.of(),
                    List.of(PlantedTruth.text(sold), PlantedTruth.text(found)),
                    1,
                    false));
        }
    }

    /** From so many hours after the base, for so many hours. */
    private static Validity span(Instant base, int fromHours, int hours) {
        Instant from = base.plusSeconds((long) fromHours * HOUR);
        return new Validity(from, from.plusSeconds((long) hours * HOUR), Precision.INTERVAL);
    }
}
