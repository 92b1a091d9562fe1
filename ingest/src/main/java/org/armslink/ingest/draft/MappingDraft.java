package org.armslink.ingest.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.ingest.mapping.DateShape;
import org.armslink.model.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A first draft of a mapping: how the file is written, which columns hold dates and lists, and the records and links
 * that the names of its columns speak of. It can be used at once for a dry run. Nothing that only the file's owner can
 * know is guessed: it stands there as carefully as it can be, marked CHECK.
 */
public final class MappingDraft {
    /** Words that stand where nothing is known. */
    private static final Set<String> NOTHING = Set.of(
            "unknown",
            "unk",
            "n/a",
            "desconocido",
            "inconnu",
            "unbekannt",
            "keine",
            "s/n",
            "na",
            "none",
            "null",
            "-",
            "--",
            "?",
            "not known");

    private final Sample sample;
    private final String fileName;
    private final Owner owner;
    private final LocalDate today;
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private final List<SeenList> lists;
    private final Map<String, DateShape> dates = new LinkedHashMap<>();
    private final Set<String> empty = new TreeSet<>();

    private MappingDraft(Sample sample, String fileName, Owner owner, LocalDate today) {
        this.sample = sample;
        this.fileName = fileName;
        this.owner = owner;
        this.today = today;
        for (String column : sample.columns()) {
            // A name with braces cannot stand in braces.
            if (!column.matches(".*[{}\\n\\r].*")) {
                Meaning.of(column).ifPresent(meaning -> meanings.put(column, meaning));
            }
        }
        this.lists = SeenList.in(sample, this::group, meanings.keySet());
        for (int i = 0; i < sample.columns().size(); i++) {
            look(i);
        }
    }

    /**
     * Drafts a mapping.
     *
     * @param owner whose word the file is
     * @return the text of a mapping file
     * @throws org.armslink.ingest.UnusableInput if the file cannot be read
     */
    public static String of(Path file, Owner owner, LocalDate today) throws IOException {
        return new MappingDraft(Sample.of(file), String.valueOf(file.getFileName()), owner, today).text();
    }

    private String group(String column) {
        Meaning meaning = meanings.get(column);
        if (meaning == null) {
            List<String> words = Meaning.words(column);
            return words.isEmpty() ? "part" : words.get(0);
        }
        return Meaning.OF_FIREARM.contains(meaning.field())
                ? "gun"
                : Meaning.OF_PERSON.contains(meaning.field())
                        ? meaning.who().isEmpty() ? "person" : meaning.who()
                        : meaning.field().name().toLowerCase(Locale.ROOT);
    }

    private void look(int column) {
        String name = sample.columns().get(column);
        var values = new ArrayList<String>();
        for (String tidy : values(column)) {
            if (NOTHING.contains(tidy.toLowerCase(Locale.ROOT))) {
                empty.add(tidy.toLowerCase(Locale.ROOT));
            } else if (!tidy.isEmpty()) {
                values.add(tidy);
            }
        }
        List<String> words = Meaning.words(name);
        boolean called = words.stream().anyMatch(Vocabulary.DATE::contains);
        boolean numbers = values.stream().allMatch(value -> value.matches("[0-9.]+"));
        if (!meanings.containsKey(name) && listOf(name) == null && (called || !numbers)) {
            DateShape.of(values, called ? 50 : 90, sample.key().equals("xlsx") ? sample.countsFrom1904() : null)
                    .ifPresent(shape -> dates.put(name, shape));
        }
    }

    /** What stands in a column, tidied; each of several values in a cell by itself. */
    private List<String> values(int column) {
        SeenList list = listOf(sample.columns().get(column));
        return sample.values(column).stream()
                .flatMap(cell -> list == null ? Stream.of(cell.strip()) : list.values(cell).stream())
                .toList();
    }

    private @Nullable SeenList listOf(String column) {
        return lists.stream()
                .filter(list -> list.columns().contains(column))
                .findFirst()
                .orElse(null);
    }

    private Optional<RowName> unique() {
        return RowName.in(
                sample,
                column -> Meaning.words(column).stream().anyMatch(Vocabulary.ROW::contains)
                        && !isA(column, Meaning.Field.SERIAL, Meaning.Field.PHONE),
                column -> isA(column, Meaning.Field.CASE),
                NOTHING::contains);
    }

    private boolean isA(String column, Meaning.Field... fields) {
        Meaning meaning = meanings.get(column);
        return meaning != null && List.of(fields).contains(meaning.field());
    }

    private String text() {
        Optional<RowName> named = unique();
        Optional<String> unique = named.map(RowName::column);
        var text = new StringBuilder();
        line(text, "# yaml-language-server: $schema=mapping.schema.json");
        line(
                text,
                "# Drafted from the first " + sample.rows().size() + " rows of " + oneLine(fileName)
                        + ". Read it line by line: what is marked CHECK");
        line(text, "# cannot be seen in a file. Then try it: armslink ingest --dry-run --mapping THIS.yml FILE");
        line(text, "title: " + Written.quoted(fileName.replaceAll("[{}]", "")));
        line(
                text,
                "source: " + Written.quoted(source())
                        + "  # CHECK: the name of the source; a part of every record's key");
        line(text, "owner: " + owner);
        line(text, "handling: H2  # CHECK: not to be passed on or used in court without the owner's leave");
        line(text, "purpose: criminal-investigation  # CHECK: what it was shared for");
        line(text, "keepUntil: " + today.plusYears(1) + "  # CHECK: the last day on which it may be kept");
        line(text, "grade: \"4x4:X4\"  # CHECK: the source untested, the information not to be judged");
        line(text, "method: reported");
        line(text, "");
        line(text, sample.key() + ":");
        sample.format().forEach(format -> line(text, "  " + format));
        line(
                text,
                "  columns: ["
                        + String.join(
                                ", ",
                                sample.columns().stream().map(Written::quoted).toList()) + "]");
        named.ifPresent(name -> line(text, "  unique: " + Written.quoted(name.column()) + name.check()));
        lists(text);
        dates(text);
        var records = new DraftedRecords(meanings, lists, dates.keySet(), unique.orElse(null), personRoles());
        lookups(text, records.used());
        if (!empty.isEmpty()) {
            line(text, "");
            line(
                    text,
                    "empty: ["
                            + String.join(
                                    ", ", empty.stream().map(Written::quoted).toList())
                            + "]  # CHECK: words that stand where nothing is known");
        }
        named.filter(RowName::somewhereEmpty).ifPresent(name -> {
            line(text, "");
            line(text, "required: [" + Written.quoted(name.column()) + "]");
        });
        line(text, "");
        if (unique.isEmpty()) {
            line(
                    text,
                    "# CHECK: no column names the rows, so guns and people are named by all cells of their row together");
            line(
                    text,
                    "# ({digest: row}): each row has its own. If a column does name the row, put it under unique, and");
            line(text, "# \"{COLUMN}\" into the keys; else a row that is corrected later gives new records.");
        }
        text.append(records.text());
        var unused = new ArrayList<>(sample.columns());
        unused.removeAll(records.used());
        unique.ifPresent(unused::remove);
        unused.removeAll(dates.keySet());
        if (!unused.isEmpty()) {
            line(text, "");
            line(text, "# Not used: " + oneLine(String.join(", ", unused)));
        }
        return text.toString();
    }

    /** What stands in the column of roles, if there is one. */
    private Set<String> personRoles() {
        var roles = new TreeSet<String>();
        for (int i = 0; i < sample.columns().size(); i++) {
            if (isA(sample.columns().get(i), Meaning.Field.ROLE)) {
                values(i).stream()
                        .filter(role -> !role.isEmpty() && role.length() <= 40)
                        .limit(CsvRows.MAX_COLUMNS)
                        .forEach(roles::add);
            }
        }
        return roles;
    }

    private void lists(StringBuilder text) {
        if (!lists.isEmpty()) {
            line(text, "");
            line(text, "lists:  # several values in one cell; those of one list belong together by their place");
            for (SeenList list : lists) {
                line(
                        text,
                        "  " + Written.quoted(list.name()) + ": {split: ["
                                + String.join(
                                        ", ",
                                        list.columns().stream()
                                                .map(Written::quoted)
                                                .toList()) + "]"
                                + (list.by() == null ? "" : ", by: " + Written.inQuotes(list.by()))
                                + (list.keyed() == null ? "" : ", keyed: " + Written.inQuotes(list.keyed())) + "}");
            }
        }
    }

    private void dates(StringBuilder text) {
        if (!dates.isEmpty()) {
            line(text, "");
            line(text, "dates:");
            dates.forEach((column, shape) -> {
                var keys = new ArrayList<String>();
                if (shape.order() != null) {
                    keys.add("order: " + shape.order());
                }
                if (shape.twoDigitYears()) {
                    keys.add("twoDigitYearsFrom: " + DateShape.firstOfTwoDigitYears());
                }
                line(
                        text,
                        "  " + Written.quoted(column) + ": {" + String.join(", ", keys) + "}"
                                + (shape.undecided()
                                        ? "  # CHECK: add order: dmy (day first) or mdy; until then such as 03/04/2021 is"
                                                + " refused"
                                        : ""));
            });
        }
    }

    private void lookups(StringBuilder text, Set<String> used) {
        var lookups = new ArrayList<String>();
        if (used.stream().anyMatch(column -> isA(column, Meaning.Field.MAKE))) {
            lookups.add("  makes: {builtIn: makes, otherwise: keep}");
        }
        if (used.stream().anyMatch(column -> isA(column, Meaning.Field.CALIBRE))) {
            lookups.add("  calibres: {builtIn: calibres, otherwise: keep}");
        }
        if (used.stream().anyMatch(column -> isA(column, Meaning.Field.COUNTRY))) {
            lookups.add("  countries: {builtIn: countries, otherwise: leave-out}");
        }
        if (!lookups.isEmpty()) {
            line(text, "");
            line(text, "lookups:");
            lookups.forEach(lookup -> line(text, lookup));
        }
    }

    private String source() {
        String name =
                fileName.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = name.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "file" : trimmed;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
