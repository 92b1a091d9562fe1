package org.armslink.ingest.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.armslink.ingest.reference.CalibreBores;
import org.armslink.ingest.reference.ReferenceTable;
import org.armslink.model.SerialRules;

/**
 * Scores two firearms. Table of weights, version 3; docs/identities.md has it with its reasons.
 *
 * <p>A serial number alone is no identity: a likely pair has one make, and one model or calibre, known in both.
 */
final class FirearmMatcher {
    /** Serials of one maker follow one another, so a character tells less than its alphabet would. */
    private static final double PER_CHARACTER = 2.5;

    private static final double MOST_FOR_SERIAL = 18;
    private static final int LEAST_READ = 5;
    private static final double LOOK_ALIKE = 1.5;

    /** Where the maker's forms leave one reading of the two, the other can only be that one misread. */
    private static final double LOOK_ALIKE_OF_ONE_READING = .5;

    /** For a slip in one character where numbers of one consignment do not differ. */
    private static final double ONE_OTHER = 9;

    /** As much as a serial may say: the next of a series is as alike as can be. */
    private static final double ONE_OTHER_IN_SERIES = MOST_FOR_SERIAL;

    private static final CalibreBores BORES = CalibreBores.folded(FirearmTraits::folded);

    private final double possible;
    private final double likelyFrom;
    private final Frequencies makes;
    private final Frequencies models;
    private final SerialRules rules;

    FirearmMatcher(List<FirearmTraits> all, SerialRules rules) {
        this.rules = rules;
        possible = Band.POSSIBLE.least(all.size());
        likelyFrom = Band.LIKELY.least(all.size());
        makes = new Frequencies(all.stream().map(FirearmTraits::make).toList(), all.size());
        models = new Frequencies(all.stream().map(FirearmTraits::model).toList(), all.size());
    }

    /** Empty if nothing is to be suggested. */
    Optional<Suggestion> compare(FirearmTraits one, FirearmTraits other) {
        var reasons = new ArrayList<Reason>();
        SerialComparison serial = SerialComparison.of(one.serial(), other.serial());
        reasons.add(serial(serial, oneReading(one, other, serial)));
        reasons.add(shared("make", one.make(), other.make(), makes.weightOfSharing(one.make(), .97, 5), -7));
        reasons.add(shared("model", one.model(), other.model(), models.weightOfSharing(one.model(), .95, 4), -5));
        reasons.add(calibre(one.calibre(), other.calibre()));
        reasons.add(shared("type", one.type(), other.type(), .5, -3));
        reasons.add(shared("country of manufacture", one.country(), other.country(), 1, -2));
        reasons.add(year(one.year(), other.year()));
        if (serial.inSeries()) {
            // Firearms of one series agree in all of this anyway: that they do tells one thing from two no better.
            reasons.replaceAll(reason -> reason.weight() > 0 && !reason.field().equals("serial")
                    ? new Reason(reason.field(), reason.words() + ", as in any series", 0)
                    : reason);
        }
        double weight = reasons.stream().mapToDouble(Reason::weight).sum();
        if (weight < possible || serial.kind() == SerialComparison.Kind.MISSING) {
            return Optional.empty();
        }
        boolean sameMake = !one.make().isEmpty() && one.make().equals(other.make());
        boolean sameModel = !one.model().isEmpty() && one.model().equals(other.model());
        boolean sameCalibre = !one.calibre().isEmpty() && one.calibre().equals(other.calibre());
        boolean against = reasons.stream().anyMatch(reason -> reason.weight() < -1);
        boolean readable = serial.read() >= LEAST_READ
                && serial.unread() <= 2
                && serial.lookAlikes() <= 2
                && (serial.kind() == SerialComparison.Kind.SAME
                        || serial.kind() == SerialComparison.Kind.LOOK_ALIKE
                        || serial.kind() == SerialComparison.Kind.SLIP);
        boolean likely = weight >= likelyFrom && readable && sameMake && (sameModel || sameCalibre) && !against;
        return Optional.of(Suggestion.of(one.key(), other.key(), likely ? Band.LIKELY : Band.POSSIBLE, reasons));
    }

    /** Whether look-alikes at the places where they differ leave one number of the maker's, and it is known which. */
    private boolean oneReading(FirearmTraits one, FirearmTraits other, SerialComparison serial) {
        if (serial.kind() != SerialComparison.Kind.LOOK_ALIKE
                || serial.unread() > 0
                || !one.make().equals(other.make())) {
            return false;
        }
        Optional<String> reading = reading(one);
        return reading.isPresent() && reading.equals(reading(other));
    }

    private Optional<String> reading(FirearmTraits gun) {
        return ReferenceTable.makes()
                .find(gun.make())
                .flatMap(maker -> rules.reading(maker.code(), gun.model(), gun.year(), gun.serial()));
    }

    private static Reason serial(SerialComparison serial, boolean oneReading) {
        double base = Math.min(MOST_FOR_SERIAL, PER_CHARACTER * serial.read());
        String unread = serial.unread() == 0
                ? ""
                : serial.unread() == 1 ? ", one character unread" : ", " + serial.unread() + " characters unread";
        return switch (serial.kind()) {
            case MISSING -> new Reason("serial", "not known in both", 0);
            case SAME -> new Reason("serial", serial.read() + " characters read in both and equal" + unread, base);
            case LOOK_ALIKE ->
                new Reason(
                        "serial",
                        "equal but for look-alikes such as 0 and O at " + serial.lookAlikes()
                                + (serial.lookAlikes() == 1 ? " place" : " places") + unread
                                + (oneReading ? "; one of the two is no number of this maker's known forms" : ""),
                        base - (oneReading ? LOOK_ALIKE_OF_ONE_READING : LOOK_ALIKE) * serial.lookAlikes());
            case SLIP -> new Reason("serial", "two neighbours changed places, or one character left out", base - 4);
            case ONE_OTHER ->
                serial.inSeries()
                        ? new Reason(
                                "serial",
                                "one character is another: a slip, or the next firearm of a series",
                                base - ONE_OTHER_IN_SERIES)
                        : new Reason("serial", "one character is another", base - ONE_OTHER);
            case DIFFERENT -> new Reason("serial", "different", -12);
        };
    }

    private static Reason shared(String field, String one, String other, double same, double different) {
        if (one.isEmpty() || other.isEmpty()) {
            return new Reason(field, "not known in both", 0);
        }
        return one.equals(other)
                ? new Reason(field, "the same: " + one, same)
                : new Reason(field, one + " and " + other, different);
    }

    private static Reason calibre(String one, String other) {
        return !one.equals(other) && BORES.mayBeOne(one, other)
                ? new Reason("calibre", one + " and " + other + ", which may be one", 0)
                : shared("calibre", one, other, 1.5, -5);
    }

    private static Reason year(int one, int other) {
        if (one == 0 || other == 0) {
            return new Reason("year", "not known in both", 0);
        }
        int apart = Math.abs(one - other);
        return new Reason(
                "year",
                apart == 0 ? "the same: " + one : String.format(Locale.ROOT, "%d and %d", one, other),
                apart == 0 ? 3 : apart == 1 ? 1 : -3);
    }
}
