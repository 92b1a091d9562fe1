package org.armslink.server.lifeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.armslink.analytics.contradiction.Contradictions;
import org.armslink.analytics.lifeline.Diversion;
import org.armslink.analytics.lifeline.Gap;
import org.armslink.analytics.lifeline.LifeLine;
import org.armslink.analytics.lifeline.LifeStep;
import org.armslink.analytics.lifeline.LifeStep.Party;
import org.armslink.analytics.lifeline.LifeStep.Sort;
import org.armslink.analytics.lifeline.Procedure;
import org.armslink.charts.ChartStamp;
import org.armslink.charts.Timeline;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.LifeReader;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.TraitReader.Decided;
import org.armslink.server.entry.IdentityCluster;
import org.armslink.server.record.LinkedRecords;
import org.armslink.server.record.RecordResponse;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of one firearm, as answered by the API, on the page and on the command line. */
@Component
public final class LifeLineReport {
    private static final String MASKED = "person (not named here)";

    private final RecordReader records;
    private final LifeReader lives;
    private final NeighbourhoodReader neighbourhoods;
    private final LinkedRecords linked;

    public LifeLineReport(
            RecordReader records, LifeReader lives, NeighbourhoodReader neighbourhoods, LinkedRecords linked) {
        this.records = records;
        this.lives = lives;
        this.neighbourhoods = neighbourhoods;
        this.linked = linked;
    }

    /** Somebody or something, by key. */
    public record Named(String key, String caption, String kind) {}

    /** See {@link LifeStep}. */
    public record Step(
            String key,
            String sort,
            String kind,
            String caption,
            String firearm,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean licit,
            List<Named> places,
            List<Named> givers,
            List<Named> takers,
            String grade,
            String owner,
            String document,
            String documentTitle,
            String locator,
            String status,
            String method) {}

    /** See {@link Diversion}. */
    public record DiversionShown(
            String how, @Nullable Instant from, @Nullable Instant to, String after, String before, String words) {}

    /** See {@link Gap}. @param from null, as {@code to}, where no time lies between the two steps */
    public record GapShown(
            String kind, @Nullable Instant from, @Nullable Instant to, String before, String after, String words) {}

    /** A contradiction within this firearm's claims. */
    public record ContradictionShown(
            String kind, String title, boolean certain, String explanation, String mayBe, List<String> claims) {}

    /** The answer. @param picture the timeline as SVG, of all steps */
    public record Report(
            RecordResponse firearm,
            List<RecordResponse> records,
            String grouping,
            List<Step> steps,
            DiversionShown diversion,
            List<GapShown> gaps,
            List<ContradictionShown> contradictions,
            List<Procedure> procedure,
            boolean complete,
            List<String> notes,
            String picture) {}

    /** A life line with what is needed to show and export it. */
    private record Read(
            RecordView firearm, IdentityCluster cluster, LifeLine line, Set<Key> blocked, boolean complete) {}

    /** Empty if the viewer sees no such firearm. */
    public Optional<Report> of(Viewer viewer, Key key, int gapDays) {
        return read(viewer, key, gapDays).map(read -> report(viewer, read));
    }

    private Optional<Read> read(Viewer viewer, Key key, int gapDays) {
        return records.findRecord(viewer, key)
                .filter(record -> record.label() == Label.FIREARM)
                .map(firearm -> {
                    IdentityCluster cluster = IdentityCluster.around(key, records, viewer);
                    LifeRecords.Gathered gathered = LifeRecords.of(cluster.records(), linked, viewer);
                    LifeLine line = LifeLine.of(
                            gathered.steps(),
                            first(cluster.records(), "making"),
                            first(cluster.records(), "conversion"),
                            said(viewer, cluster.records(), gathered.steps()),
                            gapDays);
                    return new Read(
                            firearm, cluster, line, gathered.blocked(), gathered.complete() && cluster.complete());
                });
    }

    private Procedure.Said said(Viewer viewer, List<RecordView> firearms, List<LifeStep> steps) {
        boolean examined = firearms.stream()
                .anyMatch(record -> !LifeRecords.text(record, "serialStatus").isEmpty());
        List<RecordView> events = steps.stream()
                .filter(step -> step.sort() == Sort.CUSTODY)
                .flatMap(step -> records.findRecord(viewer, step.key()).stream())
                .toList();
        return new Procedure.Said(
                examined,
                flag(events, "registersSearched"),
                flag(events, "ballisticsFlag"),
                flag(events, "fingerprintsTaken"));
    }

    /** Yes if one says so, no if one says no, else null. */
    private static @Nullable Boolean flag(List<RecordView> events, String property) {
        List<Object> said = events.stream()
                .map(event -> event.properties().get(property))
                .filter(Boolean.class::isInstance)
                .toList();
        return said.isEmpty() ? null : said.contains(Boolean.TRUE);
    }

    private static String first(List<RecordView> firearms, String property) {
        return firearms.stream()
                .map(record -> LifeRecords.text(record, property))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Report report(Viewer viewer, Read read) {
        List<RecordView> firearms = read.cluster().records();
        List<Decided> decisions = read.cluster().decisions().stream()
                .map(link -> new Decided(link.from(), link.to(), link.type()))
                .toList();
        var events = lives.listEventsOf(
                viewer, firearms.stream().map(RecordView::key).toList());
        return new Report(
                RecordResponse.of(read.firearm()),
                RecordResponse.of(firearms),
                firearms.size() == 1
                        ? "one record; nobody decided that another is of the same firearm"
                        : firearms.size() + " records that somebody decided to be of one firearm",
                read.line().steps().stream().map(LifeLineReport::step).toList(),
                diversion(read.line().diversion()),
                read.line().gaps().stream().map(LifeLineReport::gap).toList(),
                Contradictions.find(events, decisions).stream()
                        .map(one -> new ContradictionShown(
                                one.kind().text(),
                                one.kind().title(),
                                one.certain(),
                                one.explanation(),
                                one.kind().innocent(),
                                one.claims().stream()
                                        .map(claim -> claim.key().text())
                                        .toList()))
                        .toList(),
                read.line().procedure(),
                read.complete(),
                notes(read),
                picture(read.firearm().caption(), read.line(), false));
    }

    private static List<String> notes(Read read) {
        var notes = new ArrayList<String>();
        notes.add(
                "What is recorded, in order of time; a step lies somewhere within its interval. What is not recorded may have happened all the same.");
        if (!read.cluster().conflicts().isEmpty()) {
            notes.add("Somebody decided that two of these records are not the same: look at the decisions.");
        }
        return notes;
    }

    private static Step step(LifeStep step) {
        return new Step(
                step.key().text(),
                step.sort().text(),
                step.kind(),
                step.caption(),
                step.firearm().text(),
                RecordResponse.time(step.from()),
                RecordResponse.time(step.to()),
                step.isLicit(),
                step.places().stream()
                        .map(place -> new Named(place.key().text(), place.caption(), place.country()))
                        .toList(),
                parties(step.givers()),
                parties(step.takers()),
                step.grade().toString(),
                step.owner(),
                step.document().text(),
                step.documentTitle(),
                step.locator(),
                step.status(),
                step.method());
    }

    private static List<Named> parties(List<Party> parties) {
        return parties.stream()
                .map(party -> new Named(party.key().text(), party.caption(), party.label()))
                .toList();
    }

    private static DiversionShown diversion(Diversion diversion) {
        LifeStep after = diversion.after();
        LifeStep before = diversion.before();
        return new DiversionShown(
                diversion.how().text(),
                RecordResponse.time(diversion.from()),
                RecordResponse.time(diversion.to()),
                after == null ? "" : after.key().text(),
                before == null ? "" : before.key().text(),
                diversion.words());
    }

    private static GapShown gap(Gap gap) {
        return new GapShown(
                gap.kind(),
                gap.isSpan() ? Instant.ofEpochSecond(gap.from()) : null,
                gap.isSpan() ? Instant.ofEpochSecond(gap.to()) : null,
                gap.before().key().text(),
                gap.after().key().text(),
                gap.words());
    }

    /** What may leave: nothing that its owner has not freed, and no victim, witness or minor by name. */
    private LifeLine freed(Viewer viewer, Read read) {
        var persons = new HashSet<Key>();
        read.line().steps().forEach(step -> {
            step.givers().forEach(party -> persons.add(party.key()));
            step.takers().forEach(party -> persons.add(party.key()));
        });
        Set<Key> masked = persons.isEmpty() ? Set.of() : neighbourhoods.listProtected(viewer, persons);
        List<LifeStep> steps = read.line().steps().stream()
                .filter(step -> !read.blocked().contains(step.key()))
                .map(step -> new LifeStep(
                        step.key(),
                        step.sort(),
                        step.kind(),
                        step.caption(),
                        step.firearm(),
                        step.from(),
                        step.to(),
                        step.places(),
                        mask(step.givers(), masked),
                        mask(step.takers(), masked),
                        step.grade(),
                        step.owner(),
                        step.document(),
                        step.documentTitle(),
                        step.locator(),
                        step.status(),
                        step.method()))
                .toList();
        return LifeLine.of(
                steps,
                first(read.cluster().records(), "making"),
                first(read.cluster().records(), "conversion"),
                new Procedure.Said(false, null, null, null),
                365);
    }

    private static List<Party> mask(List<Party> parties, Set<Key> masked) {
        return parties.stream()
                .map(party -> masked.contains(party.key()) ? new Party(party.key(), MASKED, party.label()) : party)
                .toList();
    }

    /** To take away. Empty if the viewer sees no such firearm, or may not hand on its record. */
    public Optional<Table> table(Viewer viewer, Key key) {
        return exported(viewer, key).map(read -> {
            var rows = new ArrayList<List<@Nullable Object>>();
            for (LifeStep step : freed(viewer, read).steps()) {
                rows.add(Arrays.<@Nullable Object>asList(
                        text(RecordResponse.time(step.from())),
                        text(RecordResponse.time(step.to())),
                        step.kind(),
                        String.join(
                                "; ",
                                step.places().stream()
                                        .map(LifeStep.Place::caption)
                                        .toList()),
                        names(step.givers()),
                        names(step.takers()),
                        step.grade().toString(),
                        step.owner(),
                        step.documentTitle(),
                        step.locator(),
                        step.status(),
                        step.method(),
                        step.key().text()));
            }
            return new Table(
                    List.of(
                            "from", "to", "what", "places", "givers", "takers", "grade", "owner", "source", "locator",
                            "status", "method", "key"),
                    rows);
        });
    }

    private Optional<Read> exported(Viewer viewer, Key key) {
        return read(viewer, key, 365)
                .filter(read -> !read.firearm().claim().handling().blocksExport());
    }

    /** The timeline to take away; see {@link #table}. */
    public Optional<String> drawing(Viewer viewer, Key key) {
        return exported(viewer, key).map(read -> picture(read.firearm().caption(), freed(viewer, read), true));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static String names(List<Party> parties) {
        return String.join("; ", parties.stream().map(Party::caption).toList());
    }

    private static String picture(String caption, LifeLine line, boolean leaving) {
        List<Timeline.Row> rows = line.steps().stream()
                .map(step -> {
                    String where = step.places().isEmpty()
                            ? ""
                            : ", "
                                    + String.join(
                                            " → ",
                                            step.places().stream()
                                                    .map(LifeStep.Place::caption)
                                                    .toList());
                    return new Timeline.Row(
                            step.kind() + where,
                            step.from(),
                            step.to(),
                            step.isTimed(),
                            step.isLicit()
                                    ? Timeline.Tone.LICIT
                                    : step.isDiversion() || step.isAfterDiversion()
                                            ? Timeline.Tone.OUTSIDE
                                            : Timeline.Tone.OTHER,
                            step.method().equals("inferred") || step.status().equals("disputed"),
                            step.kind() + where + "; grade " + step.grade() + ", " + step.owner() + ", "
                                    + step.locator());
                })
                .toList();
        Diversion diversion = line.diversion();
        boolean known = diversion.from() > Validity.OPEN_START.getEpochSecond()
                && diversion.to() < Validity.OPEN_END.getEpochSecond()
                && diversion.from() < diversion.to();
        List<Timeline.Span> spans = known
                ? List.of(
                        new Timeline.Span("point of diversion: " + diversion.words(), diversion.from(), diversion.to()))
                : List.of();
        var foot = new ArrayList<String>(
                List.of("What is recorded; what is not recorded may have happened all the same."));
        if (leaving) {
            foot.add(ChartStamp.WARNING);
        }
        return Timeline.svg("Life line of " + caption, rows, spans, foot);
    }
}
