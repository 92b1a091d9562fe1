package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.armslink.ingest.synthetic.CaseFiles.CaseFile;
import org.armslink.model.Handling;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;

/** Leads between exhibits of different cases, some of them across a border, some of them confirmed by an examiner. */
final class Ballistics {
    private static final double LEADS_PER_EXHIBIT = .037;

    private final Invention invent;
    private final Casework casework;
    private final PlantedTruth truth;

    Ballistics(Invention invent, Casework casework, PlantedTruth truth) {
        this.invent = invent;
        this.casework = casework;
        this.truth = truth;
    }

    /** @param cases whose exhibits everyone may see */
    void write(List<CaseFile> cases, int exhibits) throws IOException {
        List<CaseFile> abroad =
                cases.stream().filter(file -> !country(file).equals("US")).toList();
        int leads = (int) Math.round(exhibits * LEADS_PER_EXHIBIT);
        for (int i = 0; i < leads; i++) {
            CaseFile one = invent.oneOf(abroad);
            CaseFile other = other(abroad, one, i % 3 != 2);
            SightClass sight = i % 5 == 4 ? restricted(country(one)) : Owners.open(country(one));
            LocalDate later = (one.day().isAfter(other.day()) ? one.day() : other.day()).plusDays(30);
            boolean sameGun = i % 2 == 0;
            boolean confirmed = sameGun && i % 8 != 6;
            double score = sameGun ? .80 + invent.below(19) / 100.0 : .40 + invent.below(45) / 100.0;
            NodeReference lead =
                    casework.lead(sight, invent.oneOf(one.exhibits()), invent.oneOf(other.exhibits()), score, later);
            if (confirmed) {
                casework.hit(sight, lead, one.reference(), other.reference(), later.plusDays(20));
            }
            truth.ballistics.add(new PlantedTruth.Ballistic(
                    PlantedTruth.text(one.reference()), PlantedTruth.text(other.reference()), sameGun, confirmed));
        }
    }

    private static SightClass restricted(String country) {
        SightClass open = Owners.open(country);
        return Owners.sight(country, open.handling() == Handling.P ? Handling.C : Handling.H2);
    }

    /** Another case, of another country if that is asked for. */
    private CaseFile other(List<CaseFile> cases, CaseFile one, boolean acrossBorder) {
        while (true) {
            CaseFile other = invent.oneOf(cases);
            if (!other.equals(one) && country(other).equals(country(one)) != acrossBorder) {
                return other;
            }
        }
    }

    private static String country(CaseFile file) {
        return file.sight().owner().country();
    }
}
