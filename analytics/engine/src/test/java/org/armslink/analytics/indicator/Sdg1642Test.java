package org.armslink.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.indicator.Arm.Basis;
import org.armslink.analytics.indicator.Arm.Standing;
import org.armslink.analytics.indicator.CollectedArms.Asked;
import org.armslink.analytics.tracing.Lives;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.port.TracingReader.Item;
import org.armslink.model.port.TracingReader.Trace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One firearm for each case of the definition, and one for each that it leaves out. */
class Sdg1642Test {
    private static final Validity YEAR = Validity.year(Year.of(2025));

    private final List<Item> items = new ArrayList<>();

    private void item(
            String basis, @Nullable String gun, double quantity, String qualifier, Validity when, String owner) {
        String number = Integer.toString(items.size());
        items.add(new Item(
                Key.of("Seizure", number),
                "Seizure " + number,
                basis,
                when.from().getEpochSecond(),
                when.to().getEpochSecond(),
                "BF",
                Key.of("SeizureItem", number),
                gun == null ? "firearms" : "",
                quantity,
                Double.toString(quantity),
                "piece",
                qualifier,
                gun == null ? null : Lives.gun(gun),
                owner,
                true,
                null,
                ""));
    }

    private void gun(String basis, String gun) {
        item(basis, gun, 1, "", YEAR, "BF/focal-point");
    }

    private CollectedArms collect(Lives lives, List<Trace> traces) {
        var asked = new Asked("BF", YEAR.from().getEpochSecond(), YEAR.to().getEpochSecond());
        return CollectedArms.of(items, lives.events, lives.decisions, lives.firearms(), traces, asked);
    }

    @Test
    void everyCaseOfTheDefinitionCountsOnceAndExactly() {
        var lives = new Lives()
                .properties("stolen", Map.of("circulation", "stolen"))
                .properties("craft", Map.of("making", "craft"))
                .properties("converted", Map.of("conversion", "blank-firing"))
                .event("diverted", "diverted", "2020-01-01", "ML")
                .trace("traced", "answered", "purchaser-found")
                .trace("pending", "sent")
                .trace("pending too", "sent", "pending")
                .trace("dealer", "answered", "dealer-found")
                .trace("old", "answered", "too-old")
                .trace("draft", "draft")
                .trace("stolen", "sent")
                .same(Lives.gun("traced"), Lives.gun("traced again"));
        var traces = new ArrayList<>(lives.traces);
        traces.add(new Trace(
                Key.of("TraceRequest", "e"),
                Lives.gun("by event"),
                "answered",
                0,
                1,
                List.of("importer-found"),
                List.of(Key.of("CustodyEvent", "e"))));
        gun("criminal", "traced");
        gun("found", "by event");
        gun("surrendered", "stolen");
        gun("criminal", "craft");
        gun("found", "converted");
        gun("criminal", "diverted");
        gun("criminal", "pending");
        gun("surrendered", "pending too");
        gun("criminal", "dealer");
        gun("found", "old");
        gun("criminal", "draft");
        gun("surrendered", "never asked");
        item("found", null, 3, "exactly", YEAR, "BF/focal-point");
        // Left out, each for a reason of its own.
        gun("administrative", "not for an offence");
        gun("unknown", "ground unknown");
        gun("criminal", "traced again");
        item("criminal", null, 50, "more than", YEAR, "BF/focal-point");
        item("criminal", null, Double.NaN, "", YEAR, "BF/focal-point");
        item("criminal", "undated", 1, "", Validity.UNKNOWN, "BF/focal-point");
        item("criminal", "another country's", 1, "", YEAR, "ML/focal-point");
        item("criminal", "last year's", 1, "", Validity.year(Year.of(2024)), "BF/focal-point");

        CollectedArms arms = collect(lives, traces);
        Sdg1642 indicator = Sdg1642.of(arms.arms());
        assertThat(indicator.byBasis())
                .isEqualTo(Map.of(Basis.SEIZED_FOR_OFFENCE, 6L, Basis.FOUND, 6L, Basis.SURRENDERED, 3L));
        assertThat(indicator.byStanding())
                .isEqualTo(Map.of(
                        Standing.TRACED, 2L,
                        Standing.ESTABLISHED, 4L,
                        Standing.PENDING, 2L,
                        Standing.FAILED, 2L,
                        Standing.NOT_REQUESTED, 5L));
        assertThat(indicator.numerator()).isEqualTo(6);
        assertThat(indicator.denominator()).isEqualTo(15);
        assertThat(indicator.value()).isEqualTo(0.4, within(1e-15));
        assertThat(indicator.high()).isEqualTo(8.0 / 15, within(1e-15));
        assertThat(arms.apart()).extracting(CollectedArms.Apart::why).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void anItemOfFiveOfWhichTwoAreIdentifiedHoldsFive() {
        var lives = new Lives().trace("one", "answered", "purchaser-found");
        item("criminal", "one", 5, "", YEAR, "BF/focal-point");
        Item first = items.get(0);
        items.add(new Item(
                first.seizure(),
                first.seizureCaption(),
                first.basis(),
                first.from(),
                first.to(),
                "BF",
                first.item(),
                "",
                5,
                "5",
                "piece",
                "",
                Lives.gun("two"),
                first.owner(),
                true,
                null,
                ""));
        Sdg1642 indicator = Sdg1642.of(collect(lives, lives.traces).arms());
        assertThat(indicator.denominator()).isEqualTo(5);
        assertThat(indicator.numerator()).isEqualTo(1);
    }

    @Test
    void nothingCountedIsNoShare() {
        assertThat(Sdg1642.of(List.of()).value()).isNaN();
        assertThat(Sdg1642.of(List.of()).high()).isNaN();
    }
}
