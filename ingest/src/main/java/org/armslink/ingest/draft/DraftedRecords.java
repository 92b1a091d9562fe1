package org.armslink.ingest.draft;

import static org.armslink.ingest.draft.RecordLines.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.ingest.draft.Meaning.Field;
import org.armslink.ingest.reference.FoldedWords;
import org.jspecify.annotations.Nullable;

/** Drafts the cases, places, dealers and people that a file's columns speak of. */
final class DraftedRecords {
    private static final Set<String> SUSPECTS =
            Set.of("suspect", "defendant", "accused", "offender", "perpetrator", "thief");

    private final SeenColumns seen;
    private final RecordLines lines;

    private DraftedRecords(SeenColumns seen, RecordLines lines) {
        this.seen = seen;
        this.lines = lines;
    }

    static RecordLines of(SeenColumns seen) {
        var lines = new RecordLines();
        var records = new DraftedRecords(seen, lines);
        records.draftCase();
        records.draftPlaces();
        records.draftDealer();
        records.draftPeople();
        new DraftedGuns(seen, lines).draft();
        new DraftedTraces(seen, lines).draft();
        return lines;
    }

    /**
     * What names the row and nothing else: guns and people of two rows are never one by a draft, since that two rows
     * mean one thing is for a person to decide. Without a column that names it, all its cells together do.
     */
    static String row(SeenColumns seen, RecordLines lines) {
        String unique = seen.unique();
        return unique == null ? "{digest: row}" : lines.value(unique);
    }

    /** The date of a row that is a case: the only one, or the one that is called so. */
    static Optional<String> caseDate(SeenColumns seen) {
        if (!seen.rowsAreCases()) {
            return Optional.empty();
        }
        Set<String> dates = seen.dates().keySet();
        return dates.stream()
                .filter(column -> Meaning.has(Meaning.words(column), Vocabulary.HAPPENED))
                .findFirst()
                .or(() -> dates.stream()
                        .filter(column -> dates.size() == 1
                                || Meaning.words(column).stream().allMatch(Vocabulary.DATE_ALONE::contains))
                        .findFirst());
    }

    private void draftCase() {
        Optional<String> column = seen.single(Field.CASE, "");
        if (column.isEmpty()) {
            return;
        }
        String reference = column.get();
        lines.record("case", "Case", "", "[" + lines.raw(reference) + "]", lines.present(reference));
        caseDate(seen).ifPresent(lines::valid);
        lines.property("caption", lines.value(reference));
        lines.property("reference", lines.value(reference));
        DraftedRemarks.of("case", seen, lines);
    }

    private void draftPlaces() {
        for (String who : Stream.concat(
                        Stream.of(""), seen.meanings().values().stream().map(Meaning::who))
                .distinct()
                .toList()) {
            List<String> towns = seen.singles(Field.TOWN, who);
            Optional<String> town = towns.stream().findFirst();
            Optional<String> region = seen.single(Field.REGION, who);
            Optional<String> country = seen.single(Field.COUNTRY, who);
            Optional<String> name = town.or(() -> region);
            if (name.isEmpty()) {
                continue;
            }
            var key = new ArrayList<String>();
            key.add(lines.raw(name.get()));
            // "12 Elm St" of two towns is two places.
            List<String> wider = towns.stream().skip(1).toList();
            wider.forEach(column -> key.add("[" + lines.raw(column) + ", \"-\"]"));
            region.filter(column -> town.isPresent())
                    .ifPresent(column -> key.add("[" + lines.raw(column) + ", \"-\"]"));
            country.ifPresent(column -> key.add("[" + lines.raw(column) + ", \"-\"]"));
            lines.record(who.isEmpty() ? "place" : who + "Place", "Location", "", list(key), lines.present(name.get()));
            String whole = "{" + name.get() + "}"
                    + wider.stream().map(column -> ", {" + column + "}").collect(Collectors.joining());
            lines.property(
                    "caption",
                    wider.isEmpty()
                            ? lines.value(name.get())
                            : list(List.of(Written.inQuotes(whole), lines.value(name.get()))));
            lines.property("name", lines.value(name.get()));
            lines.property("nameRaw", lines.raw(name.get()));
            region.filter(column -> town.isPresent())
                    .ifPresent(column -> lines.property(
                            "region",
                            lines.value(column)
                                    + (Vocabulary.STATE.contains(
                                                    FoldedWords.fold(column).strip())
                                            ? "  # CHECK: that it is a region, and not how the case or request stands"
                                            : "")));
            country.ifPresent(
                    column -> lines.property("country", "{lookup: countries, of: " + lines.value(column) + "}"));
        }
        if (lines.has("place") && lines.has("case") && seen.rowsAreCases()) {
            lines.link("AT", "case", "place", caseDate(seen).map(lines::held).orElse(""));
        }
    }

    private void draftDealer() {
        seen.single(Field.ORGANISATION, "dealer").ifPresent(column -> {
            lines.record("dealer", "Organisation", "", "[" + lines.raw(column) + "]", lines.present(column));
            lines.property("caption", lines.value(column));
            lines.property("name", lines.value(column));
            lines.property("nameRaw", lines.raw(column));
            lines.property("kind", "dealer");
            if (lines.has("dealerPlace")) {
                lines.link("LOCATED_IN", "dealer", "dealerPlace", "");
            }
        });
    }

    private void draftPeople() {
        for (Map.Entry<String, Meaning> entry : List.copyOf(seen.meanings().entrySet())) {
            String who = entry.getValue().who();
            String name = who.isEmpty() ? "person" : who;
            if (entry.getValue().field() == Field.NAME && !who.equals("dealer") && !lines.has(name)) {
                draftPerson(entry.getKey(), who, name);
            }
        }
    }

    private void draftPerson(String column, String who, String name) {
        SeenList list = seen.listOf(column);
        var key = new ArrayList<>(List.of(DraftedRecords.row(seen, lines), name));
        if (list != null) {
            key.add(lines.value(list.name()));
        }
        Optional<String> part = ofPerson(Field.ROLE, who, list);
        List<String> names = nameColumns(column, list);
        String whole = whole(names);
        var known = new ArrayList<>(names);
        part.ifPresent(known::add);
        lines.record(
                name,
                "Person",
                list == null ? "" : list.name(),
                list(key),
                known.size() > 1 ? lines.anyOf(known) : lines.present(column));
        lines.property(
                "caption",
                part.isEmpty()
                        ? whole
                        : list(List.of(whole, "Unnamed person"))
                                + "  # CHECK: somebody without a name, of whom only the part is known, is kept");
        lines.property("name", whole);
        lines.property("nameRaw", names.size() > 1 ? whole : lines.raw(column));
        ofPerson(Field.BIRTH, who, list).ifPresent(birth -> {
            if (seen.isIso(birth)) {
                lines.property("birthDate", lines.value(birth));
            } else if (seen.births().containsKey(birth)) {
                lines.property("birthDate", lines.date(birth));
            } else {
                lines.note(birth + " is not read as days, and so is not used; say under dates how they are written"
                        + " (formats, language), and write birthDate: {date: " + birth + "}");
            }
        });
        if (list == null) {
            DraftedRemarks.of(name, seen, lines);
        }
        if (lines.has("case")) {
            linkPerson(name, who, list);
        }
    }

    /**
     * "Vorname" and "Nachname" are one name in this order. Of two columns that do not say so it is not in the file whether
     * and in which order they are one.
     */
    private List<String> nameColumns(String column, @Nullable SeenList list) {
        Meaning meaning = seen.meanings().get(column);
        List<String> columns = seen.meanings().entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .filter(other -> seen.listOf(other) == list)
                .toList();
        List<String> first = columns.stream()
                .filter(one -> Meaning.has(Meaning.words(one), Vocabulary.FIRST_NAMES))
                .toList();
        List<String> last = columns.stream()
                .filter(one -> Meaning.has(Meaning.words(one), Vocabulary.SURNAMES))
                .toList();
        if (columns.size() == 2 && first.size() <= 1 && last.size() <= 1 && !(first.isEmpty() && last.isEmpty())) {
            String surname = last.isEmpty() ? other(columns, first.get(0)) : last.get(0);
            String forename = other(columns, surname);
            return List.of(forename, surname);
        }
        columns.stream()
                .filter(one -> !one.equals(column))
                .forEach(one -> lines.note(one + " may be a part of the name too; if so, write name: [\"{" + one + "} {"
                        + column + "}\", \"{" + column + "}\"], and the caption so"
                        + (list == null ? "" : ", and put it under split of " + list.name())));
        return List.of(column);
    }

    private String whole(List<String> names) {
        String last = names.get(names.size() - 1);
        return names.size() == 1
                ? lines.value(last)
                : list(List.of(
                        Written.inQuotes("{" + names.get(0) + "} {" + last + "}"),
                        lines.value(last),
                        lines.value(names.get(0))));
    }

    private static String other(List<String> two, String one) {
        return two.get(0).equals(one) ? two.get(1) : two.get(0);
    }

    /** A column that says whose it is, or one that says nobody's where there is nobody else. */
    private Optional<String> ofPerson(Field field, String who, @Nullable SeenList list) {
        boolean alone = seen.meanings().values().stream()
                        .filter(meaning -> meaning.field() == Field.NAME)
                        .map(Meaning::who)
                        .distinct()
                        .count()
                == 1;
        return seen.first(field, who)
                .or(() -> alone ? seen.first(field, "") : Optional.empty())
                .filter(column -> list == seen.listOf(column));
    }

    private void linkPerson(String name, String who, @Nullable SeenList list) {
        Optional<String> role = ofPerson(Field.ROLE, who, list);
        if (role.isPresent()) {
            lines.use(role.get());
            var left = new TreeSet<>(seen.roles());
            left.removeAll(linkByRole("VICTIM_IN", name, role.get(), left, Vocabulary.VICTIMS));
            left.removeAll(linkByRole("WITNESS_IN", name, role.get(), left, Vocabulary.WITNESSES));
            left.removeAll(linkByRole("SUSPECT_IN", name, role.get(), left, Vocabulary.SUSPECTS));
            if (!left.isEmpty()) {
                lines.note("nobody is linked to the case as " + left + "; add these to the links of " + role.get()
                        + " that say so, or leave them");
            }
        } else if (who.equals("victim")) {
            lines.link("VICTIM_IN", name, "case", "");
        } else if (who.equals("witness")) {
            lines.link("WITNESS_IN", name, "case", "");
        } else if (SUSPECTS.contains(who)) {
            lines.link("SUSPECT_IN", name, "case", ", properties: {role: " + who + "}");
        }
    }

    private List<String> linkByRole(String type, String person, String column, Set<String> roles, List<String> parts) {
        List<String> of = roles.stream()
                .filter(role -> parts.stream().anyMatch(FoldedWords.fold(role)::contains))
                .toList();
        if (!of.isEmpty()) {
            List<String> written = of.stream().map(Written::quoted).toList();
            lines.link(
                    type, person, "case", ", when: {oneOf: {" + Written.quoted(column) + ": " + list(written) + "}}");
        }
        return of;
    }
}
