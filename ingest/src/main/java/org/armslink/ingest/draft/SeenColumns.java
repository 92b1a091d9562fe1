package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.ingest.draft.Meaning.Field;
import org.armslink.ingest.mapping.DateShape;
import org.armslink.ingest.reference.FoldedWords;
import org.jspecify.annotations.Nullable;

/** What was seen in the columns of a file: what their names speak of, and how their cells are written. */
final class SeenColumns {
    private static final int LONGEST_ROLE = 40;
    private static final String ISO_DAY = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    private static final String YES_OR_NO = "si|no|yes|oui|non|sim|nao|ja|nein|x|[0-9]+";

    private final Sample sample;
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private final SeenList.Found lists;
    private final Map<String, DateShape> dates = new LinkedHashMap<>();
    private final Map<String, DateShape> births = new LinkedHashMap<>();
    private final Set<String> empty = new TreeSet<>();
    private final Optional<RowName> rowName;

    SeenColumns(Sample sample) {
        this.sample = sample;
        for (int i = 0; i < sample.columns().size(); i++) {
            String column = sample.columns().get(i);
            // A name with braces cannot stand in braces.
            if (!column.matches("(?s).*[{}\\n\\r].*")) {
                meaning(i).ifPresent(meaning -> meanings.put(column, meaning));
            }
        }
        this.lists = SeenList.in(sample, this::group, meanings.keySet());
        for (int i = 0; i < sample.columns().size(); i++) {
            look(i);
        }
        this.rowName = RowName.in(
                sample,
                this::mayNameRows,
                column -> isA(column, Field.CASE),
                text -> Vocabulary.isNothing(FoldedWords.fold(text)));
    }

    /** By the column's name, where its cells do not tell another thing. */
    private Optional<Meaning> meaning(int column) {
        List<String> cells = sample.values(column).stream()
                .map(FoldedWords::fold)
                .map(String::strip)
                .filter(cell -> !Vocabulary.isNothing(cell))
                .toList();
        Optional<Meaning> named = Meaning.of(sample.columns().get(column));
        Field field = named.map(Meaning::field).orElse(null);
        if (field == Field.CASE && most(cells, cell -> cell.chars().noneMatch(Character::isDigit))) {
            // "Hecho: robo" is what happened, and no case of its own.
            return Optional.empty();
        }
        if (field == Field.GUN_TYPE && most(cells, cell -> cell.matches(YES_OR_NO))) {
            return Optional.empty();
        }
        List<String> words = Meaning.words(sample.columns().get(column));
        boolean perhapsType = named.isEmpty() && (words.size() == 1 || Meaning.has(words, Vocabulary.TYPE));
        if (perhapsType && most(cells, cell -> Meaning.has(FoldedWords.of(cell), Vocabulary.KINDS))) {
            return Optional.of(new Meaning(Field.GUN_TYPE, ""));
        }
        return perhapsType && most(cells, Vocabulary::isRole) ? Optional.of(new Meaning(Field.ROLE, "")) : named;
    }

    private static boolean most(List<String> cells, Predicate<String> holds) {
        return !cells.isEmpty() && cells.stream().filter(holds).count() * 2 > cells.size();
    }

    /** Whether most cells have a word for a kind of firearm. */
    boolean namesKinds(String column) {
        return most(
                values(sample.columns().indexOf(column)).stream()
                        .filter(value -> !value.isEmpty() && !Vocabulary.isNothing(FoldedWords.fold(value)))
                        .toList(),
                cell -> Meaning.has(FoldedWords.of(cell), Vocabulary.KINDS));
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
            if (Vocabulary.isNothing(FoldedWords.fold(tidy))) {
                empty.add(tidy.toLowerCase(Locale.ROOT));
            } else if (!tidy.isEmpty()) {
                values.add(tidy);
            }
        }
        boolean called = Meaning.has(Meaning.words(name), Vocabulary.DATE);
        boolean numbers = values.stream().allMatch(value -> value.matches("[0-9.]+"));
        if (!meanings.containsKey(name) && listOf(name) == null && (called || !numbers)) {
            DateShape.of(values, called ? 50 : 90, sample.key().equals("xlsx") ? sample.countsFrom1904() : null)
                    .ifPresent(shape -> dates.put(name, shape));
        }
        if (isA(name, Field.BIRTH) && !isIso(name)) {
            DateShape.of(values, 50, sample.key().equals("xlsx") ? sample.countsFrom1904() : null)
                    .ifPresent(shape -> births.put(name, shape));
        }
    }

    private boolean mayNameRows(String column) {
        List<String> words = Meaning.words(column);
        return Meaning.has(words, Vocabulary.ROW)
                && !words.isEmpty()
                && !Meaning.isCount(words)
                && !Meaning.has(words, Vocabulary.DOCUMENT)
                && !isA(column, Field.SERIAL, Field.PHONE, Field.NAME);
    }

    Sample sample() {
        return sample;
    }

    /** What stands in a column, tidied; each of several values in a cell by itself. */
    List<String> values(int column) {
        SeenList list = listOf(sample.columns().get(column));
        return sample.values(column).stream()
                .flatMap(cell -> list == null ? Stream.of(cell.strip()) : list.values(cell).stream())
                .toList();
    }

    Map<String, Meaning> meanings() {
        return meanings;
    }

    List<SeenList> lists() {
        return lists.lists();
    }

    /** Columns with several values in a cell that are in no list, each with what was seen. */
    Map<String, String> othersWithLists() {
        return lists.others();
    }

    Map<String, DateShape> dates() {
        return dates;
    }

    /** How days of birth are written, unless as ISO 8601 does; apart, since no case and no event is of that day. */
    Map<String, DateShape> births() {
        return births;
    }

    /** Columns that are called as dates are, but are not written so; each with a cell of it. */
    Map<String, String> unreadDates() {
        var unread = new LinkedHashMap<String, String>();
        for (int i = 0; i < sample.columns().size(); i++) {
            String name = sample.columns().get(i);
            if (!meanings.containsKey(name)
                    && !dates.containsKey(name)
                    && Meaning.words(name).stream().anyMatch(Vocabulary.DATE_ALONE::contains)) {
                values(i).stream()
                        .filter(value -> value.chars().anyMatch(Character::isDigit))
                        .findFirst()
                        .ifPresent(value -> unread.put(name, value));
            }
        }
        return unread;
    }

    /** Words of the file that stand where nothing is known. */
    Set<String> empty() {
        return empty;
    }

    Optional<RowName> rowName() {
        return rowName;
    }

    /** The column that names the rows, or null. */
    @Nullable
    String unique() {
        return rowName.map(RowName::column).orElse(null);
    }

    boolean isA(String column, Field... fields) {
        Meaning meaning = meanings.get(column);
        return meaning != null && List.of(fields).contains(meaning.field());
    }

    Optional<String> first(Field field, String who) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Meaning(field, who)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** All of whole cells, in the order of the file. */
    List<String> singles(Field field, String who) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Meaning(field, who)))
                .map(Map.Entry::getKey)
                .filter(column -> listOf(column) == null)
                .toList();
    }

    /** Of whole cells only. */
    Optional<String> single(Field field, String who) {
        return first(field, who).filter(column -> listOf(column) == null);
    }

    @Nullable
    SeenList listOf(String column) {
        return lists.lists().stream()
                .filter(list -> list.columns().contains(column))
                .findFirst()
                .orElse(null);
    }

    /** Whether the rows are cases: the column that names them names a case. */
    boolean rowsAreCases() {
        return unique() != null && first(Field.CASE, "").equals(Optional.ofNullable(unique()));
    }

    /** Whether all that stands there is a day, month or year as ISO 8601 writes them. */
    boolean isIso(String column) {
        return values(sample.columns().indexOf(column)).stream()
                .filter(value -> !value.isEmpty() && !Vocabulary.isNothing(FoldedWords.fold(value)))
                .allMatch(value -> value.matches(ISO_DAY));
    }

    /** What stands in the columns of roles. */
    Set<String> roles() {
        var roles = new TreeSet<String>();
        for (int i = 0; i < sample.columns().size(); i++) {
            if (isA(sample.columns().get(i), Field.ROLE)) {
                values(i).stream()
                        .filter(role -> !role.isEmpty() && role.length() <= LONGEST_ROLE)
                        .filter(role -> !Vocabulary.isNothing(FoldedWords.fold(role)))
                        .limit(CsvRows.MAX_COLUMNS)
                        .forEach(roles::add);
            }
        }
        return roles;
    }
}
