package org.armslink.analytics.indicator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.armslink.model.port.ProceedingReader.Suspect;

/** How far the proceedings against one suspect in one case came, and whether that can be told for a period. */
record Proceeding(Suspect suspect, CollectedArms.Asked asked) {
    private static final Set<String> TRIED = Set.of("prosecuted", "convicted", "acquitted");

    /** A stage, each of which has the ones before behind it. */
    enum Stage {
        SUSPECTED,
        PROSECUTED,
        CONVICTED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the stage was reached in the period. */
    enum Reached {
        NO,
        IN_PERIOD,
        /** Reached, in another period. */
        BEFORE_OR_AFTER,
        /** Reached, but its date is missing, or too vague to tell the period. */
        UNDATED
    }

    /** Whether anything is recorded of the proceedings, so that not having come further means something. */
    boolean saysStage() {
        return !suspect.stage().isEmpty()
                || !suspect.prosecutedOn().isEmpty()
                || !suspect.convictedOn().isEmpty();
    }

    /** What is recorded in two ways that cannot both be true, or empty. What is contradicted counts as not reached. */
    String contradiction() {
        if (!suspect.convictedOn().isEmpty()
                && !suspect.stage().isEmpty()
                && !suspect.stage().equals("convicted")) {
            return "convicted on " + suspect.convictedOn() + ", yet the stage is " + suspect.stage();
        }
        if (!suspect.prosecutedOn().isEmpty() && suspect.stage().equals("suspected")) {
            return "prosecuted on " + suspect.prosecutedOn() + ", yet the stage is suspected";
        }
        if (earlier(suspect.convictedOn(), suspect.prosecutedOn())) {
            return "convicted on " + suspect.convictedOn() + ", before being prosecuted on " + suspect.prosecutedOn();
        }
        return "";
    }

    /** As far as both dates go: 2024 is not earlier than 2024-05. */
    private static boolean earlier(String one, String other) {
        int both = Math.min(one.length(), other.length());
        return one.substring(0, both).compareTo(other.substring(0, both)) < 0;
    }

    Reached reached(Stage stage) {
        boolean contradicted = !contradiction().isEmpty();
        boolean convicted =
                suspect.stage().equals("convicted") || !suspect.convictedOn().isEmpty();
        return switch (stage) {
            case SUSPECTED ->
                suspect.contactedOn().isEmpty() ? within(suspect.from(), suspect.to()) : dated(suspect.contactedOn());
            case PROSECUTED ->
                contradicted
                                || !convicted
                                        && !TRIED.contains(suspect.stage())
                                        && suspect.prosecutedOn().isEmpty()
                        ? Reached.NO
                        : dated(suspect.prosecutedOn());
            case CONVICTED -> contradicted || !convicted ? Reached.NO : dated(suspect.convictedOn());
        };
    }

    /** What is shown of when the stage was reached: the date as recorded, or empty. */
    String when(Stage stage) {
        return switch (stage) {
            case SUSPECTED -> suspect.contactedOn();
            case PROSECUTED -> suspect.prosecutedOn();
            case CONVICTED -> suspect.convictedOn();
        };
    }

    private Reached dated(String date) {
        if (date.isEmpty()) {
            return within(CollectedArms.Asked.EVER.from(), CollectedArms.Asked.EVER.to());
        }
        // A day lies in a period of whole years if its year does, however vague the date is.
        LocalDate first = LocalDate.of(Integer.parseInt(date.substring(0, 4)), 1, 1);
        return within(start(first), start(first.plusYears(1)));
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private Reached within(long from, long to) {
        return within(from, to, asked);
    }

    static Reached within(long from, long to, CollectedArms.Asked asked) {
        if (from >= asked.from() && to <= asked.to()) {
            return Reached.IN_PERIOD;
        }
        return from < asked.to() && to > asked.from() ? Reached.UNDATED : Reached.BEFORE_OR_AFTER;
    }
}
