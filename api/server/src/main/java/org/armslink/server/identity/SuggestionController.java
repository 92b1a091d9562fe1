package org.armslink.server.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.armslink.ingest.identity.Band;
import org.armslink.ingest.identity.FirearmFinder;
import org.armslink.ingest.identity.FirearmTraits;
import org.armslink.ingest.identity.Reason;
import org.armslink.ingest.identity.Suggestion;
import org.armslink.model.Key;
import org.armslink.model.SerialNumber;
import org.armslink.model.SerialRules;
import org.armslink.model.Viewer;
import org.armslink.model.port.TraitReader;
import org.armslink.server.identity.KnownTraits.Found;
import org.armslink.server.identity.KnownTraits.Shown;
import org.armslink.server.notification.OwnerNotices;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /suggestions} and {@code /serials}: which records may be of one thing, with the reasons. Nothing is decided here. */
@RestController
final class SuggestionController {
    private static final Key ASKED = Key.of("asked");

    private final KnownTraits traits;
    private final TraitReader reader;
    private final OwnerNotices notices;
    private final SerialRules rules;

    SuggestionController(KnownTraits traits, TraitReader reader, OwnerNotices notices, SerialRules rules) {
        this.traits = traits;
        this.reader = reader;
        this.notices = notices;
        this.rules = rules;
    }

    record SuggestionsResponse(
            String kind, List<SuggestionResponse> suggestions, int total, boolean complete, String note) {}

    /** @param decision what was decided on the two, the type of the link; null if nothing was */
    record SuggestionResponse(
            Shown one,
            Shown other,
            String band,
            double weight,
            List<Reason> reasons,
            @Nullable String decision) {}

    record SerialsResponse(String serial, List<Candidate> candidates, boolean complete, String note) {}

    record Candidate(Shown record, String band, double weight, List<Reason> reasons) {}

    @GetMapping("/suggestions")
    SuggestionsResponse suggestions(
            Viewer viewer,
            @RequestParam(name = "kind", defaultValue = "firearm") String kind,
            @RequestParam(name = "band", defaultValue = "possible") String band,
            @RequestParam(name = "entity", defaultValue = "") String entity,
            @RequestParam(name = "decided", defaultValue = "false") boolean decided,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        Parameters.oneOf("kind", kind, List.of("firearm", "person"));
        Parameters.oneOf("band", band, List.of("likely", "possible"));
        Parameters.between("limit", limit, 1, 10_000);
        Key of = entity.isEmpty() ? null : Parameters.key("entity", entity);
        Found found = kind.equals("firearm") ? traits.firearms(viewer) : traits.persons(viewer);
        var decisions = new HashMap<List<Key>, String>();
        reader.listDecisions(viewer)
                .forEach(one -> decisions.put(
                        one.from().compareTo(one.to()) < 0
                                ? List.of(one.from(), one.to())
                                : List.of(one.to(), one.from()),
                        one.decision().name()));
        List<SuggestionResponse> all = found.suggestions().found().stream()
                .filter(one -> band.equals("possible") || one.band() == Band.LIKELY)
                .filter(one -> of == null || one.one().equals(of) || one.other().equals(of))
                .filter(one -> decided || !decisions.containsKey(List.of(one.one(), one.other())))
                .map(one -> response(one, found.records(), decisions.get(List.of(one.one(), one.other()))))
                .toList();
        List<SuggestionResponse> shown = all.stream().limit(limit).toList();
        if (kind.equals("firearm")) {
            tell(viewer, shown.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())));
        }
        return new SuggestionsResponse(
                kind,
                shown,
                all.size(),
                found.complete() && found.suggestions().overfull() == 0 && all.size() <= limit,
                note(found));
    }

    private static String note(Found found) {
        String base = "Suggestions, no decisions: two records stay two until a person decides.";
        if (!found.complete()) {
            return base + " Only the first " + KnownTraits.MOST_RECORDS + " records were compared.";
        }
        int overfull = found.suggestions().overfull();
        return switch (overfull) {
            case 0 -> base;
            case 1 -> base + " One group of alike records was too large to be compared.";
            default -> base + " " + overfull + " groups of alike records were too large to be compared.";
        };
    }

    private static SuggestionResponse response(Suggestion one, Map<Key, Shown> records, @Nullable String decision) {
        return new SuggestionResponse(
                Objects.requireNonNull(records.get(one.one())),
                Objects.requireNonNull(records.get(one.other())),
                words(one.band()),
                rounded(one.weight()),
                reasons(one),
                decision);
    }

    @GetMapping("/serials")
    SerialsResponse serials(
            Viewer viewer,
            @RequestParam(name = "serial") String serial,
            @RequestParam(name = "make", defaultValue = "") String make,
            @RequestParam(name = "model", defaultValue = "") String model,
            @RequestParam(name = "calibre", defaultValue = "") String calibre,
            @RequestParam(name = "limit", defaultValue = "5") int limit) {
        Parameters.between("limit", limit, 1, 100);
        SerialNumber read;
        try {
            read = new SerialNumber(serial);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage() + ". Write ? for a character nobody could read.");
        }
        KnownTraits.Guns guns = traits.guns(viewer);
        var wanted = FirearmTraits.of(
                ASKED, Map.of("serial", read.text(), "make", make, "model", model, "calibre", calibre));
        List<Candidate> candidates = FirearmFinder.rank(wanted, guns.traits(), rules, limit).stream()
                .map(one -> new Candidate(
                        Objects.requireNonNull(guns.records().get(one.one().equals(ASKED) ? one.other() : one.one())),
                        words(one.band()),
                        rounded(one.weight()),
                        reasons(one)))
                .toList();
        tell(viewer, candidates.stream().map(Candidate::record));
        return new SerialsResponse(
                read.text(),
                candidates,
                guns.complete(),
                "A serial number alone is no identity: makers reuse numbers. Give the make and the calibre too.");
    }

    private void tell(Viewer viewer, Stream<Shown> matched) {
        String own = viewer.owner().toString();
        notices.matched(
                viewer,
                matched.filter(record -> !record.owner().equals(own))
                        .map(record -> new Key(record.key()))
                        .toList());
    }

    private static List<Reason> reasons(Suggestion one) {
        return one.reasons().stream()
                .map(reason -> new Reason(reason.field(), reason.words(), rounded(reason.weight())))
                .toList();
    }

    private static String words(Band band) {
        return band.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double weight) {
        return Math.round(weight * 10) / 10.0;
    }
}
