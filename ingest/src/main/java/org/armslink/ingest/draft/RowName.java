package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.armslink.ingest.RawRow;

/**
 * The column that names the rows: filled and different everywhere, or nearly so.
 *
 * @param faults what is wrong with the rows that it does not name, such as "row 23 repeats row 22"; mostly none
 * @param somewhereEmpty whether a row has nothing in it
 */
record RowName(String column, List<String> faults, boolean somewhereEmpty) {
    /** One row in so many may be without a name, or repeat another's. */
    private static final int ONE_IN = 10;

    private static final int SHOWN = 3;

    /**
     * Best a column that names cases, next one that is called so, such as a number that counts the rows and is another
     * in the next file; a column with faults only where none is without.
     *
     * @param called by the words of its name, such as "number"
     * @param ofCase whether it names a case
     * @param nothing whether a text, tidied and in small letters, says that nothing is known
     */
    static Optional<RowName> in(
            Sample sample, Predicate<String> called, Predicate<String> ofCase, Predicate<String> nothing) {
        var names = new ArrayList<RowName>();
        for (int i = 0; i < sample.columns().size(); i++) {
            String column = sample.columns().get(i);
            if (!sample.rows().isEmpty() && !sample.hasLists(i) && (called.test(column) || ofCase.test(column))) {
                RowName name = of(sample, i, nothing);
                if (name.faults().size() * ONE_IN <= sample.rows().size()) {
                    names.add(name);
                }
            }
        }
        return first(names, ofCase, true)
                .or(() -> first(names, called, true))
                .or(() -> first(names, ofCase, false))
                .or(() -> first(names, called, false));
    }

    private static Optional<RowName> first(List<RowName> names, Predicate<String> column, boolean faultless) {
        return names.stream()
                .filter(name -> column.test(name.column()))
                .filter(name -> !faultless || name.faults().isEmpty())
                .findFirst();
    }

    private static RowName of(Sample sample, int at, Predicate<String> nothing) {
        var faults = new ArrayList<String>();
        Map<String, Long> firsts = new HashMap<>();
        boolean empty = false;
        for (RawRow row : sample.rows()) {
            String value = row.fields().get(at).replaceAll("(?U)\\s+", " ").strip();
            if (value.isEmpty() || nothing.test(value.toLowerCase(Locale.ROOT))) {
                empty = true;
                faults.add("row " + row.number() + " is empty");
            } else {
                Long before = firsts.putIfAbsent(value, row.number());
                if (before != null) {
                    faults.add("row " + row.number() + " repeats row " + before);
                }
            }
        }
        return new RowName(sample.columns().get(at), List.copyOf(faults), empty);
    }

    /** What the author has to look at, or an empty text. */
    String check() {
        if (faults.isEmpty()) {
            return "";
        }
        return "  # CHECK: " + String.join(", ", faults.subList(0, Math.min(SHOWN, faults.size())))
                + (faults.size() > SHOWN ? " and " + (faults.size() - SHOWN) + " rows more" : "")
                + "; these rows will be quarantined";
    }
}
