package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Makes route legs and seizures. */
final class Movements {
    private static final List<String> BASES = List.of("criminal", "criminal", "administrative", "found", "surrendered");

    private final ClaimWriter out;
    private final Gazetteer places;
    private int waybills;
    private int legs;
    private int seizures;
    private int items;

    Movements(ClaimWriter out, Gazetteer places) {
        this.out = out;
        this.places = places;
    }

    /** The number of a consignment: it says nothing of what was planted with it. */
    String waybill() {
        return String.format(Locale.ROOT, "W%05d", ++waybills * 7919L % 100_000);
    }

    /**
     * One leg, as its owner records it.
     *
     * @param from a place's code
     * @param depart within which it departed
     * @param arrive within which it arrived
     * @param border a border point's code, or empty
     */
    record Leg(
            SightClass sight,
            Method method,
            String mode,
            String from,
            String to,
            Validity depart,
            Validity arrive,
            String consignment,
            List<NodeReference> cargo,
            List<NodeReference> carriers,
            String border) {}

    NodeReference leg(Leg leg) throws IOException {
        String reference = String.format(Locale.ROOT, "R%05d", ++legs);
        var when = new Validity(
                leg.depart.from(),
                leg.arrive.to().isAfter(leg.depart.to()) ? leg.arrive.to() : leg.depart.to(),
                leg.depart.precision());
        var line = out.line(leg.sight, leg.method == Method.INFERRED ? "C4" : "B2");
        var properties = new HashMap<String, Object>(Map.of(
                "mode",
                leg.mode,
                "departFrom",
                leg.depart.from().getEpochSecond(),
                "departTo",
                leg.depart.to().getEpochSecond(),
                "arriveFrom",
                leg.arrive.from().getEpochSecond(),
                "arriveTo",
                leg.arrive.to().getEpochSecond(),
                "consignment",
                leg.consignment,
                "concealment",
                leg.mode.equals("sea") ? "among household goods" : "in a hidden compartment",
                "reference",
                reference));
        String day = leg.depart.from().toString().substring(0, 10);
        properties.put(
                "caption",
                String.format(
                        Locale.ROOT, "%s to %s by %s, %s", places.name(leg.from), places.name(leg.to), leg.mode, day));
        NodeReference made = line.node(Label.ROUTE_LEG, reference, when, properties, leg.method);
        line.link(LinkType.DEPARTS, made, places.at(leg.from), leg.depart, leg.method, Map.of());
        line.link(LinkType.ARRIVES, made, places.at(leg.to), leg.arrive, leg.method, Map.of());
        for (NodeReference thing : leg.cargo) {
            line.link(LinkType.CARRIED, made, thing, when, leg.method, Map.of());
        }
        for (NodeReference carrier : leg.carriers) {
            line.link(LinkType.BY, made, carrier, when, leg.method, Map.of());
        }
        if (!leg.border.isEmpty()) {
            line.link(LinkType.CROSSES, made, places.at(leg.border), when, leg.method, Map.of());
        }
        line.write();
        return made;
    }

    /** A seizure of firearms at a place, one item for each, within a case. */
    NodeReference seizure(
            SightClass sight, NodeReference place, LocalDate day, List<NodeReference> firearms, NodeReference within)
            throws IOException {
        Validity when = Validity.day(day);
        var line = out.line(sight, "A1");
        NodeReference seizure = begin(line, place, day, "criminal", within);
        for (NodeReference firearm : firearms) {
            NodeReference item = item(line, seizure, "firearm", 1, "piece", "exactly", when);
            line.link(LinkType.IS, item, firearm, when);
        }
        line.write();
        return seizure;
    }

    /** A seizure of what goes with firearms, in quantities as reported: "some", "more than". */
    void hoard(CaseFiles.CaseFile file, Invention invent) throws IOException {
        Validity when = Validity.day(file.day());
        var line = out.line(file.sight(), "B2");
        NodeReference seizure = begin(line, places.at(file.city()), file.day(), invent.oneOf(BASES), file.reference());
        item(line, seizure, "ammunition", 50 * (1 + invent.below(60)), "round", "some", when);
        if (invent.chance(.3)) {
            item(line, seizure, "cash", 1_000 * (1 + invent.below(40)), "US dollar", "more than", when);
        }
        if (invent.chance(.2)) {
            item(line, seizure, "cannabis", 5 * (1 + invent.below(50)), "kilogram", "exactly", when);
        }
        line.write();
    }

    private NodeReference begin(
            ClaimWriter.Line line, NodeReference place, LocalDate day, String basis, NodeReference within) {
        String reference = String.format(Locale.ROOT, "S%04d", ++seizures);
        Validity when = Validity.day(day);
        NodeReference seizure = line.node(
                Label.SEIZURE,
                reference,
                when,
                Map.of(
                        "caption",
                        "Seizure " + reference + ", " + day,
                        "basis",
                        basis,
                        "reference",
                        reference,
                        "whenRaw",
                        day.toString()));
        line.link(LinkType.AT, seizure, place, when).link(LinkType.WITHIN, seizure, within, when);
        return seizure;
    }

    private NodeReference item(
            ClaimWriter.Line line,
            NodeReference seizure,
            String commodity,
            int quantity,
            String unit,
            String qualifier,
            Validity when) {
        String raw = (qualifier.equals("exactly") ? "" : qualifier + " ") + quantity;
        NodeReference item = line.node(
                Label.SEIZURE_ITEM,
                String.format(Locale.ROOT, "I%05d", ++items),
                when,
                Map.of(
                        "caption", raw + " " + (quantity == 1 ? commodity : unit + "s of " + commodity),
                        "commodity", commodity,
                        "quantity", (double) quantity,
                        "quantityRaw", raw,
                        "unit", unit,
                        "qualifier", qualifier));
        line.link(LinkType.PART_OF, item, seizure, when);
        return item;
    }
}
