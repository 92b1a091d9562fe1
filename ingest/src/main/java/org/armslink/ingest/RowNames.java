package org.armslink.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.armslink.model.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that bear the name of an earlier row of the same file: taken in, they would be one record with it.
 *
 * <p>In two readings, so that a long file needs some 16 bytes a row and no more: the first notes the hashes that come
 * more than once, the second remembers the names behind these.
 */
public final class RowNames {
    /** Names that come more than once at most. */
    static final int MAX_REPEATED = 1 << 19;

    private static final int LONGEST_KEPT = 200;

    private final Function<RawRow, Optional<Source.RowName>> nameOf;
    private final Set<Long> repeated = new HashSet<>();
    private final Map<String, Long> firstRows = new HashMap<>();
    private long @Nullable [] hashes = new long[1 << 10];
    private int size;

    public RowNames(Function<RawRow, Optional<Source.RowName>> nameOf) {
        this.nameOf = nameOf;
    }

    /** First reading. */
    public void note(RawRow row) {
        nameOf.apply(row).ifPresent(name -> {
            long hash = hash(name.value());
            if (!add(hash) && repeated.add(hash) && repeated.size() > MAX_REPEATED) {
                throw new UnusableInput(
                        "Row " + row.number() + ": more than " + MAX_REPEATED + " rows bear names (" + name.column()
                                + ") that stand in the file twice; correct the column that is said to be unique");
            }
        });
    }

    /** After the first reading only what came twice matters. */
    public void noted() {
        hashes = null;
    }

    /** Second reading, from the first row on. */
    public Optional<RefusedRowException> refuseRepeated(RawRow row) {
        Source.RowName name = repeated.isEmpty() ? null : nameOf.apply(row).orElse(null);
        if (name == null || !repeated.contains(hash(name.value()))) {
            return Optional.empty();
        }
        Long first = firstRows.putIfAbsent(kept(name.value()), row.number());
        if (first == null) {
            return Optional.empty();
        }
        if (name.column().isEmpty()) {
            return Optional.of(new RefusedRowException(
                    "",
                    "",
                    "says in every cell what row " + first + " of this file says, so it cannot be told whether it is"
                            + " the same once more or another; give the rows a column that numbers them, and name it"
                            + " under unique"));
        }
        return Optional.of(new RefusedRowException(
                name.column(),
                name.value(),
                "is the name of row " + first
                        + " of this file already, and two rows are not one record; correct the one"
                        + " that is wrong"));
    }

    /** Of long names the digest, or a few long rows would fill the memory. */
    private static String kept(String name) {
        return name.length() <= LONGEST_KEPT ? name : "SHA-256 " + Digest.of(name);
    }

    private boolean add(long hash) {
        long[] slots = hashes;
        if (slots == null) {
            throw new IllegalStateException("The first reading is over");
        }
        int at = slotOf(slots, hash);
        if (slots[at] == hash) {
            return false;
        }
        slots[at] = hash;
        size++;
        if (size > slots.length / 2) {
            long[] larger = new long[2 * slots.length];
            Arrays.stream(slots).filter(known -> known != 0).forEach(known -> larger[slotOf(larger, known)] = known);
            hashes = larger;
        }
        return true;
    }

    /** Where it stands, or the free slot where it belongs. */
    private static int slotOf(long[] slots, long hash) {
        int at = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    /** FNV-1a, stirred; never 0, which marks a free slot. Names that meet are told apart in the second reading. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash == 0 ? 1 : hash;
    }
}
