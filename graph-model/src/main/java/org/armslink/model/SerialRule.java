package org.armslink.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a source says of the serial numbers of one maker, or of some of its models or years.
 *
 * @param id small letters, digits and hyphens; of two rules with one id the later one stands
 * @param make the maker's code in the table of makers
 * @param models those it is said of; empty if of all
 * @param from first year of manufacture that it is said of, or 0 if of all
 * @param to last one, or 0 if of all
 * @param exhaustive whether no other serial numbers were ever issued for those; only then a serial can contradict it
 * @param note what else the source says; may be empty
 * @param source title, author and date of what says so
 * @param url where it is; may be empty
 */
public record SerialRule(
        String id,
        String make,
        List<String> models,
        int from,
        int to,
        boolean exhaustive,
        List<SerialPattern> patterns,
        String note,
        String source,
        String url) {
    public SerialRule {
        models = List.copyOf(models);
        patterns = List.copyOf(patterns);
        if ((from == 0) != (to == 0) || from > to) {
            throw new IllegalArgumentException(
                    "Years go from the first to the last, both or none, but were: " + from + " and " + to);
        }
    }

    /**
     * Whether it is certainly said of a firearm: what it asks for must be known.
     *
     * @param maker the maker's code
     * @param model as recorded, or empty
     * @param year of manufacture, or 0
     */
    public boolean isOf(String maker, String model, int year) {
        return make.equals(maker)
                && (models.isEmpty()
                        || models.stream().anyMatch(one -> folded(one).equals(folded(model))))
                && (from == 0 || (year >= from && year <= to));
    }

    boolean fits(String serial) {
        return patterns.stream().anyMatch(pattern -> pattern.fits(serial));
    }

    Optional<String> reading(String serial) {
        return patterns.stream()
                .flatMap(pattern -> pattern.reading(serial).stream())
                .findFirst();
    }

    /** Such as {@code S800000..S800500}, several with a semicolon between. */
    public String forms() {
        return String.join("; ", patterns.stream().map(SerialPattern::toString).toList());
    }

    private static String folded(String model) {
        return model.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]", "");
    }
}
