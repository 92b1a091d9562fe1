package org.armslink.server.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.jspecify.annotations.Nullable;

/** A store whose database is killed some time after a certain call has begun. */
final class CutOffStore implements FactStore {
    /** The importer is gone too, as when the whole service dies: thrown by the first call after the kill. */
    static final class ServiceGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** No call is cut off. */
    static final int NEVER = -1;

    private final FactStore store;
    private final int killedCall;
    private final long delayMillis;
    private final Runnable kill;
    private final boolean serviceDiesToo;
    private final AtomicBoolean writing = new AtomicBoolean();
    private int calls;
    private int answered;
    private @Nullable Thread killer;
    private volatile boolean killed;
    private volatile boolean inMidWrite;

    /**
     * @param killedCall 0 for begin, 1 for the first batch and so on
     * @param delayMillis from the beginning of the call to the kill
     */
    CutOffStore(FactStore store, int killedCall, long delayMillis, Runnable kill, boolean serviceDiesToo) {
        this.store = store;
        this.killedCall = killedCall;
        this.delayMillis = delayMillis;
        this.kill = kill;
        this.serviceDiesToo = serviceDiesToo;
    }

    /** Counts calls and kills nobody. */
    static CutOffStore spared(FactStore store) {
        return new CutOffStore(store, NEVER, 0, () -> {}, false);
    }

    int calls() {
        return calls;
    }

    /** Calls that were answered without an error. */
    int answered() {
        return answered;
    }

    boolean wasKilled() {
        return killed;
    }

    /** Whether a call was under way at the moment of the kill. */
    boolean wasInMidWrite() {
        return inMidWrite;
    }

    private <T> T call(java.util.function.Supplier<T> call) {
        if (killed && serviceDiesToo) {
            throw new ServiceGone();
        }
        if (calls++ == killedCall) {
            killer = new Thread(this::killLater, "killer");
            killer.start();
        }
        writing.set(true);
        try {
            T answer = call.get();
            answered++;
            return answer;
        } finally {
            writing.set(false);
        }
    }

    private void killLater() {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        inMidWrite = writing.get();
        kill.run();
        killed = true;
    }

    /** Waits for a kill that is still to come. */
    void awaitKill() throws InterruptedException {
        Thread waiting = killer;
        if (waiting != null) {
            waiting.join();
        }
    }

    @Override
    public ImportRun begin(ImportRequest request) {
        return call(() -> store.begin(request));
    }

    @Override
    public ImportRun write(ImportRun run, List<RowClaims> rows, List<QuarantinedRow> refused, long rowsDone) {
        return call(() -> store.write(run, rows, refused, rowsDone));
    }

    @Override
    public ImportRun finish(ImportRun run) {
        return call(() -> store.finish(run));
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
