package org.armslink.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.LookAlikes;
import org.armslink.model.SerialRules;

/** Finds records that may be of one firearm, and firearms for a serial number that was read in part. */
public final class FirearmFinder {
    private static final int SEGMENTS = 3;
    private static final int SHORTEST = 4;

    private FirearmFinder() {}

    /**
     * Pairs that may be of one firearm.
     *
     * @param guns records of one viewer's sight: competitors count, so what is withheld must not be there
     * @param rules of makers' serial numbers
     */
    public static Suggestions find(List<FirearmTraits> guns, SerialRules rules) {
        Suggestions alike = alike(guns, rules);
        Map<Key, String> serials = new HashMap<>();
        guns.forEach(gun -> serials.put(gun.key(), gun.serial()));
        List<Suggestion> told = Rivals.weighed(alike.found(), guns.size(), pair -> exact(pair, serials));
        told.sort(PersonFinder.ORDER);
        return new Suggestions(told, alike.overfull());
    }

    /** Pairs by what the two say, whatever else either may be of; in no certain order. */
    static Suggestions alike(List<FirearmTraits> guns, SerialRules rules) {
        var matcher = new FirearmMatcher(guns, rules);
        var blocks = new Blocks();
        for (int i = 0; i < guns.size(); i++) {
            blocks.add(i, keys(guns.get(i).serial()));
        }
        var found = new ArrayList<Suggestion>();
        int overfull = blocks.pairs(
                guns.size(), (i, j) -> matcher.compare(guns.get(i), guns.get(j)).ifPresent(found::add));
        return new Suggestions(found, overfull);
    }

    /**
     * Firearms that a serial number may be of, best first.
     *
     * @param wanted what is known of it; its key is not used
     * @param rules of makers' serial numbers
     * @param limit 1 or more
     */
    public static List<Suggestion> rank(FirearmTraits wanted, List<FirearmTraits> guns, SerialRules rules, int limit) {
        var matcher = new FirearmMatcher(guns, rules);
        return guns.stream()
                .filter(gun ->
                        SerialComparison.of(wanted.serial(), gun.serial()).kind() != SerialComparison.Kind.DIFFERENT)
                .flatMap(gun -> matcher.compare(wanted, gun).stream())
                .sorted(Comparator.comparingDouble(Suggestion::weight)
                        .reversed()
                        .thenComparing(Suggestion::one)
                        .thenComparing(Suggestion::other))
                .limit(limit)
                .toList();
    }

    /**
     * The serial with one character left out, at each place, and its thirds: two serials with a slip share one of the
     * first, two with up to two unread characters one of the second.
     */
    private static Set<String> keys(String serial) {
        var keys = new HashSet<String>();
        if (serial.length() < SHORTEST) {
            return keys;
        }
        String folded = LookAlikes.folded(serial);
        if (folded.indexOf('?') == folded.lastIndexOf('?')) {
            keys.add("s" + folded);
            for (int i = 0; i < folded.length(); i++) {
                String without = folded.substring(0, i) + folded.substring(i + 1);
                if (without.indexOf('?') < 0) {
                    keys.add("s" + without);
                }
            }
        }
        for (int segment = 0; segment < SEGMENTS; segment++) {
            int from = folded.length() * segment / SEGMENTS;
            int to = folded.length() * (segment + 1) / SEGMENTS;
            String part = folded.substring(from, to);
            if (part.indexOf('?') < 0) {
                keys.add("p" + folded.length() + " " + segment + part);
            }
        }
        return keys;
    }

    /** Whether two serials were read whole and are equal. */
    private static boolean exact(Suggestion pair, Map<Key, String> serials) {
        String one = serials.getOrDefault(pair.one(), "?");
        return one.indexOf('?') < 0 && one.equals(serials.get(pair.other()));
    }
}
