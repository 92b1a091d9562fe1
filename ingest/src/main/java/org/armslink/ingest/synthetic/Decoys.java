package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.armslink.model.Handling;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Plants what looks like a corridor, a firearm or a hit and is none, between countries that no corridor joins. */
final class Decoys {
    private final Gazetteer places;
    private final Cast cast;
    private final Casework casework;
    private final Movements movements;
    private final PlantedTruth truth;

    Decoys(Gazetteer places, Cast cast, Casework casework, Movements movements, PlantedTruth truth) {
        this.places = places;
        this.cast = cast;
        this.casework = casework;
        this.movements = movements;
        this.truth = truth;
    }

    void write() throws IOException {
        LocalDate may = LocalDate.of(2023, 5, 1);
        for (int i = 0; i < 3; i++) {
            LocalDate base = may.plusDays(40L * i);
            way(
                    "the second leg arrives before the first departs",
                    List.of("TTPOS", "MXVER", "ESBCN"),
                    List.of(
                            Validity.days(base.plusDays(20), base.plusDays(21)),
                            Validity.days(base.plusDays(2), base.plusDays(4))),
                    base.plusDays(30));
            way(
                    "each step agrees with the next, but no time suits all of them",
                    List.of("MXVER", "JMMBJ", "HTCAP", "TTPOS"),
                    List.of(
                            Validity.days(base.plusDays(5), base.plusDays(9)),
                            Validity.days(base.plusDays(1), base.plusDays(6)),
                            Validity.days(base.plusDays(1), base.plusDays(3))),
                    base.plusDays(30));
        }
        way(
                "a single seizure is below any minimum support of two or more",
                List.of("HTPAP", "BRSSZ"),
                List.of(Validity.days(may, may.plusDays(9))),
                may.plusDays(12));
        lookAlikes();
    }

    /** The same times for departing and arriving: only the order of the legs can be at fault. */
    private void way(String why, List<String> codes, List<Validity> when, LocalDate seizedOn) throws IOException {
        String destination = codes.get(codes.size() - 1).substring(0, 2);
        SightClass sight = Owners.sight(destination, Handling.H0);
        NodeReference gun = cast.firearm(sight);
        NodeReference courier = cast.person(destination);
        var legs = new ArrayList<NodeReference>();
        for (int i = 0; i < when.size(); i++) {
            legs.add(movements.leg(
                    sight,
                    Method.REPORTED,
                    "sea",
                    places.at(codes.get(i)),
                    places.at(codes.get(i + 1)),
                    when.get(i),
                    when.get(i),
                    "D-%s-%s-%s".formatted(codes.get(0), destination, seizedOn),
                    List.of(gun),
                    // Another carrier each time, so that the legs cannot be joined as different things either.
                    List.of(i == 0 ? courier : cast.person(destination)),
                    List.of()));
        }
        NodeReference place = places.at(codes.get(codes.size() - 1));
        NodeReference opened = casework.open(sight, "unlawful possession", place, seizedOn, List.of(courier));
        movements.seizure(sight, place, seizedOn, List.of(gun), opened);
        truth.decoys.add(
                new PlantedTruth.Decoy(codes.get(0).substring(0, 2), destination, why, PlantedTruth.texts(legs)));
    }

    /** Serials that differ in one character that is easily mistaken. */
    private void lookAlikes() throws IOException {
        for (String[] pair : List.of(new String[] {"ZZO10842", "ZZ010842"}, new String[] {"ZZB55018", "ZZ855018"})) {
            NodeReference one = cast.firearm(Owners.sight("JM", Handling.H0), pair[0]);
            NodeReference other = cast.firearm(Owners.sight("BF", Handling.H0), pair[1]);
            truth.identities.add(new PlantedTruth.Identity(PlantedTruth.text(one), PlantedTruth.text(other), false));
        }
    }
}
