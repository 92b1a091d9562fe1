package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Makes the records of persons and firearms, each on a line of its own. */
final class Cast {
    private static final int LAST_YEAR = 2024;

    private final ClaimWriter out;
    private final Invention invent;
    private final Armoury armoury = new Armoury();
    private int persons;
    private int firearms;
    private int aliases;

    Cast(ClaimWriter out, Invention invent) {
        this.out = out;
        this.invent = invent;
    }

    NodeReference person(String country) throws IOException {
        return person(Owners.open(country), invent.name(country), false);
    }

    NodeReference person(SightClass sight) throws IOException {
        return person(sight, invent.name(sight.owner().country()), false);
    }

    NodeReference person(SightClass sight, String name, boolean minor) throws IOException {
        var line = out.line(sight, invent.chance(.7) ? "B2" : "A2");
        String number = String.format(Locale.ROOT, "P%05d", ++persons);
        int age = minor ? 13 + invent.below(4) : 19 + invent.below(45);
        boolean onlyYear = invent.chance(.3);
        String year = Integer.toString(LAST_YEAR - age);
        String birth = onlyYear
                ? year
                : String.format(Locale.ROOT, "%s-%02d-%02d", year, 1 + invent.below(12), 1 + invent.below(28));
        var properties = new HashMap<String, Object>(Map.of(
                "caption", name,
                "name", name,
                "nameRaw", invent.chance(.2) ? name.toUpperCase(Locale.ROOT) : name,
                "reference", number,
                "nationality", sight.owner().country(),
                "minor", minor,
                "birthDate", birth,
                "birthPrecision", onlyYear ? "year" : "day"));
        NodeReference person = line.node(Label.PERSON, number, Validity.UNKNOWN, properties);
        line.write();
        return person;
    }

    /** A name that a person also goes by, in its own script. */
    void alias(SightClass sight, NodeReference person) throws IOException {
        Invention.Nickname nickname = invent.nickname(sight.owner().country());
        var line = out.line(sight, "C3");
        NodeReference alias = line.node(
                Label.ALIAS,
                String.format(Locale.ROOT, "A%04d", ++aliases),
                Validity.UNKNOWN,
                Map.of(
                        "caption", nickname.name(),
                        "name", nickname.name(),
                        "nameRaw", nickname.name(),
                        "script", nickname.script()));
        line.link(LinkType.ALSO_KNOWN_AS, person, alias, Validity.UNKNOWN).write();
    }

    /** What was marked on a gun, what it is, and whether the marking can still be read. */
    record Made(Armoury.Model model, String serial, String status) {}

    /** A gun as its owner's country meets them; one serial in twelve is damaged. */
    Made make(String country) {
        String serial = invent.serial();
        String status = switch (invent.weighted(92, 5, 2.5, .5)) {
            case 1 -> "partial";
            case 2 -> "obliterated";
            case 3 -> "restored";
            default -> "complete";
        };
        return new Made(armoury.draw(invent, country), serial, status);
    }

    NodeReference firearm(SightClass sight) throws IOException {
        return firearm(sight, make(sight.owner().country()));
    }

    /** A firearm; the text as examined is kept beside the reading. */
    NodeReference firearm(SightClass sight, Made made) throws IOException {
        return firearm(sight, made, Map.of(), Validity.UNKNOWN);
    }

    /** A firearm that its owner reported as lost, stolen, trafficked or smuggled. */
    NodeReference missing(SightClass sight, Made made, String circulation, Validity since) throws IOException {
        return firearm(sight, made, Map.of("circulation", circulation), since);
    }

    private NodeReference firearm(SightClass sight, Made made, Map<String, Object> more, Validity when)
            throws IOException {
        Armoury.Model model = made.model();
        String number = String.format(Locale.ROOT, "G%05d", ++firearms);
        var properties = new HashMap<String, Object>(Map.of(
                "type", model.type(),
                "make", model.make(),
                "makeRaw", model.make().toUpperCase(Locale.ROOT),
                "model", model.model(),
                "modelRaw", model.model(),
                "calibre", model.calibre(),
                "calibreRaw", model.calibre().replace(" ", ""),
                "action", model.action(),
                "serialStatus", made.status(),
                "reference", number));
        properties.put("countryOfManufacture", model.country());
        String shown = "serial obliterated";
        if (!made.status().equals("obliterated")) {
            shown = made.status().equals("partial") ? damaged(made.serial()) : made.serial();
            properties.put("serial", shown);
            properties.put(
                    "serialRaw",
                    invent.chance(.5)
                            ? shown.substring(0, 3) + "-" + shown.substring(3)
                            : shown.toLowerCase(Locale.ROOT));
        }
        if (made.status().equals("complete")) {
            properties.put(
                    "candidateKey",
                    Key.of(model.make(), model.model(), model.calibre(), model.country(), shown)
                            .text());
        }
        properties.put("caption", model.make() + " " + model.model() + ", " + shown);
        properties.putAll(more);
        var line = out.line(sight, "A1");
        NodeReference firearm = line.node(Label.FIREARM, number, when, properties);
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
