package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/** The background: crime guns, dealers, buyers and cases of every country, with nothing planted but the figures. */
final class Domestic {
    private static final List<String> OFFENCES =
            List.of("homicide", "robbery", "unlawful possession", "unlicensed dealing", "assault");
    private static final List<String> CITIES = List.of(
            "USMIA", "USFLL", "USORL", "USTPA", "USJAX", "USATL", "USSAV", "USCLT", "USRIC", "USILG", "USPHL", "USBAL",
            "USHOU", "USPHX");
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "JM", List.of("JMKIN", "JMSPT", "JMMBJ"),
            "BF", List.of("BFOUA", "BFBOY"),
            "ML", List.of("MLGAQ", "MLBKO"),
            "BR", List.of("BRSAO", "BRIGU", "BRSSZ"),
            "ES", List.of("ESBCN", "ESALG"),
            "TT", List.of("TTPOS"),
            "HT", List.of("HTPAP", "HTCAP"));

    private final ClaimWriter out;
    private final Invention invent;
    private final Gazetteer places;
    private final Cast cast;
    private final Custody custody;
    private final Casework casework;
    private final List<Dealer> dealers = new ArrayList<>();
    private final List<NodeReference> buyers = new ArrayList<>();
    final List<CaseFile> cases = new ArrayList<>();

    record Dealer(NodeReference reference, String city) {}

    /** A case and what the others need of it. */
    record CaseFile(NodeReference reference, SightClass sight, LocalDate day, NodeReference exhibit) {}

    Domestic(ClaimWriter out, Invention invent, Gazetteer places, Cast cast, Custody custody, Casework casework) {
        this.out = out;
        this.invent = invent;
        this.places = places;
        this.cast = cast;
        this.custody = custody;
        this.casework = casework;
    }

    /** @param scale how many times the small investigation */
    void write(int scale) throws IOException {
        writeDealers(60 * scale);
        unitedStates(240 * scale);
        for (String country : ELSEWHERE.keySet().stream().sorted().toList()) {
            elsewhere(country, 24 * scale);
        }
    }

    /** A dealer, the first ones far more often. */
    Dealer dealer() {
        return dealers.get(invent.heavyTailed(dealers.size()));
    }

    private void writeDealers(int count) throws IOException {
        SightClass sight = Owners.sight("US", Handling.H0);
        for (int i = 1; i <= count; i++) {
            String city = i <= 2 ? "USFLL" : invent.oneOf(CITIES);
            String name = "Dealer %04d (invented)".formatted(i);
            var line = out.line(sight, "4x4:A1");
            NodeReference dealer = line.node(
                    Label.ORGANISATION,
                    "D%04d".formatted(i),
                    Validity.UNKNOWN,
                    Map.of(
                            "caption",
                            name,
                            "name",
                            name,
                            "nameRaw",
                            name,
                            "kind",
                            "dealer",
                            "reference",
                            "D%04d".formatted(i)));
            line.link(LinkType.LOCATED_IN, dealer, places.at(city), Validity.UNKNOWN)
                    .write();
            dealers.add(new Dealer(dealer, city));
        }
    }

    private void unitedStates(int guns) throws IOException {
        SightClass sight = Owners.sight("US", Handling.H0);
        for (int made = 0; made < guns; ) {
            LocalDate crime = invent.day(LocalDate.of(2019, 1, 1), 2_000);
            String city = invent.oneOf(CITIES);
            NodeReference buyer = buyer();
            // The buyer is the suspect in one of fifty cases.
            List<NodeReference> suspects = suspects("US", invent.chance(.02) ? buyer : cast.person("US"));
            NodeReference opened = open(sight, city, crime, suspects);
            for (int guns1 = invent.size(8); guns1 > 0 && made < guns; guns1--, made++) {
                NodeReference firearm = cast.firearm(sight);
                // Half of the traces reach a purchaser.
                if (invent.chance(.52)) {
                    int days = invent.daysToCrime();
                    Dealer dealer = dealer();
                    custody.step(
                            sight,
                            "sold",
                            firearm,
                            Validity.day(crime.minusDays(days)),
                            places.at(invent.chance(.285) ? dealer.city : city),
                            dealer.reference,
                            made == 0 ? buyer : buyer(),
                            null);
                }
                custody.step(
                        sight,
                        "recovered",
                        firearm,
                        Validity.day(crime),
                        places.at(city),
                        suspects.get(0),
                        null,
                        opened);
            }
        }
    }

    private void elsewhere(String country, int guns) throws IOException {
        SightClass sight = Owners.sight(country, country.equals("BR") ? Handling.P : Handling.H0);
        List<String> cities = ELSEWHERE.getOrDefault(country, List.of());
        for (int made = 0; made < guns; ) {
            LocalDate crime = invent.day(LocalDate.of(2019, 1, 1), 2_000);
            String city = invent.oneOf(cities);
            List<NodeReference> suspects = suspects(country, cast.person(country));
            NodeReference opened = open(sight, city, crime, suspects);
            for (int guns1 = invent.size(5); guns1 > 0 && made < guns; guns1--, made++) {
                NodeReference firearm = cast.firearm(sight);
                custody.step(
                        sight,
                        "recovered",
                        firearm,
                        Validity.day(crime),
                        places.at(city),
                        suspects.get(0),
                        null,
                        opened);
            }
        }
    }

    private NodeReference open(SightClass sight, String city, LocalDate crime, List<NodeReference> suspects)
            throws IOException {
        String offence = invent.oneOf(OFFENCES);
        NodeReference opened = casework.open(sight, offence, places.at(city), crime, suspects);
        NodeReference exhibit = casework.exhibit(sight, opened, crime);
        cases.add(new CaseFile(opened, sight, crime, exhibit));
        return opened;
    }

    /** The first suspect and sometimes others, who know each other. */
    private List<NodeReference> suspects(String country, NodeReference first) throws IOException {
        var suspects = new ArrayList<>(List.of(first));
        SightClass sight = Owners.sight(country, Handling.H0);
        for (int more = invent.size(6) - 1; more > 0; more--) {
            NodeReference other = cast.person(sight, invent.name(country), invent.chance(.06));
            out.line(sight, "4x4:B2")
                    .link(
                            invent.chance(.1) ? LinkType.FAMILY_OF : LinkType.ASSOCIATE_OF,
                            invent.oneOf(suspects),
                            other,
                            Validity.UNKNOWN,
                            Method.REPORTED,
                            Map.of("role", "known to be together"))
                    .write();
            suspects.add(other);
        }
        return suspects;
    }

    /** A buyer; one in twenty has bought before. */
    private NodeReference buyer() throws IOException {
        if (!buyers.isEmpty() && invent.chance(.054)) {
            return invent.oneOf(buyers);
        }
        NodeReference buyer = cast.person("US");
        buyers.add(buyer);
        return buyer;
    }
}
