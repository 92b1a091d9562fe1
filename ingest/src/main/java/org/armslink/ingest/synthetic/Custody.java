package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.Precision;
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

    /** Begins a step; what is not known of it is left out. */
    Step step(SightClass sight, String kind, NodeReference firearm, Validity when) {
        return new Step(sight, kind, firearm, when);
    }

    /** One step, until it is written. */
    final class Step {
        private final SightClass sight;
        private final String kind;
        private final NodeReference firearm;
        private final Validity when;
        private String raw;
        private Method method = Method.REPORTED;
        private @Nullable NodeReference place;
        private @Nullable NodeReference from;
        private @Nullable NodeReference to;
        private @Nullable NodeReference within;

        private Step(SightClass sight, String kind, NodeReference firearm, Validity when) {
            this.sight = sight;
            this.kind = kind;
            this.raw = kind;
            this.firearm = firearm;
            this.when = when;
        }

        /** What the source calls it. */
        Step called(String text) {
            raw = text;
            return this;
        }

        Step at(NodeReference where) {
            place = where;
            return this;
        }

        Step from(NodeReference party) {
            from = party;
            return this;
        }

        Step to(NodeReference party) {
            to = party;
            return this;
        }

        Step within(NodeReference caseFile) {
            within = caseFile;
            return this;
        }

        Step inferred() {
            method = Method.INFERRED;
            return this;
        }

        NodeReference write() throws IOException {
            String number = String.format(Locale.ROOT, "E%05d", ++events);
            String date = date(when);
            var properties = new HashMap<String, Object>(Map.of(
                    "caption", kind + " " + date, "kind", kind, "kindRaw", raw, "whenRaw", date, "reference", number));
            var line = out.line(sight, method == Method.INFERRED ? "C4" : kind.equals("transferred") ? "B3" : "A2");
            NodeReference event = line.node(Label.CUSTODY_EVENT, number, when, properties, method);
            line.link(LinkType.OF, event, firearm, when, method, Map.of());
            if (place != null) {
                line.link(LinkType.AT, event, place, when, method, Map.of());
            }
            if (from != null) {
                line.link(LinkType.FROM_PARTY, event, from, when, method, Map.of());
            }
            if (to != null) {
                line.link(LinkType.TO_PARTY, event, to, when, method, Map.of());
            }
            if (within != null) {
                line.link(LinkType.WITHIN, event, within, when, method, Map.of());
            }
            line.write();
            return event;
        }
    }

    /** As a clerk would write it: to the day, the month, the year, or from one day to another. */
    private static String date(Validity when) {
        String from = when.from().toString().substring(0, 10);
        LocalDate last =
                when.to().atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(1);
        return switch (when.precision()) {
            case YEAR -> from.substring(0, 4);
            case MONTH -> from.substring(0, 7);
            case INTERVAL -> String.format(Locale.ROOT, "%s to %s", from, last);
            default -> when.precision() == Precision.UNKNOWN ? "unknown" : from;
        };
    }
}
