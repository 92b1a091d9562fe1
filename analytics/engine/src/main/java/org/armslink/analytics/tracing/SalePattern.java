package org.armslink.analytics.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.armslink.model.Key;
import org.armslink.model.port.LifeReader.Event;

/**
 * A reason to look again at some sales, with the claims that give it. Never a score: several reasons on one person do not add up
 * to anything.
 *
 * @param parties whom it is about, sorted
 * @param words what is recorded
 * @param firearms first records of the firearms, sorted
 * @param claims in order of time
 */
public record SalePattern(Kind kind, List<Key> parties, String words, List<Key> firearms, List<Event> claims) {
    public SalePattern {
        parties = List.copyOf(parties);
        firearms = List.copyOf(firearms);
        claims = List.copyOf(claims);
    }

    /** What is seen, with what may explain it. */
    public enum Kind {
        MULTIPLE_SALES(
                "Several sold to one buyer within five working days",
                "Collectors, matched pairs and gifts; dealers must report such sales in some countries, and most lead nowhere."),
        REPEAT_BUYER(
                "One buyer of several recovered firearms",
                "A theft from the buyer, or several people of one name whom nobody has told apart."),
        CONSECUTIVE_SERIALS(
                "Serial numbers that follow one another",
                "A dealer's delivery is often numbered so; sales on one day then carry such numbers by themselves."),
        POSSESSOR_IS_NOT_BUYER(
                "The buyer is not the person it was recovered from",
                "Most recovered firearms changed hands, by sale, gift, loan or theft; two records may also be of one person."),
        SHARED_ADDRESS(
                "Buyers recorded at one address", "Families, flats in one house, and addresses of shops or offices.");

        private final String title;
        private final String innocent;

        Kind(String title, String innocent) {
            this.title = title;
            this.innocent = innocent;
        }

        public String title() {
            return title;
        }

        /** What may explain it without anybody having done anything wrong. */
        public String innocent() {
            return innocent;
        }

        /** As shown and asked for, such as {@code repeat-buyer}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> find(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text().equals(text))
                    .findFirst();
        }
    }
}
