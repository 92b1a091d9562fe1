package org.armslink.store.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.store.write.Version;

/** Writes what is kept beside the live graph: earlier versions, what other documents repeat, refused rows and the books. */
final class Besides {
    private static final long VERSIONS_IN_ONE_TRANSACTION = 1_000_000;

    private final PreparedClaims claims;
    private final EntryFile file;
    private final long now;
    private final EntryBuffer entry = new EntryBuffer();
    /** Key (two numbers), order, 1 for a link, place of the claim, place of what it repeats. */
    private final SortedNumbers repeated;

    Besides(PreparedClaims claims, EntryFile file, Path folder, long now) {
        this.claims = claims;
        this.file = file;
        this.now = now;
        this.repeated = new SortedNumbers(folder, "sorted-repeated", 6);
    }

    /** @param properties with {@code sight}, where the label has one: the class's number within the load */
    void add(String label, Map<String, Object> properties) throws IOException {
        var others = new HashMap<String, Object>(properties);
        Object sight = others.remove("sight");
        claims.form.putBeside(label, others, sight == null ? -1 : Math.toIntExact((Long) sight), entry);
        file.add(entry);
    }

    /** Whether links or records are walked through. */
    Versions.Beside of(boolean links) {
        return new Versions.Beside() {
            @Override
            public void superseded(long place, int takenBy) throws IOException {
                add("Superseded", version(links, place).superseded(now, order(links, takenBy)));
            }

            @Override
            public void repeated(long place, long standing, int number) throws IOException {
                long order = order(links, number);
                String key = String.valueOf(version(links, place)
                        .repeated(version(links, standing), order)
                        .get("key"));
                long[] hash = entry.digest(key);
                repeated.add(hash[0], hash[1], order, links ? 1 : 0, place, standing);
            }
        };
    }

    /** Writes what documents repeat: of each document the first claim that says the same as what stood then. */
    void writeRepeated() throws IOException {
        repeated.sort();
        try (SortedNumbers.Reader reader = repeated.reader()) {
            long[] last = null;
            for (long[] row = reader.next(); row != null; row = reader.next()) {
                if (last == null || last[0] != row[0] || last[1] != row[1]) {
                    boolean links = row[3] == 1;
                    add("Repeated", version(links, row[4]).repeated(version(links, row[5]), row[2]));
                }
                last = row;
            }
        }
    }

    private Version version(boolean links, long place) throws IOException {
        return links
                ? claims.form.link(claims.linkFile.read(place))
                : claims.form.record(claims.recordFile.read(place));
    }

    /** Grows as in batches that are written one after the other, each in a transaction that moves the store's counter on. */
    private long order(boolean links, int number) {
        List<PreparedClaims.BatchStart> batches = claims.batches;
        int low = 0;
        int high = batches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (start(links, batches.get(middle)) <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return (1L + low) * VERSIONS_IN_ONE_TRANSACTION + number - start(links, batches.get(low));
    }

    private static int start(boolean links, PreparedClaims.BatchStart batch) {
        return links ? batch.links() : batch.records();
    }
}
