package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What firearms desks keep registers of: missing firearms, trace requests with their answers, a chain of cases across
 * borders, an operation. Written last, so that all else stays as it is.
 */
final class Desks {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 8);

    private final ClaimWriter out;
    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final Casework casework;
    private final PlantedTruth truth;
    private int requests;
    private int answers;
    private int items;

    Desks(
            ClaimWriter out,
            Invention invent,
            Gazetteer places,
            Cast cast,
            Custody custody,
            Casework casework,
            PlantedTruth truth) {
        this.out = out;
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.casework = casework;
        this.truth = truth;
    }

    void write() throws IOException {
        List<NodeReference> missing = missing();
        List<NodeReference> traces = traces();
        List<NodeReference> chain = chain();
        NodeReference operation = operation();
        truth.registers = new PlantedTruth.Registers(
                PlantedTruth.texts(missing),
                PlantedTruth.texts(traces),
                PlantedTruth.texts(chain),
                PlantedTruth.text(operation));
    }

    private List<NodeReference> missing() throws IOException {
        var missing = new ArrayList<NodeReference>();
        missing.add(missing("JM", "stolen", "JMKIN"));
        missing.add(missing("JM", "lost", "JMMBJ"));
        missing.add(missing("BF", "stolen", "BFOUA"));
        missing.add(missing("BF", "lost", "BFBOY"));
        missing.add(missing("ES", "trafficked", "ESBCN"));
        missing.add(missing("BE", "stolen", "BEANR"));
        missing.add(missing("ML", "smuggled", "MLGAQ"));
        missing.add(missing("BR", "trafficked", "BRIGU"));
        return missing;
    }

    /** A firearm that its owner misses, and where it was last. */
    private NodeReference missing(String country, String circulation, String place) throws IOException {
        SightClass sight = Owners.open(country);
        Validity when = Validity.day(invent.day(BEGIN, 600));
        NodeReference gun = cast.missing(sight, cast.make(country), circulation, when);
        String kind = circulation.equals("lost") || circulation.equals("stolen") ? circulation : "diverted";
        custody.step(sight, kind, gun, when).at(places.at(place)).write();
        return gun;
    }

    private List<NodeReference> traces() throws IOException {
        var traces = new ArrayList<NodeReference>();
        Request answered = request("JM", "US", "answered", BEGIN.plusDays(40), true);
        custody.step(Owners.open("JM"), "imported", answered.gun(), Validity.year(Year.of(2016)))
                .at(places.at("USMIA"))
                .write();
        NodeReference sale = custody.step(
                        Owners.open("US"), "sold", answered.gun(), Validity.day(LocalDate.of(2017, 5, 9)))
                .at(places.at("USORL"))
                .called("first retail sale, by trace")
                .write();
        answer("US", answered, "dealer-found", "", "The dealer's ledger names no buyer.", sale);
        traces.add(answered.reference());

        Request old = request("BF", "BE", "sent", BEGIN.plusDays(300), false);
        SightClass burkina = Owners.open("BF");
        custody.step(burkina, "manufactured", old.gun(), Validity.year(Year.of(1991)))
                .write();
        custody.step(burkina, "exported", old.gun(), Validity.day(LocalDate.of(1999, 3, 2)))
                .at(places.at("BEANR"))
                .write();
        custody.step(burkina, "imported", old.gun(), Validity.day(LocalDate.of(2014, 10, 21)))
                .at(places.at("CIABJ"))
                .write();
        traces.add(old.reference());

        Request handedOn = request("ML", "BF", "closed", BEGIN.plusDays(90), true);
        answer("BF", handedOn, "records-destroyed", "CI", "The dealer's records were lost in a fire.", null);
        traces.add(handedOn.reference());
        traces.add(request("ES", "BA", "received", BEGIN.plusDays(420), true).reference());
        Request pending = request("BE", "ES", "commented", BEGIN.plusDays(210), false);
        answer("ES", pending, "pending", "", "Please send a photograph of the markings.", null);
        traces.add(pending.reference());
        return traces;
    }

    private record Request(NodeReference reference, NodeReference gun) {}

    /** @param whole whether it has all parts that the Instrument asks for */
    private Request request(String from, String to, String status, LocalDate sent, boolean whole) throws IOException {
        SightClass sight = Owners.open(from);
        NodeReference gun = cast.firearm(sight);
        String number = String.format(Locale.ROOT, "%s-T%03d", from, ++requests);
        var properties = new HashMap<String, Object>(Map.of(
                "caption",
                number + " to " + places.name(to),
                "system",
                "invented tracing system",
                "reference",
                number,
                "whyIllicit",
                "found with a person who may not have one",
                "type",
                "firearm",
                "requestStatus",
                status,
                "addressedTo",
                to));
        if (whole) {
            properties.put("markings", "maker's mark and serial on the frame");
            properties.put("calibre", "as marked on the barrel");
            properties.put("intendedUse", "criminal proceedings");
        }
        var line = out.line(sight, "A1");
        NodeReference request = line.node(Label.TRACE_REQUEST, number, Validity.day(sent), properties);
        line.link(LinkType.CONCERNS, request, gun, Validity.day(sent)).write();
        return new Request(request, gun);
    }

    private void answer(
            String by,
            Request request,
            String outcome,
            String next,
            String comment,
            @Nullable NodeReference established)
            throws IOException {
        String number = String.format(Locale.ROOT, "%s-A%03d", by, ++answers);
        Validity when = Validity.day(BEGIN.plusDays(430 + answers));
        var properties = new HashMap<String, Object>(Map.of(
                "caption", number + ", " + outcome.replace('-', ' '),
                "reference", number,
                "outcome", outcome,
                "comment", comment));
        if (!next.isEmpty()) {
            properties.put("nextCountry", next);
        }
        var line = out.line(Owners.open(by), "A2");
        NodeReference answer = line.node(Label.TRACE_RESPONSE, number, when, properties);
        line.link(LinkType.ANSWERS, answer, request.reference(), when);
        if (established != null) {
            line.link(LinkType.ESTABLISHES, answer, established, when);
        }
        line.write();
    }

    //  ES ──hit── BE ──hit── BF        BF ··lead·· ML: nobody has looked
    private List<NodeReference> chain() throws IOException {
        Shooting spain = shooting("ES", "ESBCN", BEGIN.plusDays(10));
        Shooting belgium = shooting("BE", "BEANR", BEGIN.plusDays(130));
        Shooting burkina = shooting("BF", "BFOUA", BEGIN.plusDays(260));
        Shooting mali = shooting("ML", "MLBKO", BEGIN.plusDays(350));
        NodeReference test = flagged("BE", belgium, "Test fire", "testFire", BEGIN.plusDays(131));
        flagged("BF", burkina, "Replica of a cartridge case", "replica", BEGIN.plusDays(262));
        confirm("BE", spain, spain.exhibit(), belgium, test, BEGIN.plusDays(150));
        confirm("BF", belgium, belgium.exhibit(), burkina, burkina.exhibit(), BEGIN.plusDays(290));
        casework.lead(Owners.open("ML"), burkina.exhibit(), mali.exhibit(), .71, BEGIN.plusDays(380));
        truth.ballistics.add(ballistic(burkina, mali, false));
        return List.of(spain.opened(), belgium.opened(), burkina.opened());
    }

    private record Shooting(NodeReference opened, NodeReference exhibit) {}

    private Shooting shooting(String country, String place, LocalDate day) throws IOException {
        SightClass sight = Owners.open(country);
        NodeReference opened = casework.open(sight, "robbery", places.at(place), day, List.of(cast.person(country)));
        return new Shooting(opened, casework.exhibit(sight, opened, day));
    }

    private NodeReference flagged(String country, Shooting of, String title, String flag, LocalDate day)
            throws IOException {
        String number = "X-" + country + "-" + flag;
        var line = out.line(Owners.open(country), "A1");
        NodeReference exhibit = line.node(
                Label.EXHIBIT,
                number,
                Validity.day(day),
                Map.of("caption", title + " " + number, "kind", "cartridge case", "reference", number, flag, true));
        line.link(LinkType.RECOVERED_IN, exhibit, of.opened(), Validity.day(day))
                .write();
        return exhibit;
    }

    private void confirm(
            String by, Shooting one, NodeReference first, Shooting other, NodeReference second, LocalDate day)
            throws IOException {
        SightClass sight = Owners.open(by);
        NodeReference lead = casework.lead(sight, first, second, .93, day);
        casework.hit(sight, lead, one.opened(), other.opened(), day.plusDays(12));
        truth.ballistics.add(ballistic(one, other, true));
    }

    private static PlantedTruth.Ballistic ballistic(Shooting one, Shooting other, boolean same) {
        return new PlantedTruth.Ballistic(
                PlantedTruth.text(one.opened()), PlantedTruth.text(other.opened()), same, same);
    }

    private NodeReference operation() throws IOException {
        SightClass burkina = Owners.open("BF");
        LocalDate first = LocalDate.of(2024, 11, 11);
        Validity when = Validity.days(first, first.plusDays(6));
        var line = out.line(burkina, "A1");
        NodeReference operation = line.node(
                Label.OPERATION,
                "OP-1",
                when,
                Map.of(
                        "caption", "Harmattan (invented)",
                        "name", "Harmattan (invented)",
                        "reference", "OP-1",
                        "whenRaw", "11 to 17 November 2024",
                        "officers", 140L,
                        "officersQualifier", "more than",
                        "arrests", 30L,
                        "arrestsQualifier", "some",
                        "hotspots", 12L));
        for (String country : List.of("BF", "CI", "ML", "NE")) {
            line.link(LinkType.TOOK_PART_IN, places.at(country), operation, when);
        }
        for (String spot : List.of("Market at the northern road (invented)", "Bus station at the border (invented)")) {
            NodeReference hotspot =
                    line.node(Label.HOTSPOT, spot, when, Map.of("caption", spot, "name", spot, "country", "BF"));
            line.link(LinkType.COVERED, operation, hotspot, when);
        }
        line.write();
        var seized = new Seized("BF", "BFBOY", first.plusDays(2));
        seized.item("ammunition", 640, "round", "more than").item("dynamite", 120, "stick", "exactly");
        seized.write(operation);
        new Seized("ML", "MLGAQ", first.plusDays(3))
                .item("ammunition", 85, "round", "some")
                .item("gold", 1, "kilogram", "less than")
                .write(operation);
        new Seized("BF", "", first)
                .item("cash", 9000, "euro", "more than")
                .item("fake medicines", 300, "box", "some")
                .write(operation);
        return operation;
    }

    /** What was seized at a place during the operation, or in the whole of it. */
    private final class Seized {
        private final ClaimWriter.Line line;
        private final NodeReference seizure;
        private final Validity when;

        /** @param place empty for the operation as a whole */
        Seized(String country, String place, LocalDate day) {
            when = Validity.day(day);
            line = out.line(Owners.open(country), "A2");
            String number = "OP-1-" + country + place;
            seizure = line.node(
                    Label.SEIZURE,
                    number,
                    when,
                    Map.of(
                            "caption",
                            place.isEmpty() ? "All of the operation" : "Seizure at " + places.name(place),
                            "basis",
                            "criminal",
                            "reference",
                            number));
            if (!place.isEmpty()) {
                line.link(LinkType.AT, seizure, places.at(place), when);
            }
        }

        Seized item(String commodity, int quantity, String unit, String qualifier) {
            String raw = (qualifier.equals("exactly") ? "" : qualifier + " ") + quantity;
            NodeReference item = line.node(
                    Label.SEIZURE_ITEM,
                    String.format(Locale.ROOT, "OI%03d", ++items),
                    when,
                    Map.of(
                            "caption", raw + " " + unit + " of " + commodity,
                            "commodity", commodity,
                            "quantity", (double) quantity,
                            "quantityRaw", raw,
                            "unit", unit,
                            "qualifier", qualifier));
            line.link(LinkType.PART_OF, item, seizure, when);
            return this;
        }

        void write(NodeReference operation) throws IOException {
            line.link(LinkType.DURING, seizure, operation, when).write();
        }
    }
}
