package org.armslink.analytics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.model.Digest;
import org.armslink.model.Grade;
import org.armslink.model.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFolderTest {
    private static final BoundProjection CONTACTS = Projections.get("contacts").with(Map.of());
    private static final Viewer VIEWER = InMemoryGraph.VIEWER;

    @TempDir
    Path folder;

    private SnapshotFolder ofAtMost(long bytes) {
        return new SnapshotFolder(folder.resolve("snapshots"), bytes, "test");
    }

    private static Snapshot snapshot(long seed, BoundProjection projection) {
        var random = new Random(seed);
        var graph = new InMemoryGraph(seed);
        for (int i = 0; i < 20; i++) {
            graph.record("Person", "p" + i).record("Case", "Fäll " + i);
        }
        for (int i = 0; i < 40; i++) {
            int day = random.nextInt(9);
            graph.link(
                    random.nextBoolean() ? "CONTACTED" : "FAMILY_OF",
                    "p" + random.nextInt(20),
                    "p" + random.nextInt(20),
                    Map.of("contacts", (long) i),
                    day,
                    day + 1,
                    Grade.all().get(random.nextInt(Grade.all().size())).toString());
            graph.link("SUSPECT_IN", "p" + random.nextInt(20), "Fäll " + random.nextInt(20));
        }
        return Snapshots.read(graph, VIEWER, projection, Run.quiet());
    }

    /** All that can be asked of a snapshot, and what it takes. */
    private static List<Object> all(Snapshot snapshot) {
        return List.of(snapshot.memory(), AllOfASnapshot.of(snapshot));
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("two files: " + one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    @Test
    void whatWasKeptIsFoundAsItWas() throws IOException {
        SnapshotFolder kept = ofAtMost(1 << 30);
        for (String projection : List.of("contacts", "linked", "co-offending")) {
            BoundProjection bound = Projections.get(projection).with(Map.of());
            SnapshotFolder.Name name = kept.name(VIEWER, bound, "1");
            assertThat(kept.find(name, bound)).isEmpty();
            Snapshot snapshot = snapshot(7, bound);
            assertThat(snapshot.linkCount()).isPositive();
            assertThat(kept.keep(name, snapshot)).isTrue();
            assertThat(all(kept.find(name, bound).orElseThrow())).isEqualTo(all(snapshot));
        }
    }

    /** Whole and undamaged, but as an earlier version wrote it: it is read from the database again, and kept anew in its place. */
    @Test
    void aFileOfAnEarlierFormIsNoSnapshotAndIsReplaced() throws IOException {
        SnapshotFolder kept = ofAtMost(1 << 30);
        SnapshotFolder.Name name = kept.name(VIEWER, CONTACTS, "1");
        Snapshot snapshot = snapshot(3, CONTACTS);
        kept.keep(name, snapshot);
        Path file = only(folder.resolve("snapshots"));
        byte[] all = Files.readAllBytes(file);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        all[text.indexOf("armslink snapshot 2") + "armslink snapshot ".length()] = '1';
        MessageDigest sha256 = Digest.sha256();
        sha256.update(all, 0, all.length - 32);
        System.arraycopy(sha256.digest(), 0, all, all.length - 32, 32);
        Files.write(file, all);
        assertThat(kept.find(name, CONTACTS)).isEmpty();
        assertThat(kept.keep(name, snapshot)).isTrue();
        assertThat(all(kept.find(name, CONTACTS).orElseThrow())).isEqualTo(all(snapshot));
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        SnapshotFolder kept = ofAtMost(1 << 30);
        Files.createDirectories(folder.resolve("snapshots"));
        kept.keep(kept.name(VIEWER, CONTACTS, "1"), snapshot(1, CONTACTS));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only(folder.resolve("snapshots")))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("snapshots"))))
                .isEqualTo("rwx------");
    }

    @Test
    void nobodyIsGivenWhatWasReadForAnotherSight() throws IOException {
        SnapshotFolder kept = ofAtMost(1 << 30);
        Instant then = Instant.parse("2024-05-06T00:00:00Z");
        var viewers = List.of(
                VIEWER,
                new Viewer("other", "XB", Set.of()),
                new Viewer("other", "XA", Set.of("H2:XB")),
                new Viewer("other", "XA", Set.of("H2:XB", "H3:XB")),
                new Viewer("other", "XA", Set.of("H2:XBH3:XB")),
                VIEWER.asOf(then),
                VIEWER.asOf(then.plusSeconds(1)));
        var names = new HashSet<String>();
        viewers.forEach(viewer -> names.add(kept.name(viewer, CONTACTS, "1").whole()));
        names.add(kept.name(VIEWER, CONTACTS, "2").whole());
        names.add(
                kept.name(VIEWER, Projections.get("linked").with(Map.of()), "1").whole());
        assertThat(names).hasSize(viewers.size() + 2);
        assertThat(kept.name(new Viewer("a colleague", "XA", Set.of()), CONTACTS, "1"))
                .as("of the same sight")
                .isEqualTo(kept.name(VIEWER, CONTACTS, "1"));

        kept.keep(kept.name(VIEWER, CONTACTS, "1"), snapshot(1, CONTACTS));
        for (Viewer viewer : viewers.subList(1, viewers.size())) {
            SnapshotFolder.Name other = kept.name(viewer, CONTACTS, "1");
            assertThat(kept.find(other, CONTACTS)).isEmpty();
            // Not even where somebody gives the file the other's name.
            Path own = folder.resolve("snapshots")
                    .resolve(kept.name(VIEWER, CONTACTS, "1").file());
            Files.copy(own, own.resolveSibling(other.file()), StandardCopyOption.REPLACE_EXISTING);
            assertThat(kept.find(other, CONTACTS)).isEmpty();
        }
    }

    @Test
    void aDamagedFileIsNoSnapshot() throws IOException {
        SnapshotFolder kept = ofAtMost(1 << 30);
        SnapshotFolder.Name name = kept.name(VIEWER, CONTACTS, "1");
        Snapshot snapshot = snapshot(3, CONTACTS);
        kept.keep(name, snapshot);
        Path file = only(folder.resolve("snapshots"));
        byte[] good = Files.readAllBytes(file);
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bad = good.clone();
            bad[i < good.length ? i : random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            assertThat(kept.find(name, CONTACTS)).as("byte %d", i).isEmpty();
        }
        for (int length : new int[] {0, 1, 31, 32, 33, 100, good.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThat(kept.find(name, CONTACTS)).as("cut to %d", length).isEmpty();
        }
        Files.write(file, java.util.Arrays.copyOf(good, good.length + 1));
        assertThat(kept.find(name, CONTACTS)).isEmpty();
        Files.write(file, good);
        assertThat(kept.find(name, CONTACTS)).isPresent();
        kept.keep(name, snapshot);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(kept.find(name, CONTACTS)).as("a link to a good one").isEmpty();
    }

    @Test
    void filesOfAnEarlierStampGoAndThenThoseUsedLongestAgo() throws IOException {
        SnapshotFolder roomy = ofAtMost(1 << 30);
        roomy.keep(roomy.name(VIEWER, CONTACTS, "1"), snapshot(1, CONTACTS));
        long size = Files.size(only(folder.resolve("snapshots")));
        SnapshotFolder tight = ofAtMost(2 * size + size / 2);
        List<SnapshotFolder.Name> names = List.of("XA", "XB", "XC").stream()
                .map(country -> tight.name(new Viewer("v", country, Set.of()), CONTACTS, "2"))
                .toList();
        for (int i = 0; i < 3; i++) {
            tight.keep(names.get(i), snapshot(1, CONTACTS));
            Files.setLastModifiedTime(
                    folder.resolve("snapshots").resolve(names.get(i).file()), FileTime.fromMillis(1_000L + i));
            if (i == 1) {
                assertThat(tight.find(names.get(0), CONTACTS)).as("used now").isPresent();
            }
        }
        assertThat(tight.find(tight.name(VIEWER, CONTACTS, "1"), CONTACTS)).isEmpty();
        assertThat(tight.find(names.get(0), CONTACTS)).isPresent();
        assertThat(tight.find(names.get(1), CONTACTS)).isEmpty();
        assertThat(tight.find(names.get(2), CONTACTS)).isPresent();
        SnapshotFolder tiny = ofAtMost(size / 2);
        assertThat(tiny.keep(names.get(1), snapshot(1, CONTACTS))).isFalse();
    }
}
