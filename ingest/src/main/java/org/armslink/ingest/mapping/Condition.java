package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must be so in a row. */
sealed interface Condition {
    boolean holds(RowValues row);

    /** The columns, parameters and values that are looked at. */
    Set<String> names();

    /** The names whose text it compares with a given one; most only look whether there is something. */
    default Set<String> choosesBy() {
        return Set.of();
    }

    /** Whether the text of a name is one that it was written for, be it to take it or to leave it out. */
    default boolean catches(String name, RowValues row) {
        return holds(row);
    }

    static boolean allHold(Collection<Condition> conditions, RowValues row) {
        return conditions.stream().allMatch(condition -> condition.holds(row));
    }

    /** Each has something in it, or none has. */
    record Filled(List<String> all, boolean present) implements Condition {
        @Override
        public boolean holds(RowValues row) {
            return all.stream().allMatch(name -> (row.text(name) != null) == present);
        }

        @Override
        public Set<String> names() {
            return new LinkedHashSet<>(all);
        }
    }

    /** Two say the same, or do not. */
    record Alike(String one, String other, boolean same) implements Condition {
        @Override
        public boolean holds(RowValues row) {
            return Objects.equals(row.text(one), row.text(other)) == same;
        }

        @Override
        public Set<String> names() {
            return new LinkedHashSet<>(List.of(one, other));
        }
    }

    /** It is one of some texts, whatever its case and blanks; never so where it is empty. */
    record OneOf(String name, Set<String> folded) implements Condition {
        static OneOf of(String name, List<String> texts) {
            var folded = new LinkedHashSet<String>();
            texts.forEach(text -> folded.add(RowValues.fold(text)));
            return new OneOf(name, folded);
        }

        @Override
        public boolean holds(RowValues row) {
            String text = row.text(name);
            return text != null && folded.contains(RowValues.fold(text));
        }

        @Override
        public Set<String> choosesBy() {
            return Set.of(name);
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** The whole of it fits a regular expression; never so where it is empty. */
    record Matches(String name, Expression expression) implements Condition {
        @Override
        public boolean holds(RowValues row) {
            String text = row.text(name);
            return text != null && expression.fits(name, text);
        }

        @Override
        public Set<String> choosesBy() {
            return Set.of(name);
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** Not all of these hold. */
    record Not(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(RowValues row) {
            return !allHold(conditions, row);
        }

        @Override
        public Set<String> choosesBy() {
            var names = new LinkedHashSet<String>();
            conditions.forEach(condition -> names.addAll(condition.choosesBy()));
            return names;
        }

        @Override
        public boolean catches(String name, RowValues row) {
            return holds(row)
                    || conditions.stream()
                            .anyMatch(
                                    condition -> condition.choosesBy().contains(name) && condition.catches(name, row));
        }

        @Override
        public Set<String> names() {
            var names = new LinkedHashSet<String>();
            new ArrayList<>(conditions).forEach(condition -> names.addAll(condition.names()));
            return names;
        }
    }
}
