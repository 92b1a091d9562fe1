package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.armslink.model.Handling;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;

/** Leads between exhibits of different cases, some of them confirmed by an examiner. */
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

    void write(List<Domestic.CaseFile> cases) throws IOException {
        List<Domestic.CaseFile> abroad =
                cases.stream().filter(file -> !country(file).equals("US")).toList();
        int leads = Math.max(12, (int) Math.round(cases.size() * LEADS_PER_EXHIBIT));
        for (int i = 0; i < leads; i++) {
            Domestic.CaseFile one = invent.oneOf(abroad);
            Domestic.CaseFile other = other(abroad, one);
            SightClass sight = Owners.sight(country(one), i % 5 == 4 ? Handling.H2 : Handling.H0);
            LocalDate later = (one.day().isAfter(other.day()) ? one.day() : other.day()).plusDays(30);
            boolean confirmed = i % 2 == 0;
            double score = confirmed ? .80 + invent.below(19) / 100.0 : .40 + invent.below(45) / 100.0;
            NodeReference lead = casework.lead(sight, one.exhibit(), other.exhibit(), score, later);
            if (confirmed) {
                casework.hit(sight, lead, one.reference(), other.reference(), later.plusDays(20));
            }
            truth.ballistics.add(new PlantedTruth.Ballistic(
                    PlantedTruth.text(one.reference()), PlantedTruth.text(other.reference()), confirmed));
        }
    }

    /** A case of another country. */
    private Domestic.CaseFile other(List<Domestic.CaseFile> cases, Domestic.CaseFile one) {
        while (true) {
            Domestic.CaseFile other = invent.oneOf(cases);
            if (!country(other).equals(country(one))) {
                return other;
            }
        }
    }

    private static String country(Domestic.CaseFile file) {
        return file.sight().owner().country();
    }
}
