package org.armslink.ingest.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.armslink.ingest.RawRow;
import org.armslink.model.Grade;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.SightClass;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file, checked: how one kind of source is to be read.
 *
 * @param name the file's name without {@code .yml}
 * @param digest SHA-256 of the file and of the tables it names
 * @param source the source system's name, part of every key; made from parameters only
 * @param numberRule which sign stands before decimals, or null where it does not say
 * @param empty texts that say that nothing is known, folded
 * @param serialTerms what stands in place of a serial number, beside the words that are known anyway
 * @param required columns in which every row must have something
 */
public record Mapping(
        String name,
        String digest,
        Template title,
        Template source,
        String origin,
        SightClass sight,
        Grade grade,
        Method method,
        FileFormat format,
        Map<String, Parameter> parameters,
        Map<String, Value> values,
        Map<String, DateRule> dates,
        Map<String, ListRule> lists,
        @Nullable NumberRule numberRule,
        Set<String> empty,
        SerialTerms serialTerms,
        List<String> required,
        Map<String, RecordRule> records,
        List<LinkRule> links) {

    /**
     * The same rules for files that are written in another way. In a workbook's cells numbers have a point and texts
     * what the mapping says; once all are text it cannot be told which a cell was, so no sign is said of it.
     */
    Mapping writtenAs(FileFormat other) {
        return new Mapping(
                name,
                digest,
                title,
                source,
                origin,
                sight,
                grade,
                method,
                other,
                parameters,
                values,
                dates,
                lists,
                format instanceof FileFormat.Xlsx ? null : numberRule,
                empty,
                serialTerms,
                required,
                records,
                links);
    }

    /** What stands in a column of a row, to the letter: each value by itself where a list or a property splits it. */
    List<String> values(RawRow row, int column) {
        String name = format.columns().get(column);
        for (ListRule list : lists.values()) {
            if (list.columns().contains(name)) {
                return list.values(row, column);
            }
        }
        List<String> several = row.lists().get(column);
        String cell = several == null ? row.fields().get(column) : "";
        return several != null
                ? several
                : properties()
                        .flatMap(properties -> properties.values().stream())
                        .filter(Value.Parts.class::isInstance)
                        .map(Value.Parts.class::cast)
                        .filter(parts -> parts.column().equals(name))
                        .findFirst()
                        .map(parts -> parts.split(cell))
                        .orElse(List.of(cell));
    }

    private Stream<Map<String, Value>> properties() {
        return Stream.concat(
                records.values().stream().map(RecordRule::properties),
                links.stream().map(LinkRule::properties));
    }

    /** The columns from which a property is made, or the time at which a record or link holds. */
    List<String> columnsOf(String kind, String property) {
        var names = new LinkedHashSet<String>();
        records.values().stream()
                .filter(rule -> rule.label().text().equals(kind))
                .forEach(rule -> names.addAll(namesOf(property, rule.properties(), rule.valid())));
        links.stream()
                .filter(rule -> rule.type().name().equals(kind))
                .forEach(rule -> names.addAll(namesOf(property, rule.properties(), rule.valid())));
        var columns = new LinkedHashSet<String>();
        RuleReader.expand(names, values, columns);
        return columns.stream().filter(format.columns()::contains).toList();
    }

    private static Set<String> namesOf(String property, Map<String, Value> properties, When valid) {
        Value value = properties.get(property);
        return property.equals("valid") ? valid.names() : value == null ? Set.of() : value.names();
    }

    /** Whether some record is named by the whole row, so that two rows of the same cells would be one. */
    boolean namesByDigest() {
        return records.values().stream()
                .flatMap(record -> record.key().stream())
                .anyMatch(Value.RowDigest.class::isInstance);
    }

    /**
     * What the caller may set.
     *
     * @param otherwise when nothing is set; may be empty
     */
    public record Parameter(String name, String means, Pattern pattern, String otherwise) {}

    /**
     * One record that a row may speak of, or one for each part of a list.
     *
     * @param existing it is there already, and the row only names it: nothing is said of it
     * @param each the list, or null
     * @param days the columns of dates from which properties are made
     * @param captionLine of the mapping's file, in which the caption stands; 0 if there is none
     */
    record RecordRule(
            String name,
            boolean existing,
            @Nullable String each,
            Label label,
            List<Value> key,
            List<Condition> when,
            When valid,
            Map<String, Value> properties,
            Set<String> days,
            int captionLine) {}

    /**
     * One link that a row may state; it is written if both its records are.
     *
     * @param each the list of whose parts its records are made, or null
     * @param from the name of a record
     * @param to the name of a record
     * @param distinguish what tells this link from others of the same type between the same two records
     * @param days the columns of dates from which properties are made
     */
    record LinkRule(
            LinkType type,
            @Nullable String each,
            String from,
            String to,
            List<Value> distinguish,
            List<Condition> when,
            When valid,
            Map<String, Value> properties,
            Set<String> days) {}

    /**
     * When a claim holds; unknown where all are null.
     *
     * @param day the column of a date
     * @param from the column of the first day, or of the only one that is known
     * @param to the column of the last day
     */
    record When(
            @Nullable String day,
            @Nullable Value year,
            @Nullable String from,
            @Nullable String to) {
        static final When UNKNOWN = new When(null, null, null, null);

        Set<String> names() {
            var names = new LinkedHashSet<String>();
            days().forEach(names::add);
            if (year != null) {
                names.addAll(year.names());
            }
            return names;
        }

        /** The columns of dates. */
        Stream<String> days() {
            return Stream.of(day, from, to).filter(Objects::nonNull).map(Objects::requireNonNull);
        }
    }
}
