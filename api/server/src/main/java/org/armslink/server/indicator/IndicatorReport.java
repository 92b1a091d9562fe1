package org.armslink.server.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.analytics.indicator.Arm;
import org.armslink.analytics.indicator.CollectedArms;
import org.armslink.analytics.indicator.Sdg1642;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.LifeReader;
import org.armslink.model.port.TracingReader;
import org.armslink.model.port.TracingReader.Item;
import org.armslink.model.port.TraitReader;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The indicator SDG 16.4.2 with its bounds, and what it is counted from. */
@Component
public final class IndicatorReport {
    private static final int MOST = 1_000_000;

    private final TracingReader tracings;
    private final LifeReader lives;
    private final TraitReader traits;
    private final Clock clock;

    public IndicatorReport(TracingReader tracings, LifeReader lives, TraitReader traits, Clock clock) {
        this.tracings = tracings;
        this.lives = lives;
        this.traits = traits;
        this.clock = clock;
    }

    /** What is asked. @param country of the owner, empty for all that is seen @param year of the seizures, 0 for all */
    public record Asked(String country, int year) {
        CollectedArms.Asked period() {
            Validity all = year == 0 ? Validity.UNKNOWN : Validity.year(Year.of(year));
            return new CollectedArms.Asked(
                    country, all.from().getEpochSecond(), all.to().getEpochSecond());
        }
    }

    /**
     * What was read for it.
     *
     * @param items of all seizures that the viewer sees
     * @param firearms all that the viewer sees
     */
    record Collected(
            CollectedArms arms, List<Item> items, List<TraitReader.Firearm> firearms, boolean complete, Instant asOf) {}

    /** One counted item. @param keys of the records it stands on */
    public record ArmShown(
            String seizure,
            String item,
            List<String> firearms,
            long count,
            String basis,
            String type,
            String standing,
            String why) {
        static ArmShown of(Arm arm) {
            return new ArmShown(
                    arm.seizure().text(),
                    arm.item().text(),
                    arm.firearms().stream().map(Key::text).toList(),
                    arm.count(),
                    arm.basis().text(),
                    arm.type(),
                    arm.standing().text(),
                    arm.why());
        }
    }

    /** An item that is not counted. */
    public record ApartShown(
            String seizure, String item, @Nullable Double arms, String why) {}

    /** The answer. @param captions of the seizures and firearms listed, by key */
    public record Report(
            String indicator,
            String country,
            int year,
            Instant asOf,
            long numerator,
            long denominator,
            long pending,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            Map<String, Long> byBasis,
            Map<String, Long> byStanding,
            List<ArmShown> arms,
            List<ApartShown> notCounted,
            Map<String, String> captions,
            boolean complete,
            String definition,
            List<String> notes) {}

    Collected collect(Viewer viewer, Asked asked) {
        var items = tracings.listItems(viewer, MOST);
        var events = lives.listEvents(viewer, MOST);
        var firearms = traits.listFirearms(viewer, MOST);
        var traces = tracings.listTraces(viewer, MOST);
        CollectedArms arms = CollectedArms.of(
                items.rows(),
                events.events(),
                traits.listDecisions(viewer),
                firearms.records(),
                traces.rows(),
                asked.period());
        boolean complete = items.complete() && events.complete() && firearms.complete() && traces.complete();
        return new Collected(
                arms,
                items.rows(),
                firearms.records(),
                complete,
                viewer.asksForNow() ? clock.instant() : viewer.asOf());
    }

    /** @param limit items listed at most, of those counted and of those that are not */
    public Report of(Viewer viewer, Asked asked, int limit) {
        Collected collected = collect(viewer, asked);
        CollectedArms arms = collected.arms();
        Sdg1642 indicator = Sdg1642.of(arms.arms());
        var byBasis = new LinkedHashMap<String, Long>();
        indicator.byBasis().forEach((basis, n) -> byBasis.put(basis.text(), n));
        var byStanding = new LinkedHashMap<String, Long>();
        indicator.byStanding().forEach((standing, n) -> byStanding.put(standing.text(), n));
        @Nullable Double value = Double.isNaN(indicator.value()) ? null : indicator.value();
        @Nullable Double high = Double.isNaN(indicator.high()) ? null : indicator.high();
        return new Report(
                "SDG 16.4.2",
                asked.country(),
                asked.year(),
                collected.asOf(),
                indicator.numerator(),
                indicator.denominator(),
                indicator.pending(),
                value,
                value,
                high,
                byBasis,
                byStanding,
                arms.arms().stream().limit(limit).map(ArmShown::of).toList(),
                arms.apart().stream()
                        .limit(limit)
                        .map(one -> new ApartShown(
                                one.seizure().text(),
                                one.item().text(),
                                Double.isNaN(one.arms()) ? null : one.arms(),
                                one.why()))
                        .toList(),
                captions(collected, limit),
                collected.complete()
                        && arms.arms().size() <= limit
                        && arms.apart().size() <= limit,
                Sdg1642.DEFINITION,
                List.of(
                        "Each firearm counts once, with all records that somebody decided to be of it.",
                        "Not counted, and listed: seizures for no criminal offence, without a recorded ground or date, and quantities that"
                                + " are no exact number of arms.",
                        "What was recorded by the day named. A trace that reaches a dealer or an importer only is not counted as traced."));
    }

    private static Map<String, String> captions(Collected collected, int limit) {
        var shown = new HashSet<Key>();
        collected.arms().arms().stream().limit(limit).forEach(arm -> {
            shown.add(arm.seizure());
            shown.addAll(arm.firearms());
        });
        collected.arms().apart().stream().limit(limit).forEach(one -> shown.add(one.seizure()));
        var captions = new TreeMap<String, String>();
        for (Item item : collected.items()) {
            if (shown.contains(item.seizure())) {
                captions.put(item.seizure().text(), item.seizureCaption());
            }
        }
        for (TraitReader.Firearm firearm : collected.firearms()) {
            if (shown.contains(firearm.key())) {
                captions.put(firearm.key().text(), firearm.caption());
            }
        }
        return captions;
    }

    /** The figures, one a row. */
    public static Table table(Report report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        add(rows, "as of", report.asOf().toString());
        add(rows, "country", report.country().isEmpty() ? "all that is seen" : report.country());
        add(rows, "year", report.year() == 0 ? "all" : Integer.toString(report.year()));
        report.byBasis().forEach((basis, n) -> add(rows, basis, n));
        add(rows, "denominator", report.denominator());
        report.byStanding().forEach((standing, n) -> add(rows, standing, n));
        add(rows, "numerator", report.numerator());
        add(rows, "indicator", report.value());
        add(rows, "low (every pending trace fails)", report.low());
        add(rows, "high (every pending trace succeeds)", report.high());
        add(rows, "items not counted", (long) report.notCounted().size());
        return new Table(List.of("figure", "value"), rows);
    }

    private static void add(List<List<@Nullable Object>> rows, String figure, @Nullable Object value) {
        rows.add(Arrays.<@Nullable Object>asList(figure, value));
    }
}
