package org.armslink.ingest.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.armslink.ingest.RefusedRowException;
import org.armslink.model.Property.Type;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/** How a value is made from a row. Where a row has nothing for it, the value is null and is left out. */
sealed interface Value
        permits Value.RowDigest,
                Value.Written,
                Value.FirstOf,
                Value.Raw,
                Value.Day,
                Value.Serial,
                Value.Flag,
                Value.Parts,
                OfText {
    @Nullable
    Object of(RowValues row);

    /** The columns, parameters and values it is made from. */
    Set<String> names();

    Type type();

    /** The texts that it may give, whatever stands in the rows. */
    default Set<String> constants(Map<String, Value> named) {
        return Set.of();
    }

    /** The columns that it reads as dates. */
    default Set<String> days() {
        return Set.of();
    }

    /** The columns that it takes to the letter. */
    default Set<String> rawNames() {
        return Set.of();
    }

    /**
     * SHA-256 of all cells of the row to the letter, lists as lists: names a row that no column names.
     *
     * @param names all columns
     */
    record RowDigest(Set<String> names) implements Value {
        @Override
        public @Nullable String of(RowValues row) {
            return row.digest();
        }

        @Override
        public Set<String> rawNames() {
            return names;
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** Cells tidied: no blanks around, single blanks inside. */
    record Written(Template template) implements Value {
        @Override
        public @Nullable String of(RowValues row) {
            return template.fill(row::text);
        }

        @Override
        public Set<String> constants(Map<String, Value> named) {
            List<Template.Part> parts = template.parts();
            if (parts.size() != 1) {
                return Set.of();
            }
            Template.Part only = parts.get(0);
            Value value = only.isName() ? named.get(only.text()) : null;
            return value != null ? value.constants(named) : only.isName() ? Set.of() : Set.of(only.text());
        }

        @Override
        public Set<String> names() {
            return template.names();
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** The first that the row has something for. */
    record FirstOf(List<Value> values) implements Value {
        @Override
        public @Nullable Object of(RowValues row) {
            for (Value value : values) {
                Object found = value.of(row);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        @Override
        public Set<String> constants(Map<String, Value> named) {
            var texts = new LinkedHashSet<String>();
            values.forEach(value -> texts.addAll(value.constants(named)));
            return texts;
        }

        @Override
        public Set<String> names() {
            var names = new LinkedHashSet<String>();
            values.forEach(value -> names.addAll(value.names()));
            return names;
        }

        @Override
        public Set<String> days() {
            var names = new LinkedHashSet<String>();
            values.forEach(value -> names.addAll(value.days()));
            return names;
        }

        @Override
        public Set<String> rawNames() {
            var names = new LinkedHashSet<String>();
            values.forEach(value -> names.addAll(value.rawNames()));
            return names;
        }

        @Override
        public Type type() {
            return values.get(0).type();
        }
    }

    /** The cell to the letter. */
    record Raw(String column) implements Value {
        @Override
        public @Nullable String of(RowValues row) {
            String cell = row.cell(column);
            return cell.isEmpty() ? null : cell;
        }

        @Override
        public Set<String> names() {
            return Set.of(column);
        }

        @Override
        public Set<String> rawNames() {
            return names();
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A date as ISO 8601 writes it, as finely as the cell does. */
    record Day(String column) implements Value {
        @Override
        public @Nullable String of(RowValues row) {
            Validity date = row.date(column);
            if (date == null) {
                return null;
            }
            String iso = IsoDate.of(date);
            if (iso == null) {
                throw new RefusedRowException(
                        column,
                        row.cell(column),
                        "is a span of days, and one day, month or year is wanted; correct it, or leave it empty if it is"
                                + " not known");
            }
            return iso;
        }

        @Override
        public Set<String> names() {
            return Set.of(column);
        }

        @Override
        public Set<String> days() {
            return names();
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /**
     * A serial number as the model writes it, or its status. An empty cell says that none is there or recorded; a value
     * that comes to nothing says only that it was not found.
     */
    record Serial(String name, boolean isColumn, boolean status) implements Value {
        @Override
        public @Nullable String of(RowValues row) {
            String text = isColumn ? row.cell(name) : row.text(name);
            if (text == null) {
                return null;
            }
            SerialReading reading = row.serial(text);
            return status ? reading.status() : reading.serial();
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public Set<String> rawNames() {
            return isColumn ? names() : Set.of();
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    record Flag(String column) implements Value {
        private static final Map<String, Boolean> WORDS = Map.of(
                "true", true, "yes", true, "y", true, "1", true, "false", false, "no", false, "n", false, "0", false);

        @Override
        public @Nullable Boolean of(RowValues row) {
            String text = row.text(column);
            if (text == null) {
                return null;
            }
            Boolean flag = WORDS.get(text.toLowerCase(Locale.ROOT));
            if (flag == null) {
                throw new RefusedRowException(column, text, "is neither true, yes, y, 1 nor false, no, n, 0");
            }
            return flag;
        }

        @Override
        public Set<String> names() {
            return Set.of(column);
        }

        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    /** Each of several values of a cell, tidied; those that say nothing are left out. */
    record Parts(String column, @Nullable String by) implements Value {
        List<String> split(String cell) {
            return by == null ? List.of(cell) : List.of(cell.split(java.util.regex.Pattern.quote(by), -1));
        }

        @Override
        public @Nullable List<String> of(RowValues row) {
            List<String> parts = row.list(column);
            if (parts == null) {
                String cell = row.cell(column);
                parts = split(cell);
            }
            List<String> known = parts.stream()
                    .map(row::known)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            return known.isEmpty() ? null : known;
        }

        @Override
        public Set<String> names() {
            return Set.of(column);
        }

        @Override
        public Type type() {
            return Type.TEXT_LIST;
        }
    }
}
