package org.armslink.analytics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Key;

/** The values of a measure's parameters: given, or the defaults. Unknown names and unreadable values are refused. */
public final class ParameterValues {
    private final SortedMap<String, String> values = new TreeMap<>();

    private ParameterValues() {}

    /** @param given by name, as texts, numbers or booleans; what is not given has its default */
    public static ParameterValues of(Measure measure, Map<String, ?> given) {
        List<String> names =
                measure.parameters().stream().map(MeasureParameter::name).toList();
        for (String name : new TreeMap<>(given).keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("Measure " + measure.name() + " has no parameter \"" + name
                        + "\"; it has: " + (names.isEmpty() ? "none" : String.join(", ", names)));
            }
        }
        var values = new ParameterValues();
        for (MeasureParameter parameter : measure.parameters()) {
            Object value = given.get(parameter.name());
            String text = value == null ? parameter.defaultValue() : value.toString();
            check(measure, parameter, text);
            values.values.put(parameter.name(), text);
        }
        return values;
    }

    private static void check(Measure measure, MeasureParameter parameter, String text) {
        boolean valid = switch (parameter.type()) {
            case NUMBER -> isNumber(text);
            case WHOLE_NUMBER -> text.matches("-?[0-9]{1,18}");
            case FLAG -> text.equals("true") || text.equals("false");
            case WORD -> List.of(parameter.bounds().split(", ")).contains(text);
            case WORDS -> true; // which words there are depends on the network
            case RECORDS -> areKeys(text);
        };
        if (!valid) {
            throw new IllegalArgumentException("Parameter " + parameter.name() + " of measure " + measure.name() + " ("
                    + parameter.means() + ") is "
                    + switch (parameter.type()) {
                        case NUMBER -> "a number, ";
                        case WHOLE_NUMBER -> "a whole number, ";
                        case FLAG -> "";
                        case WORD -> "one of ";
                        case WORDS -> "";
                        case RECORDS -> "keys of records separated by blanks, ";
                    }
                    + parameter.bounds() + ", but was: \"" + text + "\"");
        }
    }

    private static boolean areKeys(String text) {
        try {
            keys(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Key> keys(String text) {
        return Arrays.stream(text.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Key::new)
                .toList();
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    public String word(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The measure declares no parameter " + name);
        }
        return value;
    }

    /** The words of a list, each once, in their order. */
    public List<String> words(String name) {
        return split(word(name));
    }

    /** The words of a text, separated by blanks or commas, each once, in their order. */
    public static List<String> split(String text) {
        return Arrays.stream(text.split("[ ,]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    public double number(String name) {
        return Double.parseDouble(word(name));
    }

    public long whole(String name) {
        return Long.parseLong(word(name));
    }

    /** A whole number within bounds, both included. */
    public int whole(String name, int least, int most) {
        long value = whole(name);
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most + ", but was: " + value);
        }
        return (int) value;
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(word(name));
    }

    /**
     * The nodes of the records named, in the order given.
     *
     * @throws IllegalArgumentException for a record that is not in the snapshot
     */
    public int[] nodes(String name, Snapshot snapshot) {
        return keys(word(name)).stream()
                .mapToInt(key -> snapshot.find(key)
                        .orElseThrow(() -> new IllegalArgumentException("Parameter " + name + " names " + key.text()
                                + ", which is not among the "
                                + snapshot.nodeCount() + " records of this network. Take a record that is in it, or"
                                + " another projection.")))
                .toArray();
    }

    /** All values as texts, by name. */
    public SortedMap<String, String> asMap() {
        return Collections.unmodifiableSortedMap(values);
    }
}
