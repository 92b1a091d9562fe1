package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Dealers dealers;
    private final PlantedTruth truth;

    Decoys(
            ClaimWriter out,
            Gazetteer places,
            Cast cast,
            Custody custody,
            Casework casework,
            Movements movements,
            Dealers dealers,
            PlantedTruth truth) {
        this.out = out;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.casework = casework;
        this.movements = movements;
        this.dealers = dealers;
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
                    "the second leg arrives before the first departs",
                    List.of("TTPOS", "MXVER", "ESBCN"),
                    List.of(span(first, 0, 30), span(first, 3 * 24, 30), span(second, 0, 30), span(second, 8 * 24, 30)),
                    base.plusSeconds(80L * DAY),
                    i);
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
                    i);
        }
    }

    /**
     * Other things, with other carriers, leave the quay where the planted ones land, on the days on which they land: only
     * the place and the day join them.
     */
    private void differentCargo() throws IOException {
        Instant base = Instant.parse("2021-01-18T00:00:00Z");
        for (int i = 0; i < CONSIGNMENTS; i++) {
            consignment(
                    "different-cargo",
                    "US to BB",
                    "what leaves Kingston for Bridgetown is not what landed there from Miami, nor moved by the same people",
                    List.of("JMKIN", "BBBGI"),
                    List.of(span(base, 0, 24), span(base, 3 * 24, 24)),
                    base.plusSeconds(6L * DAY),
                    i);
            base = base.plusSeconds(120L * DAY);
        }
    }

    private void singleSeizure() throws IOException {
        Instant base = Instant.parse("2019-06-03T00:00:00Z");
        consignment(
                "single-seizure",
                "a single seizure is below any minimum support of two or more",
                List.of("HTPAP", "BRSSZ"),
                List.of(span(base, 0, 24), span(base, 12 * 24, 48)),
                base.plusSeconds(16L * DAY),
                0);
    }

    private void consignment(
            String kind, String why, List<String> codes, List<Validity> times, Instant seized, int number)
            throws IOException {
        String ends = codes.get(0).substring(0, 2) + " to "
                + codes.get(codes.size() - 1).substring(0, 2);
        consignment(kind, ends, why, codes, times, seized, number);
    }

    /** @param times of departure and arrival, leg by leg */
    private void consignment(
            String kind, String ends, String why, List<String> codes, List<Validity> times, Instant seized, int number)
            throws IOException {
        String destination = codes.get(codes.size() - 1);
        SightClass sight = Owners.open(destination.substring(0, 2));
        NodeReference gun = cast.firearm(sight, madeElsewhere());
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
                    String.format(Locale.ROOT, "D-%s-%d", kind, number + 1),
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
                ends.substring(0, 2),
                ends.substring(6),
                why,
                PlantedTruth.texts(legs),
                List.of(PlantedTruth.text(gun)),
                1,
                kind.equals("different-cargo") || kind.equals("single-seizure")));
    }

    private Cast.Made madeElsewhere() {
        return cast.make("US");
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
