package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/**
 * The background's cases, each a file of its own: whatever is in it has the file's sight, so that nothing outside points
 * at what only some may see.
 */
final class CaseFiles {
    private static final List<String> OFFENCES =
            List.of("homicide", "robbery", "unlawful possession", "unlawful possession", "assault");
    private static final Set<String> SHOOTINGS = Set.of("homicide", "robbery", "assault");
    private static final List<String> CHANNELS = List.of("unlicensed dealing", "straw purchase", "theft", "gun show");
    private static final double[] CHANNEL_SHARES = {41, 40, 19, 3};

    private final ClaimWriter out;
    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Casework casework;
    private final List<CaseFile> shareable = new ArrayList<>();

    /**
     * A case and what the others need of it.
     *
     * @param exhibits cartridge cases, none where no shot was fired
     */
    record CaseFile(
            NodeReference reference,
            SightClass sight,
            String city,
            LocalDate day,
            List<NodeReference> suspects,
            List<NodeReference> exhibits) {}

    CaseFiles(ClaimWriter out, Invention invent, Gazetteer places, Cast cast, Casework casework) {
        this.out = out;
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.casework = casework;
    }

    /** Cases with exhibits that everyone may see: only those can be compared with another country's. */
    List<CaseFile> shareable() {
        return shareable;
    }

    /** A crime in which guns were found. */
    CaseFile crime(String country, String city, LocalDate day) throws IOException {
        return open(country, invent.oneOf(OFFENCES), city, day, 1 + invent.weighted(70, 18, 8, 4));
    }

    /** A dealing case, by one channel or two. */
    CaseFile trafficking(String country, String city, LocalDate day) throws IOException {
        String channel = CHANNELS.get(invent.weighted(CHANNEL_SHARES));
        String other = CHANNELS.get(invent.weighted(CHANNEL_SHARES));
        boolean two = !channel.equals(other) && invent.chance(.05);
        return open(country, two ? channel + ", " + other : channel, city, day, 2 + invent.heavyTailed(1, 1.6, 8));
    }

    private CaseFile open(String country, String offence, String city, LocalDate day, int suspected)
            throws IOException {
        SightClass sight = Owners.draw(invent, country);
        List<NodeReference> suspects = suspects(sight, suspected);
        NodeReference opened = casework.open(sight, offence, places.at(city), day, suspects);
        var exhibits = new ArrayList<NodeReference>();
        if (SHOOTINGS.contains(offence)) {
            for (int left = 1 + invent.weighted(60, 30, 10); left > 0; left--) {
                exhibits.add(casework.exhibit(sight, opened, day));
            }
        }
        var file = new CaseFile(opened, sight, city, day, suspects, exhibits);
        if (Owners.isOpen(sight) && !exhibits.isEmpty()) {
            shareable.add(file);
        }
        return file;
    }

    /** The first suspect and sometimes others, who know each other. */
    private List<NodeReference> suspects(SightClass sight, int count) throws IOException {
        var suspects = new ArrayList<>(List.of(cast.person(sight)));
        while (suspects.size() < count) {
            String name = invent.name(sight.owner().country());
            NodeReference other = cast.person(sight, name, invent.chance(.06));
            boolean family = invent.chance(.1);
            out.line(sight, "B2")
                    .link(
                            family ? LinkType.FAMILY_OF : LinkType.ASSOCIATE_OF,
                            invent.oneOf(suspects),
                            other,
                            Validity.UNKNOWN,
                            Method.REPORTED,
                            Map.of("role", family ? "relative" : "known to be together"))
                    .write();
            suspects.add(other);
        }
        return suspects;
    }
}
