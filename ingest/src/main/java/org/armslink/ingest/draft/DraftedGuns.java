package org.armslink.ingest.draft;

import static org.armslink.ingest.draft.RecordLines.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armslink.ingest.draft.Meaning.Field;

/** Drafts the firearms that a file's columns speak of, and what happened to them. */
final class DraftedGuns {
    private final SeenColumns seen;
    private final RecordLines lines;

    DraftedGuns(SeenColumns seen, RecordLines lines) {
        this.seen = seen;
        this.lines = lines;
    }

    void draft() {
        Optional<String> make = ofGun(Field.MAKE);
        Optional<String> model = ofGun(Field.MODEL);
        Optional<String> calibre = ofGun(Field.CALIBRE);
        Optional<String> serial = ofGun(Field.SERIAL);
        Optional<String> type = ofGun(Field.GUN_TYPE);
        List<String> known = Stream.of(make, model, calibre, serial, type)
                .flatMap(Optional::stream)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        begin(known);
        caption(Stream.of(make, model, calibre, type).flatMap(Optional::stream).toList());
        make.ifPresent(column -> {
            lines.property("make", "{lookup: makes, of: " + lines.value(column) + "}");
            lines.property("makeRaw", lines.raw(column));
        });
        model.ifPresent(column -> lines.property("model", lines.value(column)));
        calibre.ifPresent(column -> {
            lines.property("calibre", "{lookup: calibres, of: " + lines.value(column) + "}");
            lines.property("calibreRaw", lines.raw(column));
        });
        serial.ifPresent(column -> {
            lines.property(
                    "serial",
                    "{serial: " + Written.quoted(column) + "}"
                            + (Meaning.isNumberOfGun(Meaning.words(column))
                                    ? "  # CHECK: that this is the number that the gun bears, and not one that the file gives it"
                                    : ""));
            lines.property("serialRaw", lines.raw(column));
            lines.property("serialStatus", "{serialStatus: " + Written.quoted(column) + "}");
        });
        type.ifPresent(column -> lines.property(
                "type",
                lines.value(column)
                        + (seen.namesKinds(column)
                                ? ""
                                : "  # CHECK: that these are kinds (pistol, rifle); of makes write make: {lookup: makes, of:"
                                        + " ...} and makeRaw")));
        if (lines.hasOnce("gun")) {
            DraftedRemarks.of("gun", seen, lines);
        }
        if (lines.has("case")) {
            lines.link(
                    "RECOVERED_IN",
                    "gun",
                    "case",
                    DraftedRecords.caseDate(seen).map(lines::held).orElse(""));
        }
        draftEvents();
    }

    private void begin(List<String> known) {
        SeenList list = seen.listOf(known.get(0));
        // Where a row is not a case, and a gun is not one of several, the row is the gun, however little it tells.
        boolean rowIsGun = list == null && seen.unique() != null && !seen.rowsAreCases();
        var key = new ArrayList<>(List.of(DraftedRecords.row(seen, lines)));
        if (list != null) {
            key.add(lines.value(list.name()));
        }
        lines.record("gun", "Firearm", list == null ? "" : list.name(), list(key), rowIsGun ? "" : lines.anyOf(known));
    }

    private void caption(List<String> shown) {
        var captions = new ArrayList<String>();
        for (int from = 0; from < shown.size(); from++) {
            captions.add(Written.inQuotes(String.join(
                    " ",
                    shown.subList(from, shown.size()).stream()
                            .map(column -> "{" + column + "}")
                            .toList())));
            captions.add(Written.inQuotes("{" + shown.get(from) + "}"));
        }
        captions.add("Firearm");
        lines.property("caption", list(captions.stream().distinct().toList()));
    }

    /** Of the same list as the first that is told of the gun. */
    private Optional<String> ofGun(Field field) {
        SeenList list = seen.meanings().entrySet().stream()
                .filter(entry -> Meaning.OF_FIREARM.contains(entry.getValue().field()))
                .findFirst()
                .map(entry -> seen.listOf(entry.getKey()))
                .orElse(null);
        return seen.meanings().entrySet().stream()
                .filter(entry -> entry.getValue().field() == field && seen.listOf(entry.getKey()) == list)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void draftEvents() {
        String unique = seen.unique();
        if (!lines.hasOnce("gun") || unique == null) {
            return;
        }
        for (String kind : Vocabulary.EVENTS.keySet()) {
            Optional<String> date = dateOf(kind);
            if (date.isEmpty()) {
                continue;
            }
            lines.record(kind, "CustodyEvent", "", list(List.of(kind, lines.value(unique))), lines.present(date.get()));
            lines.valid(date.get());
            lines.property(
                    "caption", Written.inQuotes(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)));
            lines.property("kind", kind);
            lines.property("whenRaw", lines.raw(date.get()));
            linkEvent(kind, lines.held(date.get()));
        }
    }

    private void linkEvent(String kind, String held) {
        lines.link("OF", kind, "gun", held);
        boolean sale = kind.equals("sold");
        for (String from : sale ? List.of("dealer", "seller") : List.of("owner", "possessor", "defendant", "suspect")) {
            lines.linkIfThere("FROM_PARTY", kind, from, held);
        }
        if (sale) {
            lines.linkIfThere("TO_PARTY", kind, "buyer", held);
            lines.linkIfThere("TO_PARTY", kind, "purchaser", held);
            lines.linkIfThere("AT", kind, "dealerPlace", held);
        } else {
            lines.linkIfThere("AT", kind, "place", held);
        }
        if (kind.equals("recovered") || kind.equals("seized")) {
            lines.linkIfThere("WITHIN", kind, "case", held);
        }
    }

    private Optional<String> dateOf(String kind) {
        Set<String> words = Vocabulary.EVENTS.getOrDefault(kind, Set.of());
        return seen.dates().keySet().stream()
                .filter(column -> Meaning.has(Meaning.words(column), words))
                .findFirst();
    }
}
