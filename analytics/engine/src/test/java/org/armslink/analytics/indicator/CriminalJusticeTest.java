package org.armslink.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.analytics.indicator.CollectedArms.Asked;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Validity;
import org.armslink.model.port.ProceedingReader.CaseFile;
import org.armslink.model.port.ProceedingReader.Suspect;
import org.armslink.model.port.TraitReader.Decided;
import org.junit.jupiter.api.Test;

/** A hand-made year with every case: each stage, with and without its date, said in two ways, and not said at all. */
class CriminalJusticeTest {
    private static final Validity YEAR = Validity.year(Year.of(2025));
    private static final String TRAFFICKING = "Firearms offence \"trafficking\"";
    private static final String ANY = "Any firearms offence, each person and case once";

    private final List<CaseFile> cases = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();

    private static Suspect suspect(String person, Validity when, String stage, String... dates) {
        return new Suspect(
                Key.of("Person", person),
                stage,
                dates.length > 0 ? dates[0] : "",
                dates.length > 1 ? dates[1] : "",
                dates.length > 2 ? dates[2] : "",
                when.from().getEpochSecond(),
                when.to().getEpochSecond(),
                false,
                List.of());
    }

    private void opened(String name, Validity when, String owner, List<String> offences, Suspect... suspects) {
        cases.add(new CaseFile(
                Key.of("Case", name),
                "words of " + name,
                offences,
                when.from().getEpochSecond(),
                when.to().getEpochSecond(),
                owner,
                List.of(),
                List.of(suspects)));
    }

    /** Figures by their words, a null as a dash; those of one offence by what follows its name. */
    private Map<String, String> figures(String offence) {
        var figures = new TreeMap<String, String>();
        for (CriminalJustice.Figure figure : of("BF", YEAR).figures()) {
            if (figure.words().startsWith(offence)) {
                figures.put(
                        figure.words()
                                .substring(offence.length())
                                .replace(": ", "")
                                .strip(),
                        (figure.value() == null ? "-" : figure.value()) + " of "
                                + figure.behind().size());
            }
        }
        return figures;
    }

    private CriminalJustice of(String country, Validity when) {
        return CriminalJustice.of(
                cases,
                decisions,
                new Asked(country, when.from().getEpochSecond(), when.to().getEpochSecond()));
    }

    //  trafficking   t1 (May 2025)   a convicted 2025, prosecuted 2025, contacted 2024 · b suspected 2025 · c
    // acquitted, prosecuted 2025
    //                t2 (2024)       a2 = a by decision: convicted 2025 · d prosecuted, no date
    //                t3 (no date)    e suspected, no date
    //  possession    t1 too
    //  other countries' cases, and other years, count in nothing
    @Test
    void everyStageCountsPersonsOnceInTheYearOfItsOwnDate() {
        Validity may = Validity.day(LocalDate.of(2025, 5, 3));
        opened(
                "t1",
                may,
                "BF/police",
                List.of("possession", "trafficking"),
                suspect("a", may, "convicted", "2024-11", "2025-01-09", "2025-06-30"),
                suspect("b", may, ""),
                suspect("c", may, "acquitted", "2025-02-01", "2025-03"));
        opened(
                "t2",
                Validity.year(Year.of(2024)),
                "BF/gendarmerie",
                List.of("trafficking"),
                suspect("a2", Validity.year(Year.of(2024)), "convicted", "", "2025", "2025-07"),
                suspect("d", Validity.year(Year.of(2024)), "prosecuted"));
        opened("t3", Validity.UNKNOWN, "BF/police", List.of("trafficking"), suspect("e", Validity.UNKNOWN, ""));
        opened("other", may, "ML/police", List.of("trafficking"), suspect("f", may, "convicted", "", "", "2025"));
        decisions.add(new Decided(Key.of("Person", "a"), Key.of("Person", "a2"), LinkType.SAME_AS));

        assertThat(figures(TRAFFICKING))
                .isEqualTo(Map.of(
                        "cases, by the date of the case (besides, 1 whose date does not tell the period)",
                        "1 of 1",
                        // b and c; a was contacted the year before, and e nobody knows when
                        "persons suspected or formally contacted (besides, 1 whose date does not tell the period)",
                        "2 of 2",
                        "cases with a person suspected or formally contacted (besides, 1 whose date does not tell the period)",
                        "1 of 2",
                        // a by two records, and c, whose acquittal does not undo the prosecution; of d nobody knows
                        // when
                        "persons prosecuted (besides, 1 whose date does not tell the period)",
                        "2 of 3",
                        "cases with a person prosecuted",
                        "2 of 3",
                        "persons convicted",
                        "1 of 2",
                        "cases with a person convicted",
                        "2 of 2"));
        assertThat(figures("Firearms offence \"possession\""))
                .containsEntry("persons convicted", "1 of 1")
                .containsEntry("cases, by the date of the case", "1 of 1");
        assertThat(figures(ANY)).as("a case for two offences once").containsEntry("persons convicted", "1 of 2");
        assertThat(figures("In no figure above"))
                .containsExactly(Map.entry("the date does not tell the period (records)", "3 of 3"));
    }

    @Test
    void whatTheRecordsCannotSayIsNoZero() {
        Validity may = Validity.day(LocalDate.of(2025, 5, 3));
        opened("t1", Validity.year(Year.of(2023)), "BF/police", List.of("trafficking"), suspect("a", may, ""));
        opened(
                "m1",
                may,
                "BF/police",
                List.of("manufacture"),
                suspect("b", Validity.year(Year.of(2023)), "prosecuted", "", "2023"));
        assertThat(figures(TRAFFICKING))
                .as("a case of another year: none is a count; of stages nothing is said")
                .containsEntry("cases, by the date of the case", "0 of 0")
                .containsEntry("persons suspected or formally contacted", "1 of 1")
                .containsEntry("persons prosecuted", "- of 0")
                .containsEntry("persons convicted", "- of 0");
        assertThat(figures("Firearms offence \"manufacture\""))
                .as("a stage is said, and it is of another year")
                .containsEntry("persons suspected or formally contacted", "0 of 0")
                .containsEntry("persons prosecuted", "0 of 0")
                .containsEntry("persons convicted", "0 of 0");
        assertThat(figures("Firearms offence \"marking\"").values())
                .as("no case for such an offence was ever recorded")
                .containsOnly("- of 0");
    }

    @Test
    void aStageSaidWithoutItsDateIsNoZeroEither() {
        Validity may = Validity.day(LocalDate.of(2025, 5, 3));
        opened("t1", may, "BF/police", List.of("trafficking"), suspect("a", may, "convicted"));
        assertThat(figures(TRAFFICKING))
                .containsEntry("persons convicted (besides, 1 whose date does not tell the period)", "- of 0");
        Map<String, Long> everything = new TreeMap<>();
        of("", Validity.UNKNOWN).figures().stream()
                .filter(figure -> figure.words().startsWith(ANY) && figure.value() != null)
                .forEach(figure -> everything.put(figure.words(), figure.value()));
        assertThat(everything.values())
                .as("asked for all years, it counts")
                .hasSize(7)
                .containsOnly(1L);
    }

    @Test
    void whatCannotAllBeTrueIsCountedAsSuspectedAndListed() {
        Validity may = Validity.day(LocalDate.of(2025, 5, 3));
        opened(
                "t1",
                may,
                "BF/police",
                List.of("trafficking"),
                suspect("a", may, "acquitted", "", "2025-01", "2025-06"),
                suspect("b", may, "suspected", "", "2025-01"),
                suspect("c", may, "", "", "2025-06-02", "2025-05"),
                // As far as both dates go, they agree.
                suspect("d", may, "convicted", "", "2025-06-02", "2025"));
        assertThat(figures(TRAFFICKING))
                .containsEntry("persons suspected or formally contacted", "4 of 4")
                .containsEntry("persons prosecuted", "1 of 1")
                .containsEntry("persons convicted", "1 of 1");
        assertThat(of("BF", YEAR).figures().stream()
                        .filter(figure -> figure.words().startsWith("Counted as suspected only"))
                        .flatMap(figure -> figure.behind().stream())
                        .map(CriminalJustice.Behind::why))
                .containsExactly(
                        "convicted on 2025-06, yet the stage is acquitted",
                        "prosecuted on 2025-01, yet the stage is suspected",
                        "convicted on 2025-05, before being prosecuted on 2025-06-02");
    }

    @Test
    void nothingIsGuessedFromTheWordsOfAnOffence() {
        Validity may = Validity.day(LocalDate.of(2025, 5, 3));
        opened("trafficking in arms", may, "BF/police", List.of(), suspect("a", may, "convicted"));
        opened("homicide", may, "BF/police", List.of("none"), suspect("a", may, "convicted"));
        opened("of last year", Validity.year(Year.of(2024)), "BF/police", List.of());
        assertThat(figures(ANY).values()).containsOnly("- of 0");
        assertThat(figures("Not counted, since no firearms offence is coded"))
                .containsExactly(Map.entry("cases for \"words of trafficking in arms\"", "1 of 1"));
    }
}
