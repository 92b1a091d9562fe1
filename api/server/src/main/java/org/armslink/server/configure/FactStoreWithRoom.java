package org.armslink.server.configure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.NoRoomLeft;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;

/**
 * Refuses to write where the disk of the embedded database is nearly full. A database that finds no room in the middle of
 * a commit is of no use to anybody, readers included, until it is started again; between two batches nothing is half done.
 */
final class FactStoreWithRoom implements FactStore {
    /** Several batches of 10,000 claims in the store and its logs, with what a checkpoint writes besides. */
    static final long NEEDED = 200L << 20;

    /** How much room a disk has. */
    @FunctionalInterface
    interface Room {
        long bytes() throws IOException;
    }

    private final FactStore store;
    private final Path folder;
    private final Room room;

    FactStoreWithRoom(FactStore store, Path folder, Room room) {
        this.store = store;
        this.folder = folder;
        this.room = room;
    }

    static FactStore on(Path folder, FactStore store) {
        return new FactStoreWithRoom(
                store, folder, () -> Files.getFileStore(folder).getUsableSpace());
    }

    private void needRoom() {
        long left;
        try {
            left = room.bytes();
        } catch (IOException e) {
            return; // What cannot be asked cannot be refused; the database will say if it finds no room.
        }
        if (left < NEEDED) {
            throw new NoRoomLeft("The disk that holds " + folder + " is nearly full: " + (left >> 20)
                    + " MiB are left, and writing needs " + (NEEDED >> 20)
                    + " MiB. What has been taken in stays. Make room, then give the same command again:"
                    + " it goes on where it was cut off.");
        }
    }

    @Override
    public ImportRun begin(ImportRequest request) {
        needRoom();
        return store.begin(request);
    }

    @Override
    public ImportRun write(ImportRun run, List<RowClaims> rows, List<QuarantinedRow> refused, long rowsDone) {
        needRoom();
        return store.write(run, rows, refused, rowsDone);
    }

    @Override
    public ImportRun finish(ImportRun run) {
        return store.finish(run);
    }

    @Override
    public void markCorrected(String run, List<Long> rows, String correctedIn) {
        store.markCorrected(run, rows, correctedIn);
    }

    @Override
    public Map<Key, Label> labelsOf(Collection<Key> keys) {
        return store.labelsOf(keys);
    }

    @Override
    public String canonicalDigest() {
        return store.canonicalDigest();
    }

    @Override
    public Map<String, Long> census() {
        return store.census();
    }
}
