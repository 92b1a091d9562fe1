package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.ingest.synthetic.CaseFiles.CaseFile;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/**
 * Crime guns of the other countries. Those of the Caribbean and Mexico that come from the United States are traced there
 * where the trace succeeds: a sale and a recovery, with nothing known of the way between them.
 */
final class Abroad {
    private static final LocalDate FIRST_CRIME = LocalDate.of(2018, 1, 1);
    private static final int CRIME_DAYS = 2_300;
    /** 73 % of what the Caribbean traced from 2018 to 2022 came from the United States. */
    private static final double FROM_UNITED_STATES = .73;

    private static final double REACHES_PURCHASER = .46;
    private static final List<String> FLORIDA = List.of("US-FL", "US-FL", "US-FL", "US-GA");
    private static final List<String> SOUTH_WEST = List.of("US-TX", "US-TX", "US-AZ");

    private static final Map<String, List<String>> CITIES = new TreeMap<>(Map.of(
            "JM", List.of("JMKIN", "JMSPT", "JMMBJ"),
            "BF", List.of("BFOUA", "BFBOY"),
            "ML", List.of("MLGAQ", "MLBKO", "MLMZI"),
            "BR", List.of("BRSAO", "BRIGU", "BRSSZ"),
            "ES", List.of("ESBCN", "ESALG", "ESVLC"),
            "BE", List.of("BEBRU", "BEANR"),
            "TT", List.of("TTPOS"),
            "HT", List.of("HTPAP", "HTCAP"),
            "MX", List.of("MXCJS", "MXTIJ", "MXREX"),
            "NE", List.of("NENIM", "NEAJY")));

    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final CaseFiles files;
    private final Movements movements;
    private final Dealers dealers;
    private final Map<String, List<String>> traced = new TreeMap<>();

    Abroad(
            Invention invent,
            Gazetteer places,
            Cast cast,
            Custody custody,
            CaseFiles files,
            Movements movements,
            Dealers dealers) {
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.files = files;
        this.movements = movements;
        this.dealers = dealers;
    }

    void write(int gunsOfEach, PlantedTruth truth) throws IOException {
        for (var country : CITIES.entrySet()) {
            for (int made = 0; made < gunsOfEach; ) {
                String city = invent.oneOf(country.getValue());
                CaseFile file = files.crime(country.getKey(), city, invent.day(FIRST_CRIME, CRIME_DAYS));
                int found = 1 + invent.weighted(75, 17, 8);
                for (int i = 0; i < found; i++, made++) {
                    gun(country.getKey(), file);
                }
                if (invent.chance(.06)) {
                    movements.hoard(file, invent);
                }
            }
        }
        traced.forEach((to, guns) -> truth.pairs.add(new PlantedTruth.Pair("US", to, guns)));
    }

    private void gun(String country, CaseFile file) throws IOException {
        SightClass sight = file.sight();
        NodeReference firearm = cast.firearm(sight);
        List<String> states =
                country.equals("MX") ? SOUTH_WEST : List.of("JM", "TT", "HT").contains(country) ? FLORIDA : List.of();
        if (!states.isEmpty() && invent.chance(FROM_UNITED_STATES)) {
            LocalDate sale = file.day().minusDays(Math.max(14, invent.daysToCrime()));
            if (invent.chance(.5)) {
                custody.step(sight, "imported", firearm, Validity.year(java.time.Year.of(sale.getYear() - 1)))
                        .at(places.at("USMIA"))
                        .called("import mark")
                        .write();
            }
            if (invent.chance(REACHES_PURCHASER)) {
                Dealers.Dealer dealer = dealers.in(invent.oneOf(states));
                custody.step(sight, "sold", firearm, Validity.day(sale))
                        .at(places.at(dealer.city()))
                        .from(dealer.reference())
                        .to(dealers.buyer())
                        .called("first retail sale, by trace")
                        .write();
                traced.computeIfAbsent(country, none -> new ArrayList<>()).add(PlantedTruth.text(firearm));
            }
        } else if (states.isEmpty() && invent.chance(.15)) {
            custody.step(
                            sight,
                            "stolen",
                            firearm,
                            Validity.year(java.time.Year.of(file.day().getYear() - 1)))
                    .called("diverted from a state stock")
                    .write();
        }
        custody.step(sight, "recovered", firearm, Validity.day(file.day()))
                .at(places.at(file.city()))
                .from(file.suspects().get(0))
                .within(file.reference())
                .write();
    }
}
