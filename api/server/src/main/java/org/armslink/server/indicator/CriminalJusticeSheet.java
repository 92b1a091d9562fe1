package org.armslink.server.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.armslink.analytics.indicator.CriminalJustice;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.ProceedingReader;
import org.armslink.model.port.TraitReader;
import org.armslink.server.indicator.IndicatorReport.Asked;
import org.armslink.server.indicator.ReturnWorkbook.Figure;
import org.armslink.server.indicator.ReturnWorkbook.Records;
import org.armslink.server.indicator.ReturnWorkbook.Section;
import org.springframework.stereotype.Component;

/**
 * Criminal justice in the yearly return: persons and cases with offences on firearms, by stage, as far as cases record it.
 * Victims, witnesses and minors among the suspects are counted, and not named.
 */
@Component
public final class CriminalJusticeSheet {
    static final String UNSAID = "not recorded here";
    private static final String NOT_NAMED = "not named: a victim, a witness or a minor";
    private static final int MOST = 1_000_000;

    /** What the questionnaire asks for besides, and no record of this graph can hold. */
    private static final List<String> NEVER_RECORDED = List.of(
            "Persons by sex",
            "Persons by age group",
            "Sentences passed",
            "Requests for legal assistance, and extraditions");

    private final ProceedingReader proceedings;
    private final TraitReader traits;
    private final NeighbourhoodReader neighbourhoods;

    public CriminalJusticeSheet(ProceedingReader proceedings, TraitReader traits, NeighbourhoodReader neighbourhoods) {
        this.proceedings = proceedings;
        this.traits = traits;
        this.neighbourhoods = neighbourhoods;
    }

    record Read(Section section, boolean complete) {}

    Read of(Viewer viewer, Asked asked) {
        ProceedingReader.CaseFiles read = proceedings.listCases(viewer, MOST);
        var counted = CriminalJustice.of(read.cases(), traits.listDecisions(viewer), asked.period());
        Set<Key> persons = new HashSet<>();
        counted.figures()
                .forEach(figure -> figure.behind().forEach(one -> {
                    if (one.person() != null) {
                        persons.add(one.person());
                    }
                }));
        Set<Key> notNamed = persons.isEmpty() ? Set.of() : neighbourhoods.listProtected(viewer, persons);
        boolean own = asked.country().equals(viewer.country());
        var figures = new ArrayList<Figure>();
        for (CriminalJustice.Figure figure : counted.figures()) {
            figures.add(new Figure(
                    "9." + (figures.size() + 1),
                    figure.words(),
                    figure.value() == null ? UNSAID : figure.value(),
                    figure.behind().stream()
                            .map(one -> record(one, viewer, own, notNamed))
                            .toList()));
        }
        for (String words : NEVER_RECORDED) {
            figures.add(new Figure("9." + (figures.size() + 1), words, UNSAID, List.of()));
        }
        return new Read(
                new Section(
                        "9 Criminal justice",
                        "Persons and cases with firearms offences, by the stage recorded; a case for several offences is in each",
                        Records.PROCEEDINGS,
                        figures),
                read.complete());
    }

    /** Case, person, what, when, on what it rests. */
    private static List<String> record(CriminalJustice.Behind one, Viewer viewer, boolean own, Set<Key> notNamed) {
        boolean open = one.leave().stream().allMatch(owner -> own && owner.startsWith(viewer.country() + "/"));
        Key person = one.person();
        String who = person == null ? "" : notNamed.contains(person) ? NOT_NAMED : person.text();
        return List.of(
                open ? one.caseFile().text() : ArmsFlowReturn.WITHHELD,
                open || who.equals(NOT_NAMED) ? who : ArmsFlowReturn.WITHHELD,
                one.what(),
                one.when(),
                one.why());
    }
}
