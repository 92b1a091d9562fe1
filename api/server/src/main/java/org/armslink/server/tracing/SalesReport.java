package org.armslink.server.tracing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.tracing.ExactShare;
import org.armslink.analytics.tracing.SalePattern;
import org.armslink.analytics.tracing.SalePatterns;
import org.armslink.analytics.tracing.ShortTimes;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.TracingReader;
import org.armslink.server.record.RecordResponse;
import org.armslink.server.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shares of short times beside their cohorts, and patterns of sales: reasons to look again, never a score of anybody. */
@Component
public final class SalesReport {
    private final KnownFirearms known;
    private final TracingReader tracings;
    private final NeighbourhoodReader neighbourhoods;

    public SalesReport(KnownFirearms known, TracingReader tracings, NeighbourhoodReader neighbourhoods) {
        this.known = known;
        this.tracings = tracings;
        this.neighbourhoods = neighbourhoods;
    }

    /** See {@link ShortTimes.Party}. @param wording in words, without a judgement */
    public record Party(
            String key,
            String name,
            int firearms,
            int soon,
            double share,
            double low,
            double high,
            double cohort,
            long cohortFirearms,
            boolean above,
            int withoutCohort,
            String wording) {}

    /** The answer on short times. */
    public record ShortTimesReport(
            String by,
            long days,
            int minimum,
            List<Party> parties,
            int compared,
            int fewer,
            int leftOut,
            double expectedByChance,
            List<String> mayBe,
            boolean complete,
            String method,
            List<String> notes) {}

    public ShortTimesReport shortTimes(Viewer viewer, By by, long days, int minimum, int limit) {
        KnownFirearms.Known read = known.of(viewer);
        ShortTimes.Result result =
                ShortTimes.compute(read.traced(), new ShortTimes.Config(by, days, minimum, read.leftOut()));
        List<ShortTimes.Party> shown = result.parties().stream().limit(limit).toList();
        Map<Key, String> captions = Figures.captions(
                neighbourhoods,
                viewer,
                shown.stream().map(ShortTimes.Party::key).toList());
        return new ShortTimesReport(
                by.text(),
                days,
                minimum,
                shown.stream().map(party -> party(party, captions)).toList(),
                result.parties().size(),
                result.fewer(),
                result.leftOut(),
                result.expectedByChance(),
                ShortTimes.MAY_BE,
                read.complete() && shown.size() == result.parties().size(),
                ExactShare.METHOD,
                List.of(
                        "Recorded as recovered within " + days
                                + " days of the last recorded sale, of the firearms with both days known"
                                + " and no contradictory claims.",
                        "The cohort is what others sold or bought in the same country in the same years, in the same proportions.",
                        "Of " + result.parties().size() + " compared, up to "
                                + Math.round(Math.ceil(result.expectedByChance()))
                                + " lie above their cohort by chance alone.",
                        "A reason to look again, not a finding on anybody. Victims, witnesses and minors left out: "
                                + result.leftOut() + "."));
    }

    private static Party party(ShortTimes.Party party, Map<Key, String> captions) {
        ExactShare share = party.share();
        return new Party(
                party.key().text(),
                captions.getOrDefault(party.key(), party.key().text()),
                share.of(),
                share.count(),
                share.share(),
                share.low(),
                share.high(),
                party.cohort(),
                party.cohortFirearms(),
                party.above(),
                party.withoutCohort(),
                party.above() ? "above the cohort's share" : "not told apart from the cohort's share");
    }

    public static Table table(ShortTimesReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        report.parties()
                .forEach(party -> rows.add(Arrays.<@Nullable Object>asList(
                        party.name(),
                        party.key(),
                        party.firearms(),
                        party.soon(),
                        party.share(),
                        party.low(),
                        party.high(),
                        party.cohort(),
                        party.cohortFirearms(),
                        party.wording(),
                        party.withoutCohort())));
        return new Table(
                List.of(
                        "name",
                        "key",
                        "firearms",
                        "soon",
                        "share",
                        "low",
                        "high",
                        "cohort",
                        "cohortFirearms",
                        "wording",
                        "withoutCohort"),
                rows);
    }

    /** Somebody or something by key, as shown. */
    public record Named(String key, String caption) {}

    /** A claim that gives a reason. */
    public record Claim(
            Named event,
            Named firearm,
            @Nullable Instant from,
            @Nullable Instant to,
            String owner,
            String grade,
            String document,
            String locator) {}

    /** See {@link SalePattern}. */
    public record Pattern(
            String kind, String title, List<Named> parties, String words, List<Claim> claims, String mayBe) {}

    /** The answer on patterns. @param counts by kind, of all that were found */
    public record PatternsReport(
            List<Pattern> patterns,
            Map<String, Integer> counts,
            int total,
            int leftOut,
            boolean complete,
            List<String> notes) {}

    /** @param kind empty for all @param entity the key of a party or firearm, or null for all */
    public PatternsReport patterns(Viewer viewer, String kind, @Nullable Key entity, int limit) {
        KnownFirearms.Known read = known.of(viewer);
        TracingReader.Listed<TracingReader.Address> addresses = tracings.listAddresses(viewer, KnownFirearms.MOST);
        List<SalePattern> all = SalePatterns.find(read.traced(), addresses.rows(), read.leftOut()).stream()
                .filter(pattern -> kind.isEmpty() || pattern.kind().text().equals(kind))
                .filter(pattern -> entity == null
                        || pattern.parties().contains(entity)
                        || pattern.firearms().contains(entity))
                .toList();
        var counts = new TreeMap<String, Integer>();
        all.forEach(pattern -> counts.merge(pattern.kind().text(), 1, Integer::sum));
        List<SalePattern> shown = all.stream().limit(limit).toList();
        var keys = new TreeSet<Key>();
        shown.forEach(pattern -> keys.addAll(pattern.parties()));
        Map<Key, String> captions = Figures.captions(neighbourhoods, viewer, keys);
        return new PatternsReport(
                shown.stream().map(pattern -> pattern(pattern, captions)).toList(),
                counts,
                all.size(),
                read.leftOut().size(),
                read.complete() && addresses.complete() && shown.size() == all.size(),
                List.of(
                        "Reasons to look again, in no order of weight; several on one person do not add up to anything.",
                        "Five working days: Monday to Friday, without public holidays. Victims, witnesses and minors left before anything"
                                + " was looked for: " + read.leftOut().size() + "."));
    }

    private static Pattern pattern(SalePattern pattern, Map<Key, String> captions) {
        return new Pattern(
                pattern.kind().text(),
                pattern.kind().title(),
                pattern.parties().stream()
                        .map(key -> new Named(key.text(), captions.getOrDefault(key, key.text())))
                        .toList(),
                pattern.words(),
                pattern.claims().stream()
                        .map(claim -> new Claim(
                                new Named(claim.key().text(), claim.caption()),
                                new Named(claim.firearm().text(), claim.firearmCaption()),
                                RecordResponse.time(claim.from()),
                                RecordResponse.time(claim.to()),
                                claim.owner(),
                                claim.grade().toString(),
                                claim.document().text(),
                                claim.locator()))
                        .toList(),
                pattern.kind().innocent());
    }

    public static Table table(PatternsReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        report.patterns()
                .forEach(pattern -> rows.add(Arrays.<@Nullable Object>asList(
                        pattern.kind(),
                        String.join(
                                "; ",
                                pattern.parties().stream().map(Named::caption).toList()),
                        pattern.words(),
                        pattern.claims().size(),
                        String.join(
                                " ",
                                pattern.claims().stream()
                                        .map(claim -> claim.event().key())
                                        .toList()),
                        pattern.mayBe())));
        return new Table(List.of("kind", "parties", "words", "claims", "events", "mayBe"), rows);
    }
}
