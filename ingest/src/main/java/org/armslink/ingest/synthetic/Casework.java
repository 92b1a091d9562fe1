package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** Makes cases, exhibits, ballistic leads and hits. */
final class Casework {
    private static final Set<String> VIOLENT = Set.of("homicide", "robbery", "assault");

    private final ClaimWriter out;
    private final Invention invent;
    private final Cast cast;
    private int cases;
    private int exhibits;
    private int leads;
    private int hits;

    Casework(ClaimWriter out, Invention invent, Cast cast) {
        this.out = out;
        this.invent = invent;
        this.cast = cast;
    }

    /** How many exhibits there are so far. */
    int exhibits() {
        return exhibits;
    }

    /** A case with its suspects, and often a victim, a witness, or a minor among them. */
    NodeReference open(
            SightClass sight, String offence, NodeReference place, LocalDate day, List<NodeReference> suspects)
            throws IOException {
        String country = sight.owner().country();
        String reference = String.format(Locale.ROOT, "%s-%d-%04d", country, day.getYear(), ++cases);
        Validity when = Validity.day(day);
        var line = out.line(sight, "A1");
        NodeReference opened = line.node(
                Label.CASE,
                reference,
                when,
                Map.of(
                        "caption",
                        reference + ", " + offence,
                        "reference",
                        reference,
                        "title",
                        offence,
                        "offence",
                        offence));
        line.link(LinkType.AT, opened, place, when);
        line.write();
        for (NodeReference suspect : suspects) {
            out.line(sight, invent.chance(.8) ? "B2" : "C3")
                    .link(LinkType.SUSPECT_IN, suspect, opened, when, Method.REPORTED, Map.of("role", "suspect"))
                    .write();
        }
        if (VIOLENT.contains(offence) && invent.chance(.8)) {
            NodeReference victim = cast.person(sight, invent.name(country), invent.chance(.15));
            out.line(sight, "A1").link(LinkType.VICTIM_IN, victim, opened, when).write();
        }
        if (invent.chance(.25)) {
            // Whoever may see the link may see both its ends: a witness in a restricted file is restricted in the same
            // way.
            SightClass restricted =
                    sight.equals(Owners.sight(country, Handling.H0)) ? Owners.sight(country, Handling.H3) : sight;
            NodeReference witness = cast.person(restricted, invent.name(country), invent.chance(.1));
            out.line(restricted, "B2")
                    .link(LinkType.WITNESS_IN, witness, opened, when)
                    .write();
        }
        return opened;
    }

    /** A cartridge case or bullet from a case. */
    NodeReference exhibit(SightClass sight, NodeReference within, LocalDate day) throws IOException {
        String reference = String.format(Locale.ROOT, "X%05d", ++exhibits);
        var line = out.line(sight, "A1");
        NodeReference exhibit = line.node(
                Label.EXHIBIT,
                reference,
                Validity.day(day),
                Map.of("caption", "Cartridge case " + reference, "kind", "cartridge case", "reference", reference));
        line.link(LinkType.RECOVERED_IN, exhibit, within, Validity.day(day)).write();
        return exhibit;
    }

    /** An examiner's finding that this gun fired the exhibit. */
    void firedBy(SightClass sight, NodeReference exhibit, NodeReference firearm, LocalDate day) throws IOException {
        out.line(sight, "A1")
                .link(LinkType.FIRED_BY, exhibit, firearm, Validity.day(day))
                .write();
    }

    /** A correlation of two exhibits: a lead, however high its score. */
    NodeReference lead(SightClass sight, NodeReference one, NodeReference other, double score, LocalDate day)
            throws IOException {
        String reference = String.format(Locale.ROOT, "L%05d", ++leads);
        Validity when = Validity.day(day);
        var line = out.line(sight, "B2");
        NodeReference lead = line.node(
                Label.CORRELATION,
                reference,
                when,
                Map.of(
                        "caption",
                        "Lead " + reference + ", unconfirmed",
                        "score",
                        score,
                        "rank",
                        1L,
                        "reference",
                        reference));
        line.link(LinkType.BETWEEN, lead, one, when)
                .link(LinkType.BETWEEN, lead, other, when)
                .write();
        return lead;
    }

    /** A lead that an examiner confirmed: it links the two cases. */
    NodeReference hit(
            SightClass sight, NodeReference lead, NodeReference oneCase, NodeReference otherCase, LocalDate day)
            throws IOException {
        String reference = String.format(Locale.ROOT, "H%05d", ++hits);
        Validity when = Validity.day(day);
        var line = out.line(sight, "A1");
        NodeReference hit = line.node(
                Label.BALLISTIC_HIT,
                reference,
                when,
                Map.of(
                        "caption",
                        "Ballistic hit " + reference,
                        "examiner",
                        "Examiner " + (1 + invent.below(9)) + " (invented)",
                        "examinationMethod",
                        "comparison microscopy",
                        "reference",
                        reference));
        line.link(LinkType.CONFIRMS, hit, lead, when)
                .link(LinkType.LINKS, hit, oneCase, when)
                .link(LinkType.LINKS, hit, otherCase, when)
                .write();
        return hit;
    }
}
