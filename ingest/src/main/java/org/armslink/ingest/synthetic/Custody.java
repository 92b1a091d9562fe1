package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/** Makes custody events: steps in a firearm's life. */
final class Custody {
    private final ClaimWriter out;
    private int events;

    Custody(ClaimWriter out) {
        this.out = out;
    }

    /** One step: what, when, where, from whom, to whom, in which case; what is not known is {@code null}. */
    NodeReference step(
            SightClass sight,
            String kind,
            NodeReference firearm,
            Validity when,
            @Nullable NodeReference place,
            @Nullable NodeReference from,
            @Nullable NodeReference to,
            @Nullable NodeReference within)
            throws IOException {
        String number = "E%05d".formatted(++events);
        String day = when.from().toString().substring(0, 10);
        var properties = new HashMap<String, Object>(Map.of(
                "caption", kind + " " + day, "kind", kind, "kindRaw", kind, "whenRaw", day, "reference", number));
        var line = out.line(sight, kind.equals("transferred") ? "4x4:C3" : "4x4:A2");
        NodeReference event = line.node(Label.CUSTODY_EVENT, number, when, properties);
        line.link(LinkType.OF, event, firearm, when);
        if (place != null) {
            line.link(LinkType.AT, event, place, when);
        }
        if (from != null) {
            line.link(LinkType.FROM_PARTY, event, from, when);
        }
        if (to != null) {
            line.link(LinkType.TO_PARTY, event, to, when);
        }
        if (within != null) {
            line.link(LinkType.WITHIN, event, within, when);
        }
        line.write();
        return event;
    }
}
