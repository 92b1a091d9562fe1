package org.armslink.ingest.synthetic;

import java.util.List;
import org.armslink.model.Handling;
import org.armslink.model.SightClass;

/**
 * A corridor to be planted.
 *
 * @param places codes from origin to destination
 * @param modes one for each leg
 * @param borders a border point's code for each leg, or empty
 * @param consignments how many go this way
 * @param seized how many of them, from the first on, are found at the end
 * @param kept the last consignments, which an agency keeps to its own country, all of them seized
 * @param gapAt which consignment lacks its second leg, or -1
 */
record Plan(
        List<String> places,
        List<String> modes,
        List<String> borders,
        int consignments,
        int seized,
        Kept kept,
        int gapAt) {

    /**
     * What is kept.
     *
     * @param leg the one leg that is kept, or -1 for the whole consignment
     */
    record Kept(int consignments, SightClass sight, int leg) {}

    static final List<Plan> ALL = List.of(
            new Plan(
                    List.of("USFLL", "USMIA", "JMKIN", "JMSPT"),
                    List.of("road", "sea", "road"),
                    List.of("", "", ""),
                    8,
                    6,
                    new Kept(1, Owners.sight("JM", Handling.H3), -1),
                    -1),
            new Plan(
                    List.of("USMIA", "HTCAP", "HTPAP"),
                    List.of("sea", "road"),
                    List.of("", ""),
                    6,
                    4,
                    new Kept(0, Owners.sight("HT", Handling.H2), -1),
                    -1),
            new Plan(
                    List.of("BEANR", "CIABJ", "CIBYK", "BFOUA"),
                    List.of("sea", "road", "road"),
                    List.of("", "", "CIBFLA"),
                    8,
                    5,
                    new Kept(2, Owners.sight("BF", Handling.H2), -1),
                    1),
            new Plan(
                    List.of("ESALG", "CIABJ", "BFOUA", "MLGAQ"),
                    List.of("sea", "road", "road"),
                    List.of("", "CIBFLA", "BFMLTA"),
                    7,
                    5,
                    new Kept(2, Owners.sight("BF", Handling.H2), 1),
                    -1),
            new Plan(
                    List.of("PYAGT", "BRIGU", "BRSAO"),
                    List.of("road", "road"),
                    List.of("PYBRFI", ""),
                    7,
                    4,
                    new Kept(0, Owners.sight("BR", Handling.C), -1),
                    -1),
            new Plan(
                    List.of("BASJJ", "ESBCN"),
                    List.of("road"),
                    List.of("BAHRGR"),
                    6,
                    4,
                    new Kept(1, Owners.sight("ES", Handling.H2), -1),
                    -1));

    String from() {
        return places.get(0).substring(0, 2);
    }

    String to() {
        return places.get(places.size() - 1).substring(0, 2);
    }

    boolean isKept(int consignment) {
        return consignment >= consignments - kept.consignments;
    }
}
