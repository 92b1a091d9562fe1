package org.armslink.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds records that may be of one person. */
public final class PersonFinder {
    private PersonFinder() {}

    /** @param people records of one viewer's sight: frequencies and competitors count, so what is withheld must not be there */
    public static Suggestions find(List<PersonTraits> people) {
        var matcher = new PersonMatcher(people);
        var blocks = new Blocks();
        for (int i = 0; i < people.size(); i++) {
            blocks.add(i, keys(people.get(i), matcher));
        }
        var found = new ArrayList<Suggestion>();
        int overfull = blocks.pairs(
                people.size(),
                (i, j) -> matcher.compare(people.get(i), people.get(j)).ifPresent(found::add));
        found.sort(ORDER);
        return new Suggestions(found, overfull);
    }

    static final Comparator<Suggestion> ORDER = Comparator.comparing(Suggestion::band)
            .thenComparing(Comparator.comparingDouble(Suggestion::weight).reversed())
            .thenComparing(Suggestion::one)
            .thenComparing(Suggestion::other);

    /** The sound of a part with the year of birth, or with the sound of another part; the date; documents and phones. */
    private static Set<String> keys(PersonTraits person, PersonMatcher matcher) {
        var keys = new HashSet<String>();
        var names = new ArrayList<>(person.names());
        names.addAll(person.aliases());
        for (String name : names) {
            List<String> sounds =
                    matcher.form(name).sounds().stream().distinct().sorted().toList();
            for (int i = 0; i < sounds.size(); i++) {
                int at = i;
                person.birth().ifPresent(birth -> keys.add("y" + birth.year() + sounds.get(at)));
                for (int j = i + 1; j < sounds.size(); j++) {
                    keys.add("s" + sounds.get(i) + " " + sounds.get(j));
                }
            }
        }
        person.birth().filter(birth -> birth.day() > 0).ifPresent(birth -> {
            keys.add("d" + birth.year() + "-" + birth.month() + "-" + birth.day());
            keys.add("d" + birth.year() + "-" + birth.day() + "-" + birth.month());
        });
        person.documents().forEach(document -> keys.add("i" + document));
        person.phones().forEach(phone -> keys.add("p" + phone));
        return keys;
    }
}
