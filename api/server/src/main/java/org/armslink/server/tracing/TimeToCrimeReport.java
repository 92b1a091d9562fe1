package org.armslink.server.tracing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.analytics.tracing.KaplanMeier;
import org.armslink.analytics.tracing.TimeToCrime;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.analytics.tracing.TimeToCrime.Config;
import org.armslink.analytics.tracing.TraceState;
import org.armslink.analytics.tracing.TracedFirearm;
import org.armslink.analytics.tracing.TracedFirearm.Timing;
import org.armslink.charts.SurvivalCurves;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.server.record.RecordResponse;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days from sale to crime, as answered by the API, on the page and on the command line. */
@Component
public final class TimeToCrimeReport {
    private static final int MOST_REFUSED = 200;
    private static final long LONGEST_AXIS = 40 * 365L;

    private final KnownFirearms known;
    private final NeighbourhoodReader neighbourhoods;
    private final ImportReader imports;
    private final Clock clock;

    public TimeToCrimeReport(
            KnownFirearms known, NeighbourhoodReader neighbourhoods, ImportReader imports, Clock clock) {
        this.known = known;
        this.neighbourhoods = neighbourhoods;
        this.imports = imports;
        this.clock = clock;
    }

    /** What is asked. */
    public record Asked(By by, int minimum, boolean keepContradicted, boolean soldToo, int limit) {}

    /** A step of a curve. @param share recovered by the end of the day, with its interval */
    public record Step(long day, int atRisk, int happened, int ended, double share, double low, double high) {}

    /** See {@link TimeToCrime.Within}. */
    public record Within(
            long days,
            double curve,
            double low,
            double high,
            @Nullable Double least,
            @Nullable Double most) {}

    /** See {@link TimeToCrime.Group}. @param key of the dealer or purchaser, or empty */
    public record Group(
            String key,
            String name,
            int recovered,
            int inCurve,
            Map<String, Integer> timings,
            int contradicted,
            Map<String, Integer> traces,
            @Nullable Double shareTraced,
            int stated,
            int statedOnly,
            int computable,
            @Nullable Double medianDays,
            @Nullable Long largestDays,
            @Nullable Long curveMedianDays,
            List<Within> within,
            List<Step> curve) {}

    /** A claim, as far as it is needed to look it up. */
    public record Said(
            String event,
            String kind,
            @Nullable Instant from,
            @Nullable Instant to,
            String owner,
            String document,
            String locator) {}

    /** A firearm with contradictory claims, listed. */
    public record Contradicted(
            String firearm,
            String caption,
            boolean inCurve,
            @Nullable Long days,
            List<String> why,
            List<Said> claims) {}

    /** A row that an import refused, which is in no figure. */
    public record Refused(String importRun, long row, String field, String value, String reason) {}

    /** The answer. */
    public record Report(
            String by,
            int minimum,
            boolean keepContradicted,
            String population,
            Group all,
            List<Group> groups,
            int smaller,
            int unnamed,
            int leftOut,
            List<Contradicted> contradicted,
            int undecidedContradictions,
            List<Refused> refused,
            boolean complete,
            String method,
            List<String> notes) {}

    public Report of(Viewer viewer, Asked asked) {
        KnownFirearms.Known read = known.of(viewer);
        Instant today = viewer.asksForNow() ? clock.instant() : viewer.asOf();
        var config = new Config(
                asked.by(),
                asked.minimum(),
                asked.keepContradicted(),
                asked.soldToo(),
                LocalDate.ofInstant(today, ZoneOffset.UTC).toEpochDay(),
                read.leftOut());
        TimeToCrime.Result result = TimeToCrime.compute(read.traced(), config);
        List<TimeToCrime.Group> shown =
                result.groups().stream().limit(asked.limit()).toList();
        Map<Key, String> captions = Figures.captions(
                neighbourhoods,
                viewer,
                shown.stream()
                        .map(TimeToCrime.Group::key)
                        .filter(Objects::nonNull)
                        .toList());
        List<Refused> refused = refused(viewer);
        boolean cut = shown.size() < result.groups().size()
                || result.contradicted().size() > asked.limit()
                || refused.size() > MOST_REFUSED;
        return new Report(
                asked.by().text(),
                asked.minimum(),
                asked.keepContradicted(),
                asked.soldToo() ? "sold" : "recovered",
                group(result.all(), captions),
                shown.stream().map(one -> group(one, captions)).toList(),
                result.smaller(),
                result.unnamed(),
                result.leftOut(),
                result.contradicted().stream()
                        .limit(asked.limit())
                        .map(one -> contradicted(one, asked))
                        .toList(),
                read.traced().undecided(),
                refused.stream().limit(MOST_REFUSED).toList(),
                read.complete() && !cut,
                KaplanMeier.METHOD,
                notes(result, asked, read));
    }

    private static List<String> notes(TimeToCrime.Result result, Asked asked, KnownFirearms.Known read) {
        var notes = new ArrayList<String>();
        notes.add(
                "Days from the last recorded sale to the first recorded recovery: what was recorded, not how long firearms take."
                        + " Traced firearms are no random sample.");
        notes.add(
                "A sale without a date is unknown, and in no curve. Least and most assume nothing on those: all later, or all sooner.");
        if (!asked.soldToo()) {
            notes.add(
                    "Only recovered firearms are in the curves, so recent sales seem quicker than they will be: slow ones are yet to come.");
        }
        if (!result.contradicted().isEmpty()) {
            notes.add(result.contradicted().size() + " with contradictory claims "
                    + (asked.keepContradicted()
                            ? "stay in the curves where both days are known in order"
                            : "are in no curve")
                    + ", and are listed.");
        }
        if (read.traced().undecided() > 0) {
            notes.add(
                    read.traced().undecided()
                            + " contradictions lie between records that nobody decided to be of one firearm; they change nothing here.");
        }
        if (asked.by() == By.PURCHASER) {
            notes.add("Victims, witnesses and minors left before anything was computed: " + result.leftOut() + ".");
        }
        notes.add("Records are taken together where somebody decided that they are of one firearm, dealer or person.");
        return notes;
    }

    private List<Refused> refused(Viewer viewer) {
        var refused = new ArrayList<Refused>();
        imports.listRuns(viewer).stream()
                .filter(run -> run.undone() == null && run.counts().quarantined() > 0)
                .forEach(run -> {
                    for (QuarantinedRow row : imports.listQuarantined(viewer, run.id(), MOST_REFUSED + 1)) {
                        if (row.correctedIn() == null) {
                            refused.add(new Refused(run.id(), row.row(), row.field(), row.value(), row.reason()));
                        }
                    }
                });
        return refused;
    }

    private static Group group(TimeToCrime.Group group, Map<Key, String> captions) {
        Key key = group.key();
        var timings = new LinkedHashMap<String, Integer>();
        Arrays.stream(Timing.values())
                .forEach(timing -> timings.put(timing.text(), group.timings().getOrDefault(timing, 0)));
        var traces = new LinkedHashMap<String, Integer>();
        Arrays.stream(TraceState.values())
                .forEach(state -> traces.put(state.text(), group.traces().getOrDefault(state, 0)));
        int asked = group.recovered() - group.traces().getOrDefault(TraceState.NOT_REQUESTED, 0);
        return new Group(
                key == null ? "" : key.text(),
                key == null ? group.name() : captions.getOrDefault(key, key.text()),
                group.recovered(),
                group.inCurve(),
                timings,
                group.contradicted(),
                traces,
                asked == 0 ? null : (double) group.traces().getOrDefault(TraceState.SUCCEEDED, 0) / asked,
                group.stated(),
                group.statedOnly(),
                group.computable(),
                Figures.known(group.median()),
                group.largest() < 0 ? null : group.largest(),
                group.curve().dayOf(0.5).isPresent() ? group.curve().dayOf(0.5).getAsLong() : null,
                group.within().stream()
                        .map(one -> new Within(
                                one.days(),
                                one.curve(),
                                one.low(),
                                one.high(),
                                Figures.known(one.least()),
                                Figures.known(one.most())))
                        .toList(),
                group.curve().steps().stream()
                        .map(step -> new Step(
                                step.day(),
                                step.atRisk(),
                                step.happened(),
                                step.ended(),
                                1 - step.share(),
                                1 - step.high(),
                                1 - step.low()))
                        .toList());
    }

    private static Contradicted contradicted(TracedFirearm firearm, Asked asked) {
        var claims = new LinkedHashMap<String, Said>();
        firearm.contradictions()
                .forEach(one ->
                        one.claims().forEach(claim -> claims.put(claim.key().text(), said(claim))));
        boolean known = firearm.timing() == Timing.KNOWN;
        return new Contradicted(
                firearm.key().text(),
                firearm.caption(),
                known && asked.keepContradicted(),
                known ? firearm.leastDays() : null,
                firearm.contradictions().stream()
                        .map(one -> one.kind().title() + ": " + one.explanation())
                        .distinct()
                        .toList(),
                List.copyOf(claims.values()));
    }

    private static Said said(Event event) {
        return new Said(
                event.key().text(),
                event.kind(),
                RecordResponse.time(event.from()),
                RecordResponse.time(event.to()),
                event.owner(),
                event.document().text(),
                event.locator());
    }

    /** A row for all, then one for each group. */
    public static Table table(Report report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var columns = new ArrayList<>(List.of(
                "group",
                "key",
                "recovered",
                "inCurve",
                "contradicted",
                "noSaleDate",
                "noRecoveryDate",
                "betweenBounds",
                "saleAfterRecovery",
                "tracesSucceeded",
                "tracesPending",
                "tracesPartly",
                "tracesFailed",
                "notRequested",
                "shareTraced",
                "stated",
                "statedOnly",
                "computable",
                "medianDays",
                "largestDays",
                "curveMedianDays"));
        report.all().within().forEach(one -> {
            for (String figure : List.of("curve", "low", "high", "least", "most")) {
                columns.add("within" + one.days() + "_" + figure);
            }
        });
        var groups = new ArrayList<Group>();
        groups.add(report.all());
        groups.addAll(report.groups());
        for (Group group : groups) {
            var row = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                    group.name(),
                    group.key(),
                    group.recovered(),
                    group.inCurve(),
                    group.contradicted(),
                    group.timings().get("no-sale-date"),
                    group.timings().get("no-recovery-date"),
                    group.timings().get("between-bounds"),
                    group.timings().get("sale-after-recovery"),
                    group.traces().get("succeeded"),
                    group.traces().get("pending"),
                    group.traces().get("partly"),
                    group.traces().get("failed"),
                    group.traces().get("not-requested"),
                    group.shareTraced(),
                    group.stated(),
                    group.statedOnly(),
                    group.computable(),
                    group.medianDays(),
                    group.largestDays(),
                    group.curveMedianDays()));
            group.within()
                    .forEach(one -> row.addAll(Arrays.<@Nullable Object>asList(
                            one.curve(), one.low(), one.high(), one.least(), one.most())));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** The curves as drawn: that of all, then the largest groups. */
    public static String picture(Report report) {
        var groups = new ArrayList<Group>();
        groups.add(report.all());
        groups.addAll(report.groups());
        List<SurvivalCurves.Curve> curves = groups.stream()
                .limit(SurvivalCurves.MOST)
                .map(group -> new SurvivalCurves.Curve(
                        group.name() + " (" + group.inCurve() + ")",
                        group.curve().stream()
                                .map(step ->
                                        new SurvivalCurves.Point(step.day(), step.share(), step.low(), step.high()))
                                .toList()))
                .toList();
        long last = groups.stream()
                .flatMap(group -> group.curve().stream())
                .mapToLong(Step::day)
                .max()
                .orElse(365);
        Group all = report.all();
        long axis = Math.min(LONGEST_AXIS, Math.max(365, last));
        var foot = new ArrayList<>(List.of(
                "Share recovered by then of those in the curve: " + all.inCurve() + " of " + all.recovered()
                        + " recorded recoveries; "
                        + all.timings().get("no-sale-date") + " without a sale date, " + all.contradicted()
                        + " with contradictory claims" + (report.keepContradicted() ? "." : ", in no curve."),
                "Traces: " + all.traces().get("succeeded") + " succeeded, "
                        + all.traces().get("pending") + " pending, "
                        + (all.traces().getOrDefault("failed", 0) + all.traces().getOrDefault("partly", 0))
                        + " failed or reached no purchaser, "
                        + all.traces().get("not-requested") + " not recorded as asked.",
                "Band: " + report.method() + ", drawn for all.",
                "What was recorded, not what happens: traced firearms are no random sample."));
        if (last > axis) {
            foot.add("Later than " + axis / 365 + " years is not drawn.");
        }
        return SurvivalCurves.svg("Days from recorded sale to recorded recovery", curves, axis, foot);
    }
}
