package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Makes route legs and seizures. */
final class Movements {
    private final ClaimWriter out;
    private int legs;
    private int seizures;
    private int items;

    Movements(ClaimWriter out) {
        this.out = out;
    }

    /**
     * One leg.
     *
     * @param depart within which it departed
     * @param arrive within which it arrived
     * @param crosses border points, often none
     */
    NodeReference leg(
            SightClass sight,
            Method method,
            String mode,
            NodeReference from,
            NodeReference to,
            Validity depart,
            Validity arrive,
            String consignment,
            List<NodeReference> cargo,
            List<NodeReference> carriers,
            List<NodeReference> crosses)
            throws IOException {
        String reference = "R%05d".formatted(++legs);
        var when = new Validity(
                depart.from(), arrive.to().isAfter(depart.to()) ? arrive.to() : depart.to(), depart.precision());
        var line = out.line(sight, method == Method.INFERRED ? "4x4:C4" : "4x4:B2");
        NodeReference leg = line.node(
                Label.ROUTE_LEG,
                reference,
                when,
                Map.of(
                        "caption",
                        "Leg " + reference + " by " + mode,
                        "mode",
                        mode,
                        "departFrom",
                        depart.from().getEpochSecond(),
                        "departTo",
                        depart.to().getEpochSecond(),
                        "arriveFrom",
                        arrive.from().getEpochSecond(),
                        "arriveTo",
                        arrive.to().getEpochSecond(),
                        "consignment",
                        consignment,
                        "concealment",
                        mode.equals("sea") ? "household goods" : "vehicle",
                        "reference",
                        reference));
        line.link(LinkType.DEPARTS, leg, from, depart, method, Map.of());
        line.link(LinkType.ARRIVES, leg, to, arrive, method, Map.of());
        for (NodeReference thing : cargo) {
            line.link(LinkType.CARRIED, leg, thing, when, method, Map.of());
        }
        for (NodeReference carrier : carriers) {
            line.link(LinkType.BY, leg, carrier, when, method, Map.of());
        }
        for (NodeReference point : crosses) {
            line.link(LinkType.CROSSES, leg, point, when, method, Map.of());
        }
        line.write();
        return leg;
    }

    /** A seizure of firearms at a place, one item for each, within a case. */
    NodeReference seizure(
            SightClass sight, NodeReference place, LocalDate day, List<NodeReference> firearms, NodeReference within)
            throws IOException {
        String reference = "S%04d".formatted(++seizures);
        Validity when = Validity.day(day);
        var line = out.line(sight, "4x4:A1");
        NodeReference seizure = line.node(
                Label.SEIZURE,
                reference,
                when,
                Map.of(
                        "caption",
                        "Seizure " + reference + ", " + day,
                        "basis",
                        "criminal",
                        "reference",
                        reference,
                        "whenRaw",
                        day.toString()));
        line.link(LinkType.AT, seizure, place, when).link(LinkType.WITHIN, seizure, within, when);
        for (NodeReference firearm : firearms) {
            NodeReference item = line.node(
                    Label.SEIZURE_ITEM,
                    "I%05d".formatted(++items),
                    when,
                    Map.of(
                            "caption",
                            "1 firearm",
                            "commodity",
                            "firearm",
                            "quantity",
                            1.0,
                            "quantityRaw",
                            "1",
                            "unit",
                            "piece",
                            "qualifier",
                            "exactly"));
            line.link(LinkType.PART_OF, item, seizure, when).link(LinkType.IS, item, firearm, when);
        }
        line.write();
        return seizure;
    }
}
