package org.armslink.analytics.lifeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.armslink.analytics.lifeline.Diversion.How;
import org.armslink.analytics.lifeline.LifeStep.Party;
import org.armslink.analytics.lifeline.LifeStep.Place;
import org.armslink.analytics.lifeline.LifeStep.Sort;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.junit.jupiter.api.Test;

class LifeLineTest {
    private final List<LifeStep> steps = new ArrayList<>();

    private LifeLineTest step(Sort sort, String kind, String when, String country, String giver, String taker) {
        Validity time = when.isEmpty()
                ? Validity.UNKNOWN
                : when.length() == 4 ? Validity.year(Year.parse(when)) : Validity.day(LocalDate.parse(when));
        steps.add(new LifeStep(
                Key.of("CustodyEvent", Integer.toString(steps.size())),
                sort,
                kind,
                kind,
                Key.of("Firearm", "gun"),
                time.from().getEpochSecond(),
                time.to().getEpochSecond(),
                country.isEmpty() ? List.of() : List.of(new Place(Key.of("Location", country), country, country)),
                parties(giver),
                parties(taker),
                Grade.parse("4x4:B2"),
                "BF/focal-point",
                Key.of("Document", "d"),
                "d",
                "row 1",
                "asserted",
                "reported"));
        return this;
    }

    private static List<Party> parties(String name) {
        return name.isEmpty() ? List.of() : List.of(new Party(Key.of("Person", name), name, "Person"));
    }

    private LifeLineTest custody(String kind, String when, String country) {
        return step(Sort.CUSTODY, kind, when, country, "", "");
    }

    private LifeLine line(String making) {
        return LifeLine.of(steps, making, "", new Procedure.Said(true, null, null, false), 365);
    }

    //  made 2010 ── sold 2012 ── ? ── recovered 2015 in JM
    @Test
    void theDiversionLiesBetweenTheLastLicitStepAndTheFirstOutside() {
        LifeLine line = custody("recovered", "2015-05-01", "JM")
                .custody("manufactured", "2010", "US")
                .custody("sold", "2012-02-01", "US")
                .custody("transferred", "", "US")
                .line("");
        assertThat(line.steps())
                .extracting(LifeStep::kind)
                .containsExactly("manufactured", "sold", "recovered", "transferred");
        assertThat(line.diversion().how()).isEqualTo(How.BETWEEN);
        assertThat(line.diversion().from())
                .isEqualTo(Validity.day(LocalDate.of(2012, 2, 1)).from().getEpochSecond());
        assertThat(line.diversion().to())
                .isEqualTo(Validity.day(LocalDate.of(2015, 5, 1)).to().getEpochSecond());
        assertThat(line.gaps()).extracting(Gap::kind).containsExactly("time", "time", "border");
        assertThat(line.gaps().get(0).words()).isEqualTo("Nothing is recorded for 396 days.");
        assertThat(line.gaps().get(1).words()).isEqualTo("Nothing is recorded for 1184 days.");
    }

    @Test
    void aRecordedTheftIsThePointOfDiversion() {
        LifeLine line = custody("sold", "2012-02-01", "US")
                .custody("stolen", "2013-02-01", "US")
                .custody("recovered", "2013-03-01", "US")
                .line("");
        assertThat(line.diversion().how()).isEqualTo(How.RECORDED);
        assertThat(line.diversion().after()).isEqualTo(steps.get(0));
        assertThat(line.diversion().before()).isEqualTo(steps.get(1));
    }

    @Test
    void forIllicitManufactureItIsTheManufacture() {
        assertThat(custody("recovered", "2013-03-01", "US")
                        .line("craft")
                        .diversion()
                        .how())
                .isEqualTo(How.AT_MANUFACTURE);
        LifeLine made = custody("manufactured", "2012", "US").line("privately-made");
        assertThat(made.diversion().before()).isNotNull();
        assertThat(made.diversion().to())
                .isEqualTo(Validity.year(Year.of(2012)).to().getEpochSecond());
    }

    @Test
    void withoutALicitStepItIsOnlyKnownThatItWasBefore() {
        assertThat(custody("recovered", "2013-03-01", "US").line("").diversion().how())
                .isEqualTo(How.BEFORE);
        steps.clear();
        assertThat(custody("sold", "2013-03-01", "US").line("").diversion().how())
                .isEqualTo(How.NONE);
    }

    //  sold to the buyer on the 21st │ recovered from somebody else on the 21st, the 22nd or the 23rd
    @Test
    void betweenStepsOfOneDayOrOfADayAndTheNextThereIsNoTime() {
        for (int day = 21; day <= 23; day++) {
            steps.clear();
            LifeLine line = step(Sort.CUSTODY, "sold", "2021-12-21", "US", "dealer", "buyer")
                    .step(Sort.CUSTODY, "recovered", "2021-12-" + day, "US", "other", "police")
                    .line("");
            assertThat(line.gaps())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.kind()).isEqualTo("hand"));
            assertThat(line.gaps().get(0).isSpan()).as("the %d.", day).isEqualTo(day == 23);
        }
    }

    //  dealer → buyer (sold)      other → police (recovered)
    @Test
    void aHandThatIsMissingIsAGap() {
        LifeLine line = step(Sort.CUSTODY, "sold", "2013-01-01", "US", "dealer", "buyer")
                .step(Sort.CUSTODY, "recovered", "2013-03-01", "US", "other", "")
                .line("");
        assertThat(line.gaps()).extracting(Gap::kind).containsExactly("hand");
        steps.clear();
        line = step(Sort.CUSTODY, "sold", "2013-01-01", "US", "dealer", "buyer")
                .step(Sort.CUSTODY, "exported", "2013-02-01", "US", "buyer", "")
                .step(Sort.CUSTODY, "recovered", "2013-03-01", "JM", "other", "")
                .line("");
        assertThat(line.gaps()).as("an export crosses the border").isEmpty();
    }

    @Test
    void theProcedureSaysWhatIsRecordedAsDoneAsNotDoneAndNotAtAll() {
        assertThat(custody("sold", "2013-01-01", "US").line("").procedure()).isEmpty();
        LifeLine line = custody("recovered", "2013-03-01", "US")
                .step(Sort.TRACE, "trace request", "2013-03-02", "", "", "")
                .line("");
        assertThat(line.procedure())
                .extracting(part -> part.part() + ": " + part.done())
                .containsExactly(
                        "recorded: yes",
                        "searched: not recorded",
                        "traced: yes",
                        "ballistics: not recorded",
                        "fingerprints: no");
        steps.clear();
        assertThat(custody("recovered", "", "").line("").procedure().get(0).words())
                .isEqualTo("Not recorded: when, where.");
    }
}
