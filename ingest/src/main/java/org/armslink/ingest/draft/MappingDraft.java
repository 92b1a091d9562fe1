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
import org.armslink.ingest.draft.Meaning.Field;
import org.armslink.ingest.mapping.DateShape;
import org.armslink.model.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A first draft of a mapping: how the file is written, which columns hold dates and lists, and the records and links
 * that the names of its columns speak of. It can be used at once for a dry run. Nothing that only the file's owner can
 * know is guessed: it stands there as carefully as it can be, marked CHECK. A column of which nothing is made is neither
 * read as a date nor split, so no row is refused for it.
 */
public final class MappingDraft {
    private final SeenColumns seen;
    private final RecordLines records;
    private final Sample sample;
    private final String fileName;
    private final Owner owner;
    private final LocalDate today;
    private final StringBuilder text = new StringBuilder();

    private MappingDraft(Sample sample, String fileName, Owner owner, LocalDate today) {
        this.sample = sample;
        this.seen = new SeenColumns(sample);
        this.records = DraftedRecords.of(seen);
        this.fileName = fileName;
        this.owner = owner;
        this.today = today;
        write();
    }

    /**
     * Drafts a mapping.
     *
     * @param owner whose word the file is
     * @throws org.armslink.ingest.UnusableInput if the file cannot be read
     */
    public static MappingDraft of(Path file, Owner owner, LocalDate today) throws IOException {
        return of(file, null, owner, today);
    }

    /** @param sheet of a workbook, or null for the first that looks like a table */
    public static MappingDraft of(Path file, @Nullable String sheet, Owner owner, LocalDate today) throws IOException {
        return new MappingDraft(Sample.of(file, sheet), String.valueOf(file.getFileName()), owner, today);
    }

    /** The text of a mapping file. */
    public String text() {
        return text.toString();
    }

    /** What the draft lacks, for whoever does not read it to the end; mostly none. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        otherSheets().ifPresent(warnings::add);
        warnings.addAll(missing());
        return List.copyOf(warnings);
    }

    private Optional<String> otherSheets() {
        if (sample.otherSheets().isEmpty()) {
            return Optional.empty();
        }
        var named = new ArrayList<String>();
        sample.otherSheets()
                .forEach((sheet, rows) -> named.add("\"" + Written.oneLine(sheet) + "\" ("
                        + (rows < Sample.ROWS_COUNTED ? "" : "at least ") + rows
                        + (rows == 1 ? " row)" : " rows)")));
        return Optional.of("NOT DRAFTED: " + String.join(", ", named)
                + "; each sheet needs a mapping of its own: draft it with --sheet NAME");
    }

    private List<String> missing() {
        var warnings = new ArrayList<String>();
        if (!records.hasLabel("Case")) {
            warnings.add(
                    "NO CASE was drafted: no column is called as the number of a case would be, such as \"case no\" or"
                            + " \"Nro expediente\"");
        }
        if (!records.hasLabel("Firearm")) {
            warnings.add(
                    "NO FIREARM was drafted: no column is called as a make, a calibre or a serial number would be");
        }
        if (!records.hasLabel("Person")) {
            warnings.add("NO PERSON was drafted: no column is called as somebody's name or part would be");
        }
        if (!records.hasLinks()) {
            warnings.add(
                    "NO LINK was drafted: the records stand each for itself, and nothing can be followed from one to"
                            + " another");
        }
        warnings.addAll(records.lacking());
        return List.copyOf(warnings);
    }

    private void write() {
        head();
        format();
        lists();
        dates();
        lookups();
        if (!seen.empty().isEmpty()) {
            line("");
            line("empty: "
                    + RecordLines.list(
                            seen.empty().stream().map(Written::quoted).toList())
                    + "  # CHECK: words that stand where nothing is known");
        }
        seen.rowName().filter(RowName::somewhereEmpty).ifPresent(name -> {
            line("");
            line("required: [" + Written.quoted(name.column()) + "]");
        });
        line("");
        if (seen.unique() == null) {
            line("# CHECK: no column names the rows, so guns and people are named by all cells of their row together");
            line("# ({digest: row}): each row has its own. If a column does name the row, put it under unique, and");
            line("# \"{COLUMN}\" into the keys; else a row that is corrected later gives new records.");
        }
        text.append(records.text());
        unused();
    }

    private void head() {
        line("# Drafted from the first " + sample.rows().size() + " rows of " + Written.oneLine(fileName)
                + ". Read it line by line: what is marked CHECK");
        line("# cannot be seen in a file. Then try it: armslink ingest --dry-run --mapping THIS.yml FILE");
        otherSheets().ifPresent(others -> line("# ATTENTION: " + others));
        missing()
                .forEach(warning ->
                        line("# ATTENTION: " + warning + "; write under records and links what the rows say"));
        line("title: " + Written.quoted(fileName.replaceAll("[{}]", "")));
        line("source: " + Written.quoted(source()) + "  # CHECK: the name of the source; a part of every record's key");
        line("owner: " + owner);
        line("handling: H2  # CHECK: not to be passed on or used in court without the owner's leave");
        line("purpose: criminal-investigation  # CHECK: what it was shared for, in words of your own");
        line("keepUntil: " + today.plusYears(1) + "  # CHECK: the last day on which it may be kept");
        line("grade: \"4x4:X4\"  # CHECK: the source untested, the information not to be judged");
        line("method: reported");
    }

    private void format() {
        line("");
        line(sample.key() + ":");
        sample.format().forEach(format -> line("  " + format));
        line("  columns: "
                + RecordLines.list(
                        sample.columns().stream().map(Written::quoted).toList()));
        seen.rowName().ifPresent(name -> line("  unique: " + Written.quoted(name.column()) + name.check()));
    }

    /** Of each list the columns that something is made of; the others would only refuse rows. */
    private Map<SeenList, List<String>> usedLists() {
        var used = new LinkedHashMap<SeenList, List<String>>();
        for (SeenList list : seen.lists()) {
            List<String> columns =
                    list.columns().stream().filter(records.used()::contains).toList();
            if (!columns.isEmpty()) {
                used.put(list, columns);
            }
        }
        return used;
    }

    private void lists() {
        Map<SeenList, List<String>> used = usedLists();
        if (!used.isEmpty()) {
            line("");
            line("lists:  # several values in one cell; those of one list belong together by their place");
            used.forEach((list, columns) -> line(list.line(columns)));
        }
    }

    private void dates() {
        Map<String, DateShape> used = new LinkedHashMap<>(seen.dates());
        used.putAll(seen.births());
        used.keySet().retainAll(records.used());
        if (!used.isEmpty()) {
            line("");
            line("dates:");
            used.forEach((column, shape) -> line(dateLine(column, shape)));
        }
    }

    private static String dateLine(String column, DateShape shape) {
        var keys = new ArrayList<String>();
        var checks = new ArrayList<String>();
        if (shape.order() != null) {
            keys.add("order: " + shape.order());
        }
        if (shape.language() != null) {
            keys.add("language: " + shape.language());
        }
        if (shape.twoDigitYears()) {
            int from = DateShape.firstOfTwoDigitYears();
            keys.add("twoDigitYearsFrom: " + from);
            int next = (from + 99) / 100 * 100;
            checks.add(String.format(
                    Locale.ROOT,
                    "years %02d to 99 are read as %d to %d, 00 to %02d as %d to %d",
                    from % 100,
                    from,
                    next - 1,
                    (from + 99) % 100,
                    next,
                    from + 99));
        }
        if (shape.undecided()) {
            checks.add("add order: dmy (day first) or mdy; until then such as 03/04/2021 is refused");
        }
        return "  " + Written.quoted(column) + ": {" + String.join(", ", keys) + "}"
                + (checks.isEmpty() ? "" : "  # CHECK: " + String.join("; ", checks));
    }

    private void lookups() {
        var lookups = new ArrayList<String>();
        lookup(lookups, Field.MAKE, "  makes: {builtIn: makes, otherwise: keep}");
        lookup(lookups, Field.CALIBRE, "  calibres: {builtIn: calibres, otherwise: keep}");
        lookup(lookups, Field.COUNTRY, "  countries: {builtIn: countries, otherwise: leave-out}");
        if (!lookups.isEmpty()) {
            line("");
            line("lookups:");
            lookups.forEach(this::line);
        }
    }

    private void lookup(List<String> lookups, Field field, String lookup) {
        if (records.used().stream().anyMatch(column -> seen.isA(column, field))) {
            lookups.add(lookup);
        }
    }

    private void unused() {
        Set<String> used = records.used();
        List<String> left = sample.columns().stream()
                .filter(column -> !used.contains(column) && !column.equals(seen.unique()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        line("");
        line("# Not used: " + Written.oneLine(String.join(", ", left)));
        seen.unreadDates()
                .forEach((column, cell) -> line("# " + Written.oneLine(column) + " is called as a date is, but \""
                        + Written.oneLine(cell)
                        + "\" and others are not read as days; say under dates how they are written"
                        + " (formats, language)"));
        left.forEach(column -> Optional.ofNullable(seen.othersWithLists().get(column))
                .ifPresent(what -> line("# Several values in a cell of " + Written.oneLine(column) + ", " + what)));
    }

    private String source() {
        String name =
                fileName.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = name.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "file" : trimmed;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
