package org.armslink.ingest.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
        List<String> required,
        Map<String, RecordRule> records,
        List<LinkRule> links) {

    /**
     * What the caller may set.
     *
     * @param otherwise when nothing is set; may be empty
     */
    public record Parameter(String name, String means, Pattern pattern, String otherwise) {}

    /** One record that a row may speak of. */
    record RecordRule(
            String name,
            Label label,
            List<Value> key,
            List<Condition> when,
            When valid,
            Map<String, Value> properties) {}

    /**
     * One link that a row may state; it is written if both its records are.
     *
     * @param from the name of a record
     * @param to the name of a record
     * @param distinguish what tells this link from others of the same type between the same two records
     */
    record LinkRule(
            LinkType type,
            String from,
            String to,
            List<Value> distinguish,
            List<Condition> when,
            When valid,
            Map<String, Value> properties) {}

    /** What must be so in a row: all conditions together. */
    record Condition(Kind kind, List<String> names) {
        enum Kind {
            PRESENT,
            ABSENT,
            EQUAL,
            DIFFER
        }

        boolean holds(RowValues row) {
            return switch (kind) {
                case PRESENT -> names.stream().allMatch(name -> row.text(name) != null);
                case ABSENT -> names.stream().allMatch(name -> row.text(name) == null);
                case EQUAL -> java.util.Objects.equals(row.text(names.get(0)), row.text(names.get(1)));
                case DIFFER -> !java.util.Objects.equals(row.text(names.get(0)), row.text(names.get(1)));
            };
        }
    }

    /** When a claim holds: a date column's day, a year, or unknown where both are null. */
    record When(@Nullable String day, @Nullable Value year) {
        static final When UNKNOWN = new When(null, null);

        Set<String> names() {
            return day != null ? Set.of(day) : year != null ? year.names() : Set.of();
        }
    }
}
