package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armslink.ingest.draft.Meaning.Field;
import org.jspecify.annotations.Nullable;

/** The records and links that a file's columns speak of, as lines of a mapping. */
final class DraftedRecords {
    private static final Set<String> SUSPECTS =
            Set.of("suspect", "defendant", "accused", "offender", "possessor", "perpetrator", "thief");

    private final Map<String, Meaning> meanings;
    private final List<SeenList> lists;
    private final Set<String> dates;
    private final @Nullable String unique;
    private final Set<String> roles;
    private final Set<String> used = new LinkedHashSet<>();
    /** By name: the list of whose parts the record is made, or an empty text. */
    private final Map<String, String> records = new LinkedHashMap<>();

    private final StringBuilder text = new StringBuilder("records:\n");
    private final List<String> links = new ArrayList<>();

    DraftedRecords(
            Map<String, Meaning> meanings,
            List<SeenList> lists,
            Set<String> dates,
            @Nullable String unique,
            Set<String> roles) {
        this.meanings = meanings;
        this.lists = lists;
        this.dates = dates;
        this.unique = unique;
        this.roles = roles;
        draftCase();
        draftPlaces();
        draftDealer();
        draftPeople();
        draftGun();
        draftEvents();
        if (records.isEmpty()) {
            text.append(
                    "  # CHECK: no column is called as a firearm, a person, a place or a case would be; say here what"
                            + " the rows speak of\n");
        }
    }

    String text() {
        return links.isEmpty()
                ? text.toString()
                : text + "\nlinks:  # CHECK: whether the file says so much\n" + String.join("", links);
    }

    /** The columns that something is made of. */
    Set<String> used() {
        return used;
    }

    private void draftCase() {
        Optional<String> column = first(Field.CASE, "");
        if (column.isEmpty() || listOf(column.get()) != null) {
            return;
        }
        String reference = column.get();
        record("case", "Case", "", "[" + raw(reference) + "]", present(reference));
        property("caption", value(reference));
        property("reference", value(reference));
    }

    private void draftPlaces() {
        for (String who : Stream.concat(
                        Stream.of(""), meanings.values().stream().map(Meaning::who))
                .distinct()
                .toList()) {
            Optional<String> town = first(Field.TOWN, who).filter(column -> listOf(column) == null);
            Optional<String> region = first(Field.REGION, who).filter(column -> listOf(column) == null);
            Optional<String> country = first(Field.COUNTRY, who).filter(column -> listOf(column) == null);
            Optional<String> name = town.or(() -> region);
            if (name.isEmpty()) {
                continue;
            }
            var key = new ArrayList<String>();
            key.add(raw(name.get()));
            region.filter(column -> town.isPresent()).ifPresent(column -> key.add("[" + raw(column) + ", \"-\"]"));
            country.ifPresent(column -> key.add("[" + raw(column) + ", \"-\"]"));
            record(who.isEmpty() ? "place" : who + "Place", "Location", "", list(key), present(name.get()));
            property("caption", value(name.get()));
            property("name", value(name.get()));
            property("nameRaw", raw(name.get()));
            region.filter(column -> town.isPresent()).ifPresent(column -> property("region", value(column)));
            country.ifPresent(column -> property("country", "{lookup: countries, of: " + value(column) + "}"));
        }
        if (records.containsKey("place")
                && records.containsKey("case")
                && first(Field.CASE, "").equals(Optional.ofNullable(unique))) {
            link("AT", "case", "place", caseDate().map(DraftedRecords::held).orElse(""));
        }
    }

    private void draftDealer() {
        first(Field.ORGANISATION, "dealer")
                .filter(column -> listOf(column) == null)
                .ifPresent(column -> {
                    record("dealer", "Organisation", "", "[" + raw(column) + "]", present(column));
                    property("caption", value(column));
                    property("name", value(column));
                    property("nameRaw", raw(column));
                    property("kind", "dealer");
                    if (records.containsKey("dealerPlace")) {
                        link("LOCATED_IN", "dealer", "dealerPlace", "");
                    }
                });
    }

    private void draftPeople() {
        for (Map.Entry<String, Meaning> entry : meanings.entrySet().stream().toList()) {
            String who = entry.getValue().who();
            String name = who.isEmpty() ? "person" : who;
            if (entry.getValue().field() != Field.NAME || who.equals("dealer") || records.containsKey(name)) {
                continue;
            }
            String column = entry.getKey();
            SeenList list = listOf(column);
            var key = new ArrayList<>(List.of(row(), name));
            if (list != null) {
                key.add(value(list.name()));
            }
            record(name, "Person", list == null ? "" : list.name(), list(key), present(column));
            property("caption", value(column));
            property("name", value(column));
            property("nameRaw", raw(column));
            linkPerson(name, who, list);
        }
    }

    private void linkPerson(String name, String who, @Nullable SeenList list) {
        if (!records.containsKey("case")) {
            return;
        }
        Optional<String> role = first(Field.ROLE, who).filter(column -> list == listOf(column));
        if (role.isPresent()) {
            use(role.get());
            linkByRole("VICTIM_IN", name, role.get(), Vocabulary.VICTIMS);
            linkByRole("WITNESS_IN", name, role.get(), Vocabulary.WITNESSES);
            linkByRole("SUSPECT_IN", name, role.get(), Vocabulary.SUSPECTS);
            return;
        }
        if (who.equals("victim")) {
            link("VICTIM_IN", name, "case", "");
        } else if (who.equals("witness")) {
            link("WITNESS_IN", name, "case", "");
        } else if (SUSPECTS.contains(who)) {
            link("SUSPECT_IN", name, "case", ", properties: {role: " + who + "}");
        }
    }

    private void linkByRole(String type, String person, String column, List<String> beginnings) {
        List<String> of = roles.stream()
                .filter(role -> beginnings.stream()
                        .anyMatch(begin -> role.toLowerCase(Locale.ROOT).contains(begin)))
                .map(Written::quoted)
                .toList();
        if (!of.isEmpty()) {
            link(type, person, "case", ", when: {oneOf: {" + Written.quoted(column) + ": " + list(of) + "}}");
        }
    }

    private void draftGun() {
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
        SeenList list = listOf(known.get(0));
        // Where a row is not a case, and a gun is not one of several, the row is the gun, however little it tells.
        boolean rowIsGun =
                list == null && unique != null && !first(Field.CASE, "").equals(Optional.of(unique));
        var key = new ArrayList<>(List.of(row()));
        if (list != null) {
            key.add(value(list.name()));
        }
        record(
                "gun",
                "Firearm",
                list == null ? "" : list.name(),
                list(key),
                rowIsGun
                        ? ""
                        : "    when: {not: {absent: "
                                + list(known.stream().map(Written::quoted).toList()) + "}}\n");
        var captions = new ArrayList<String>();
        List<String> shown =
                Stream.of(make, model, calibre, type).flatMap(Optional::stream).toList();
        for (int from = 0; from < shown.size(); from++) {
            captions.add(Written.inQuotes(String.join(
                    " ",
                    shown.subList(from, shown.size()).stream()
                            .map(column -> "{" + column + "}")
                            .toList())));
            captions.add(Written.inQuotes("{" + shown.get(from) + "}"));
        }
        captions.add("Firearm");
        property("caption", list(captions.stream().distinct().toList()));
        make.ifPresent(column -> {
            property("make", "{lookup: makes, of: " + value(column) + "}");
            property("makeRaw", raw(column));
        });
        model.ifPresent(column -> property("model", value(column)));
        calibre.ifPresent(column -> {
            property("calibre", "{lookup: calibres, of: " + value(column) + "}");
            property("calibreRaw", raw(column));
        });
        serial.ifPresent(column -> {
            property("serial", "{serial: " + Written.quoted(column) + "}");
            property("serialRaw", raw(column));
            property("serialStatus", "{serialStatus: " + Written.quoted(column) + "}");
        });
        type.ifPresent(column -> property("type", value(column)));
        if (records.containsKey("case")) {
            link(
                    "RECOVERED_IN",
                    "gun",
                    "case",
                    caseDate().map(DraftedRecords::held).orElse(""));
        }
    }

    /**
     * What names the row and nothing else: guns and people of two rows are never one by a draft, since that two rows
     * mean one thing is for a person to decide. Without a column that names it, all its cells together do.
     */
    private String row() {
        return unique == null ? "{digest: row}" : value(unique);
    }

    /** Of the same list as the first that is told of the gun. */
    private Optional<String> ofGun(Field field) {
        SeenList list = meanings.entrySet().stream()
                .filter(entry -> Meaning.OF_FIREARM.contains(entry.getValue().field()))
                .findFirst()
                .map(entry -> listOf(entry.getKey()))
                .orElse(null);
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().field() == field && listOf(entry.getKey()) == list)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void draftEvents() {
        if (!"".equals(records.get("gun"))) {
            return;
        }
        for (String kind : Vocabulary.EVENTS.keySet()) {
            Optional<String> date = dateOf(kind);
            if (date.isEmpty() || unique == null) {
                continue;
            }
            record(kind, "CustodyEvent", "", list(List.of(kind, value(unique))), present(date.get()));
            text.append("    valid: {day: ").append(Written.quoted(date.get())).append("}\n");
            property("caption", Written.inQuotes(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)));
            property("kind", kind);
            property("whenRaw", raw(date.get()));
            String held = held(date.get());
            link("OF", kind, "gun", held);
            boolean sale = kind.equals("sold");
            for (String from :
                    sale ? List.of("dealer", "seller") : List.of("owner", "possessor", "defendant", "suspect")) {
                linkIfThere("FROM_PARTY", kind, from, held);
            }
            if (sale) {
                linkIfThere("TO_PARTY", kind, "buyer", held);
                linkIfThere("TO_PARTY", kind, "purchaser", held);
                linkIfThere("AT", kind, "dealerPlace", held);
            } else {
                linkIfThere("AT", kind, "place", held);
            }
            if (kind.equals("recovered") || kind.equals("seized")) {
                linkIfThere("WITHIN", kind, "case", held);
            }
        }
    }

    private Optional<String> dateOf(String kind) {
        return dates.stream()
                .filter(column -> Meaning.words(column).stream()
                        .anyMatch(Vocabulary.EVENTS.getOrDefault(kind, Set.of())::contains))
                .findFirst();
    }

    /** The date of a row that is a case: the only one, or the one that is called so. */
    private Optional<String> caseDate() {
        if (unique == null || !first(Field.CASE, "").equals(Optional.of(unique))) {
            return Optional.empty();
        }
        return dates.stream()
                .filter(column -> dates.size() == 1
                        || column.equalsIgnoreCase("date")
                        || Meaning.words(column).stream().anyMatch(Set.of("incident", "occurred", "crime")::contains))
                .findFirst();
    }

    private Optional<String> first(Field field, String who) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Meaning(field, who)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private @Nullable SeenList listOf(String column) {
        return lists.stream()
                .filter(list -> list.columns().contains(column))
                .findFirst()
                .orElse(null);
    }

    private void record(String name, String label, String each, String key, String when) {
        records.put(name, each);
        text.append("  ").append(name).append(":\n    label: ").append(label).append('\n');
        if (!each.isEmpty()) {
            text.append("    each: ").append(Written.quoted(each)).append('\n');
        }
        text.append("    key: ").append(key).append('\n').append(when);
    }

    private void property(String name, String value) {
        if (name.equals("caption")) {
            text.append("    properties:\n");
        }
        text.append("      ").append(name).append(": ").append(value).append('\n');
    }

    private void linkIfThere(String type, String from, String to, String more) {
        if (records.containsKey(to) && "".equals(records.get(to))) {
            link(type, from, to, more);
        }
    }

    private void link(String type, String from, String to, String more) {
        links.add("  - {type: " + type + ", from: " + from + ", to: " + to + more + "}\n");
    }

    private static String held(String date) {
        return ", valid: {day: " + Written.quoted(date) + "}";
    }

    private String present(String column) {
        use(column);
        return "    when: {present: [" + Written.quoted(column) + "]}\n";
    }

    private String value(String column) {
        use(column);
        return Written.inQuotes("{" + column + "}");
    }

    private String raw(String column) {
        use(column);
        return "{raw: " + Written.quoted(column) + "}";
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private void use(String column) {
        used.add(column);
    }
}
