package org.armslink.analytics.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.model.Digest;
import org.armslink.model.Viewer;

/**
 * Snapshots kept on disk, so that what was read once need not be read again while nothing is written. Only the user whom the
 * process runs as may read them. A file is of one sight, one projection, one instant asked for and one stamp of the store: all of
 * them are in its name and inside it, so that no viewer is ever given what was read for another sight. Files of an earlier stamp
 * go when the next one is kept, then those used longest ago until all fit.
 */
public final class SnapshotFolder {
    private static final String ENDING = ".snapshot";
    private static final long ROOM_LEFT = 1L << 30;

    private final Path folder;
    private final long mostBytes;
    private final String version;

    /**
     * @param folder made when the first snapshot is kept
     * @param mostBytes all files together take at most so much
     * @param version of the program: what another one wrote is not read
     */
    public SnapshotFolder(Path folder, long mostBytes, String version) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.version = version;
    }

    /** What a snapshot is kept under. */
    public record Name(String stamp, String whole) {
        String file() {
            return Digest.of(stamp).substring(0, 16) + "-" + whole + ENDING;
        }
    }

    /** @param stamp of the store as it is read */
    public Name name(Viewer viewer, BoundProjection projection, String stamp) {
        var parts = new ArrayList<String>();
        parts.add(version);
        parts.add(stamp);
        parts.add(projection.canonical());
        parts.add(viewer.asOf().toString());
        parts.add(viewer.country());
        parts.addAll(new TreeSet<>(viewer.clearances()));
        return new Name(stamp, SnapshotFile.name(parts));
    }

    /** What was kept under that name; empty if there is none, or it is damaged or not what it should be. */
    public Optional<Snapshot> find(Name name, BoundProjection projection) {
        Path file = folder.resolve(name.file());
        try {
            Optional<Snapshot> found = SnapshotFile.read(file, name.whole(), projection);
            if (found.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a snapshot, a view with what it shares, unless there is no room for it or nobody could be kept from reading it.
     *
     * @return whether it was kept
     * @throws IOException if writing fails; nothing of it stays
     */
    public synchronized boolean keep(Name name, Snapshot given) throws IOException {
        Snapshot snapshot = given.whole();
        Files.createDirectories(folder);
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return false;
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        String stamp = name.file().substring(0, 16);
        for (Path file : files()) {
            if (!file.getFileName().toString().startsWith(stamp)) {
                Files.deleteIfExists(file);
            }
        }
        if (Files.getFileStore(folder).getUsableSpace() < ROOM_LEFT + 2 * snapshot.memory()) {
            return false;
        }
        Path unfinished = folder.resolve(UUID.randomUUID() + ENDING + ".part");
        try {
            long size;
            try (FileChannel file = SnapshotFile.create(unfinished)) {
                size = SnapshotFile.write(file, name.whole(), snapshot);
            }
            if (size == 0 || size > mostBytes) {
                return false;
            }
            makeRoom(size);
            Files.move(unfinished, folder.resolve(name.file()), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void makeRoom(long size) throws IOException {
        List<Path> byUse = new ArrayList<>(files());
        byUse.sort(Comparator.comparing((Path file) -> file.toFile().lastModified()));
        long all = size;
        for (Path file : byUse) {
            all += Files.size(file);
        }
        for (Path file : byUse) {
            if (all <= mostBytes) {
                return;
            }
            all -= Files.size(file);
            Files.deleteIfExists(file);
        }
    }

    /** Those that are whole, and what a killed process left of others an hour ago or longer. */
    private List<Path> files() throws IOException {
        long longAgo = Instant.now().minusSeconds(3_600).toEpochMilli();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)
                            || file.getFileName().toString().endsWith(".part")
                                    && file.toFile().lastModified() < longAgo)
                    .toList();
        }
    }
}
