package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.Source;
import org.armslink.ingest.StoreInMemory;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.attacks.Seeds.Format;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Digest;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;

/** Takes in many files that were good before they were changed, and counts what became of them. */
final class Campaign {
    private final Path folder;
    private final long seed;
    private final Seeds seeds;
    private final Map<Format, Tally> tallies = new EnumMap<>(Format.class);

    private static final class Tally {
        long cases;
        long taken;
        long refused;
        long rows;
        long accepted;
        long quarantined;
        long duplicate;
        long longest;
        long longestCase;
    }

    Campaign(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.seed = seed;
        this.seeds = new Seeds(folder);
    }

    /** The program of the child process: folder, number of cases, seed. */
    public static void main(String[] arguments) throws IOException {
        var campaign = new Campaign(Path.of(arguments[0]), Long.parseLong(arguments[2]));
        campaign.run(Integer.parseInt(arguments[1]));
        System.out.print(campaign.summary());
    }

    void run(int cases) throws IOException {
        Map<Format, byte[]> good = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            good.put(format, seeds.file(format));
            tallies.put(format, new Tally());
            attempt(format, good.get(format), "unchanged");
            if (tally(format).refused > 0) {
                throw new AssertionError("the good file of " + format + " is refused");
            }
        }
        for (int i = 0; i < cases; i++) {
            Format format = Format.values()[i % Format.values().length];
            var random = new Random(seed * 1_000_003 + i);
            byte[] file = new Mutations(format, random).change(good.getOrDefault(format, new byte[0]));
            long start = System.nanoTime();
            try {
                attempt(format, file, "seed " + seed + ", case " + i);
            } catch (RuntimeException | Error e) {
                Path kept = Files.write(folder.resolve("case-" + seed + "-" + i), file);
                throw new AssertionError(format + ", seed " + seed + ", case " + i + ", kept as " + kept, e);
            }
            long took = (System.nanoTime() - start) / 1_000_000;
            if (took > tally(format).longest) {
                tally(format).longest = took;
                tally(format).longestCase = i;
            }
        }
    }

    private Tally tally(Format format) {
        return tallies.computeIfAbsent(format, unused -> new Tally());
    }

    private void attempt(Format format, byte[] bytes, String which) throws IOException {
        Tally tally = tally(format);
        tally.cases++;
        var store = new StoreInMemory();
        var vault = new VaultInMemory();
        try {
            if (format == Format.MAPPING) {
                Path file = Files.write(folder.resolve("changed.yml"), bytes);
                new MappedSource(MappingCatalogue.find(file.toString()), Map.of());
            } else {
                Path file = Files.write(folder.resolve("changed.txt"), bytes);
                Source source = Objects.requireNonNull(seeds.source(format, file));
                takenIn(format, new Importer(store, vault).run(source, file, ImportProgress.QUIET), bytes, which);
            }
            tally.taken++;
        } catch (UnusableInput e) {
            tally.refused++;
            String message = String.valueOf(e.getMessage());
            require(message.length() < 2_000, which, "a message too long to read");
            require(message.contains("changed"), which, message);
            require(store.runs().isEmpty() && vault.files.isEmpty(), which, "something was written");
        }
    }

    private void takenIn(Format format, ImportReport report, byte[] bytes, String which) {
        ImportCounts counts = report.run().counts();
        Tally tally = tally(format);
        tally.rows += counts.read();
        tally.accepted += counts.accepted();
        tally.quarantined += counts.quarantined();
        tally.duplicate += counts.duplicate();
        require(counts.accepted() + counts.quarantined() + counts.duplicate() == counts.read(), which, "a row is lost");
        require(report.run().complete(), which, "not complete");
        String text = new String(bytes, UTF_8);
        if (format == Format.JSON_LINES || format == Format.CLAIM_LINES) {
            long lines = Pattern.compile("\n")
                    .splitAsStream(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .filter(line -> !line.isBlank())
                    .count();
            require(lines == counts.read() + (format == Format.CLAIM_LINES ? 1 : 0), which, "lines and rows differ");
        }
        for (QuarantinedRow row : report.firstQuarantined()) {
            require(!row.reason().isBlank(), which, "a row is refused without a reason");
            if (format != Format.XLSX) {
                require(text.contains(row.text()), which, "a row's text is not that of the file");
            }
        }
    }

    private static void require(boolean so, String which, String otherwise) {
        if (!so) {
            throw new AssertionError(which + ": " + otherwise);
        }
    }

    String summary() {
        var text = new StringBuilder(String.format(
                "%-12s %8s %8s %8s %9s %9s %11s %9s %s%n",
                "format", "cases", "taken", "refused", "rows", "accepted", "quarantined", "duplicate", "longest"));
        tallies.forEach((format, tally) -> text.append(String.format(
                "%-12s %8d %8d %8d %9d %9d %11d %9d %d ms (case %d)%n",
                format,
                tally.cases,
                tally.taken,
                tally.refused,
                tally.rows,
                tally.accepted,
                tally.quarantined,
                tally.duplicate,
                tally.longest,
                tally.longestCase)));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(Campaign::peak)
                .sum();
        return text.append(String.format(
                        "seed %d, peak heap %d MiB of %d MiB%n",
                        seed, peak >> 20, Runtime.getRuntime().maxMemory() >> 20))
                .toString();
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    /** Files in memory, since a hundred thousand of them would wear a disk. */
    private static final class VaultInMemory implements DocumentVault {
        private final Map<String, byte[]> files = new HashMap<>();

        @Override
        public Received receive(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            return new Received() {
                @Override
                public Kept file() {
                    return new Kept(Digest.of(bytes), bytes.length);
                }

                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(bytes);
                }

                @Override
                public void keep() {
                    files.put(Digest.of(bytes), bytes);
                }

                @Override
                public void close() {
                    // Nothing is held.
                }
            };
        }

        @Override
        public Optional<InputStream> open(String sha256) {
            return Optional.ofNullable(files.get(sha256)).map(ByteArrayInputStream::new);
        }
    }
}
