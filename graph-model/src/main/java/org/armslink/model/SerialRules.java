package org.armslink.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of makers' serial numbers. Where a rule says that it has all of them, a serial that fits none of them was
 * never issued; any other rule says what is usual, and contradicts nothing.
 */
public record SerialRules(List<SerialRule> rules) {
    public static final SerialRules NONE = new SerialRules(List.of());

    /** What a serial is, held against the rules. */
    public enum Finding {
        /** It fits no form, and all forms are known. */
        NEVER_ISSUED,
        /** It fits no form, and all are known, but read with look-alikes it would fit one. */
        PROBABLY_MISREAD,
        /** It fits none of the known forms, and there may be others. */
        UNUSUAL
    }

    /**
     * A serial that fits no form.
     *
     * @param reading what fits by look-alikes, or empty
     * @param rules those it was held against, at least one
     */
    public record Judgement(Finding finding, String reading, List<SerialRule> rules) {
        public Judgement {
            rules = List.copyOf(rules);
        }
    }

    public SerialRules {
        rules = List.copyOf(rules);
    }

    /** With others, of which those with the id of one that is here take its place. */
    public SerialRules with(List<SerialRule> others) {
        var byId = new LinkedHashMap<String, SerialRule>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        others.forEach(rule -> byId.put(rule.id(), rule));
        return new SerialRules(new ArrayList<>(byId.values()));
    }

    /**
     * Holds a serial against the rules. Several that have all serials of a firearm are taken together: it may fit any of them.
     *
     * @param maker the maker's code in the table of makers
     * @param model as recorded, or empty
     * @param year of manufacture, or 0
     * @param serial nothing is said of one with unread characters
     * @return empty if it fits, or if nothing is known
     */
    public Optional<Judgement> judge(String maker, String model, int year, SerialNumber serial) {
        List<SerialRule> said =
                rules.stream().filter(rule -> rule.isOf(maker, model, year)).toList();
        List<SerialRule> all = said.stream().filter(SerialRule::exhaustive).toList();
        List<SerialRule> against = all.isEmpty() ? said : all;
        if (!serial.isComplete() || against.isEmpty() || against.stream().anyMatch(rule -> rule.fits(serial.text()))) {
            return Optional.empty();
        }
        String reading = reading(against, serial.text()).orElse("");
        Finding finding =
                all.isEmpty() ? Finding.UNUSUAL : reading.isEmpty() ? Finding.NEVER_ISSUED : Finding.PROBABLY_MISREAD;
        return Optional.of(new Judgement(finding, reading, against));
    }

    /**
     * The serial itself if it fits a form of a firearm's maker, else one that fits and that it may be by look-alikes.
     *
     * @param serial complete, as {@link SerialNumber#text()}
     */
    public Optional<String> reading(String maker, String model, int year, String serial) {
        return reading(
                rules.stream().filter(rule -> rule.isOf(maker, model, year)).toList(), serial);
    }

    private static Optional<String> reading(List<SerialRule> rules, String serial) {
        return rules.stream().anyMatch(rule -> rule.fits(serial))
                ? Optional.of(serial)
                : rules.stream().flatMap(rule -> rule.reading(serial).stream()).findFirst();
    }
}
