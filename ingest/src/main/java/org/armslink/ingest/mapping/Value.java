package org.armslink.ingest.mapping;

import java.math.BigDecimal;
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
sealed interface Value {
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

    /**
     * A number; {@code 380.0} is the whole number 380.
     *
     * @param degrees the most of an angle to either side; 0 if it is none
     */
    record Amount(Value text, boolean whole, @Nullable BigDecimal atLeast, int degrees) implements Value {
        /** Reading a number takes time with the square of its length. */
        private static final int LONGEST = 100;

        @Override
        public @Nullable Object of(RowValues row) {
            String written = (String) text.of(row);
            if (written == null) {
                return null;
            }
            if (written.length() > LONGEST) {
                throw refused(written, "has " + written.length() + " characters, and a number has " + LONGEST);
            }
            BigDecimal number = read(row, written);
            if (atLeast != null && number.compareTo(atLeast) < 0) {
                throw refused(written, "must be at least " + atLeast);
            }
            if (degrees > 0 && number.abs().compareTo(BigDecimal.valueOf(degrees)) > 0) {
                throw refused(
                        written,
                        "is beyond " + degrees + " degrees; is the sign before its decimals missing? Correct it or"
                                + " leave it empty");
            }
            try {
                return whole ? (Object) number.longValueExact() : (Object) finite(number);
            } catch (ArithmeticException e) {
                throw refused(written, noNumber(row));
            }
        }

        private BigDecimal read(RowValues row, String written) {
            try {
                Set<BigDecimal> meanings = row.isNumber(names(), written)
                        ? Set.of(new BigDecimal(written))
                        : degrees > 0
                                ? NumberRule.meaningsAsAngle(written)
                                : NumberRule.meanings(row.numberRule(), written);
                if (meanings.size() > 1) {
                    List<String> either =
                            meanings.stream().map(BigDecimal::toPlainString).toList();
                    throw refused(
                            written,
                            "can mean " + String.join(" or ", either) + "; say in the mapping which sign stands before"
                                    + " decimals in this file, with decimalSign: point or decimalSign: comma, or write"
                                    + " it without a sign between thousands");
                }
                if (!meanings.isEmpty()) {
                    return meanings.iterator().next();
                }
            } catch (NumberFormatException e) {
                // Its exponent is out of all bounds.
            }
            throw refused(written, noNumber(row));
        }

        private String noNumber(RowValues row) {
            NumberRule rule = degrees > 0 ? null : row.numberRule();
            return "is no " + (whole ? "whole number" : "number")
                    + (rule == null ? "" : " as this source writes them (" + rule.examples + ")")
                    + "; correct it or leave it empty";
        }

        private RefusedRowException refused(String written, String reason) {
            return new RefusedRowException(String.join(", ", names()), written, reason);
        }

        private static double finite(BigDecimal number) {
            double value = number.doubleValue();
            if (Double.isInfinite(value)) {
                throw new ArithmeticException("too large");
            }
            return value;
        }

        @Override
        public Set<String> names() {
            return text.names();
        }

        @Override
        public Set<String> days() {
            return text.days();
        }

        @Override
        public Set<String> rawNames() {
            return text.rawNames();
        }

        @Override
        public Type type() {
            return whole ? Type.INTEGER : Type.DECIMAL;
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

    /** The part of a text that the one group of an expression fits; nothing where the text does not fit. */
    record Extracted(Expression expression, Value of) implements Value {
        @Override
        public @Nullable String of(RowValues row) {
            String text = (String) of.of(row);
            if (text == null) {
                return null;
            }
            String columns = String.join(", ", names());
            Set<String> groups = expression.groups(columns, text);
            if (groups.isEmpty()) {
                row.unfitting(expression.pattern().pattern(), text);
            }
            List<String> found = groups.stream()
                    .map(row::known)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .distinct()
                    .toList();
            if (found.size() > 1) {
                throw new RefusedRowException(
                        columns,
                        RowValues.shortened(text),
                        "can mean " + RowValues.shortened(String.join(" or ", found)) + ", since "
                                + expression.pattern()
                                + " fits in several places; write an expression that fits in one, with ^ for the"
                                + " beginning or $ for the end, or split the cell with lists");
            }
            return found.isEmpty() ? null : found.get(0);
        }

        @Override
        public Set<String> names() {
            return of.names();
        }

        @Override
        public Set<String> days() {
            return of.days();
        }

        @Override
        public Set<String> rawNames() {
            return of.rawNames();
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    record LookedUp(Lookup lookup, Value of, String take) implements Value {
        @Override
        public @Nullable String of(RowValues row) {
            String text = (String) of.of(row);
            return text == null ? null : lookup.find(text, take, String.join(", ", names()), row);
        }

        @Override
        public Set<String> constants(Map<String, Value> named) {
            return lookup.texts(take);
        }

        @Override
        public Set<String> names() {
            return of.names();
        }

        @Override
        public Set<String> days() {
            return of.days();
        }

        @Override
        public Set<String> rawNames() {
            return of.rawNames();
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }
}
