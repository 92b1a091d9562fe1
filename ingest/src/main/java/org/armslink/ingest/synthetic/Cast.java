package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Makes the records of persons and firearms, each on a line of its own. */
final class Cast {
    private final ClaimWriter out;
    private final Invention invent;
    private int persons;
    private int firearms;
    private int aliases;

    Cast(ClaimWriter out, Invention invent) {
        this.out = out;
        this.invent = invent;
    }

    NodeReference person(String country) throws IOException {
        return person(Owners.sight(country, Handling.H0), invent.name(country), false);
    }

    NodeReference person(SightClass sight, String name, boolean minor) throws IOException {
        var line = out.line(sight, invent.chance(.7) ? "4x4:B2" : "4x4:A2");
        String number = "P%05d".formatted(++persons);
        int age = minor ? 13 + invent.below(4) : 19 + invent.below(45);
        var properties = new HashMap<String, Object>(Map.of(
                "caption", name,
                "name", name,
                "nameRaw", name,
                "reference", number,
                "nationality", sight.owner().country(),
                "minor", minor,
                "birthDate", Integer.toString(2023 - age),
                "birthPrecision", "year"));
        NodeReference person = line.node(Label.PERSON, number, Validity.UNKNOWN, properties);
        line.write();
        return person;
    }

    /** A name that a person also goes by, in its own script. */
    void alias(SightClass sight, NodeReference person, String name, String script) throws IOException {
        var line = out.line(sight, "4x4:C3");
        NodeReference alias = line.node(
                Label.ALIAS,
                "A%04d".formatted(++aliases),
                Validity.UNKNOWN,
                Map.of("caption", name, "name", name, "nameRaw", name, "script", script));
        line.link(LinkType.ALSO_KNOWN_AS, person, alias, Validity.UNKNOWN).write();
    }

    NodeReference firearm(SightClass sight) throws IOException {
        return firearm(sight, invent.serial());
    }

    /** A firearm; one serial in twelve is damaged, and the text as examined is kept beside the reading. */
    NodeReference firearm(SightClass sight, String serial) throws IOException {
        String[][] makes = {
            {"Glock", "17", "AT"},
            {"Taurus", "G2C", "BR"},
            {"Smith & Wesson", "M&P", "US"},
            {"Ruger", "LC9", "US"},
            {"Zastava", "M70", "RS"},
            {"Beretta", "92", "IT"}
        };
        String[] make = makes[invent.heavyTailed(makes.length)];
        String calibre = invent.calibre();
        double damage = invent.below(1000) / 1000.0;
        String status = damage < .05 ? "partial" : damage < .08 ? "obliterated" : "complete";
        String read = status.equals("partial") ? damaged(serial) : serial;
        String number = "G%05d".formatted(++firearms);
        var properties = new HashMap<String, Object>(Map.of(
                "type",
                invent.chance(.88) ? "pistol" : "rifle",
                "make",
                make[0],
                "makeRaw",
                make[0].toUpperCase(java.util.Locale.ROOT),
                "model",
                make[1],
                "modelRaw",
                make[1],
                "calibre",
                calibre,
                "calibreRaw",
                calibre.replace(" ", ""),
                "countryOfManufacture",
                make[2],
                "serialStatus",
                status,
                "reference",
                number));
        if (!status.equals("obliterated")) {
            properties.put("serial", read);
            properties.put("serialRaw", read.substring(0, 3) + "-" + read.substring(3));
        }
        if (status.equals("complete")) {
            properties.put("candidateKey", String.join("|", make[0], make[1], calibre, make[2], read));
        }
        String shown = status.equals("obliterated") ? "serial obliterated" : read;
        properties.put("caption", make[0] + " " + make[1] + ", " + shown);
        var line = out.line(sight, "4x4:A1");
        NodeReference firearm = line.node(Label.FIREARM, number, Validity.UNKNOWN, properties);
        line.write();
        return firearm;
    }

    private String damaged(String serial) {
        var text = new StringBuilder(serial);
        for (int unread = 1 + invent.below(2); unread > 0; unread--) {
            text.setCharAt(3 + invent.below(serial.length() - 3), '?');
        }
        return text.toString();
    }
}
