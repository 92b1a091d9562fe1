package org.armslink.store.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of one record or link and was not taken back, in the order in which it was said.
 *
 * <p>Of the claims that a version is followed by, those that only repeat it come in its stretch: between it and the version
 * that took its place.
 */
final class History {
    /**
     * One claim.
     *
     * @param repeated whether it said the same as what stood then; else it stood itself
     * @param order of what stood: when it gave way, {@link #STANDS} if it has not; of a repeated one: when it was made
     * @param repeatedKey empty unless repeated
     */
    record Claim(Version version, boolean repeated, long order, String repeatedKey) {}

    static final long STANDS = Long.MAX_VALUE;

    private final List<Claim> claims = new ArrayList<>();
    private final List<Claim> takenBack = new ArrayList<>();

    void add(Claim claim) {
        claims.add(claim);
    }

    /** Adds a claim that does not count, but tells where others stood. */
    void addTakenBack(Claim claim) {
        takenBack.add(claim);
    }

    /** A claim as it is kept beside the live graph. */
    static Claim kept(boolean repeated, Map<String, Object> kept) {
        var stored = new HashMap<String, Object>(kept);
        Object key = stored.remove("ofKey");
        Object label = stored.remove("ofLabel");
        Object type = stored.remove("ofType");
        Object from = stored.remove("fromKey");
        Object to = stored.remove("toKey");
        Object order = stored.remove("version");
        Object repeatedKey = stored.remove("key");
        stored.put(label == null ? "relKey" : "key", key);
        Version version = label == null
                ? new Version(String.valueOf(type), String.valueOf(from), String.valueOf(to), stored)
                : new Version(label.toString(), "", "", stored);
        return new Claim(
                version,
                repeated,
                order instanceof Long number ? number : 0,
                repeatedKey == null ? "" : repeatedKey.toString());
    }

    /** What would stand if only these claims had been made: the last, or the first of those before it that say the same. */
    @Nullable
    Claim standing() {
        var ordered = new ArrayList<>(claims);
        ordered.sort(Comparator.comparingLong(this::stretch)
                .thenComparing(Claim::repeated)
                .thenComparingLong(Claim::order));
        Claim standing = null;
        for (Claim claim : ordered) {
            if (standing == null || !standing.version().saysTheSameAs(claim.version())) {
                standing = claim;
            }
        }
        return standing;
    }

    /** When the version gave way that the claim is, or repeats. */
    private long stretch(Claim claim) {
        return claim.repeated()
                ? Stream.concat(claims.stream(), takenBack.stream())
                        .filter(other -> !other.repeated() && other.order() > claim.order())
                        .mapToLong(Claim::order)
                        .min()
                        .orElse(STANDS)
                : claim.order();
    }
}
