package org.armslink.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Validity;
import org.armslink.model.port.ClaimView;

/** The schema's names and times in words. */
final class Words {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private Words() {}

    /** Such as {@code suspect in}. */
    static String of(LinkType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Such as {@code Custody event}. */
    static String of(Label label) {
        String words = label.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A blank title is a document that this export may not name. */
    static String source(ClaimView claim) {
        return claim.documentTitle().isBlank() ? "not named" : claim.documentTitle() + ", " + claim.locator();
    }

    /** What a reader must know before relying on it besides how it came to be known; empty for a plain claim. */
    static String caution(boolean unconfirmed, ClaimView claim) {
        String contested = claim.status().equals("asserted") ? "" : claim.status();
        return unconfirmed ? "unconfirmed" + (contested.isEmpty() ? "" : ", " + contested) : contested;
    }

    /** Source, grade, owner and method in one sentence. */
    static String standing(ClaimView claim) {
        return "Source: " + source(claim) + ". Grade " + claim.grade() + ", owner " + claim.owner() + ", "
                + claim.method();
    }

    /** As finely as it is known, such as {@code 2024-03} for a month; the last day of an interval is included. */
    static String when(Validity validity) {
        LocalDate first = day(validity.from());
        LocalDate last = day(validity.to().minusNanos(1));
        boolean openStart = validity.from().equals(Validity.OPEN_START);
        boolean openEnd = validity.to().equals(Validity.OPEN_END);
        if (openStart && openEnd) {
            return "not known";
        }
        if (openEnd) {
            return "since " + first;
        }
        if (openStart) {
            return "until " + last;
        }
        return switch (validity.precision()) {
            case INSTANT -> MINUTE.format(validity.from().atOffset(ZoneOffset.UTC));
            case DAY -> first.toString();
            case MONTH -> first.toString().substring(0, 7);
            case YEAR -> first.toString().substring(0, 4);
            case INTERVAL, UNKNOWN -> first + " to " + last;
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
