package org.armslink.server.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.AnalysisResult;
import org.armslink.analytics.MemoryNeed;
import org.armslink.analytics.doubt.UndecidedIdentities;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.model.Viewer;
import org.jspecify.annotations.Nullable;

/** One analysis, from being queued to its end. Computed on one thread, watched and cancelled from others. */
final class AnalysisJob {
    /** How far it has come. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean ended() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    private final String id = UUID.randomUUID().toString();
    private final Instant startedAt = Instant.now();
    private final Viewer viewer;
    private final AnalysisRequest request;
    private final JobRun reading = new JobRun(1);
    private final JobRun computing;
    private final int threads;
    private State state = State.QUEUED;
    private String error = "";
    private String underWay = "";
    private Duration took = Duration.ZERO;
    private @Nullable AnalysisResult result;

    AnalysisJob(Viewer viewer, AnalysisRequest request, int threads) {
        this.viewer = viewer;
        this.request = request;
        this.threads = threads;
        this.computing = new JobRun(threads);
    }

    String id() {
        return id;
    }

    Viewer viewer() {
        return viewer;
    }

    /** Computes; never throws, since nobody would hear it. */
    void run(SnapshotCache snapshots, UndecidedIdentities identities) {
        if (!begin()) {
            return;
        }
        try {
            var snapshot = snapshots.get(viewer, request, reading);
            var need = MemoryNeed.of(request.measure(), request.measureParameters(), snapshot, threads);
            need.check();
            say(need.note());
            end(
                    State.DONE,
                    "",
                    Analysis.compute(
                            snapshot,
                            request.measure().name(),
                            request.measureParameters(),
                            () -> identities.undecided(viewer),
                            computing));
        } catch (CancelledException e) {
            end(State.CANCELLED, "", null);
        } catch (IllegalArgumentException | IllegalStateException e) {
            end(State.FAILED, String.valueOf(e.getMessage()), null);
        } catch (RuntimeException | Error e) {
            end(State.FAILED, "The analysis failed in the service; its log says why (analysis " + id + ").", null);
            org.slf4j.LoggerFactory.getLogger(AnalysisJob.class).error("Analysis {} failed", id, e);
        }
    }

    private synchronized void say(String note) {
        underWay = note;
    }

    private synchronized boolean begin() {
        if (state != State.QUEUED) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    private synchronized void end(State how, String why, @Nullable AnalysisResult what) {
        state = how;
        error = why;
        result = what;
        took = Duration.between(startedAt, Instant.now());
    }

    synchronized void cancel() {
        reading.cancel();
        computing.cancel();
        if (state == State.QUEUED) {
            end(State.CANCELLED, "", null);
        }
    }

    synchronized boolean ended() {
        return state.ended();
    }

    synchronized Optional<AnalysisResult> result() {
        return Optional.ofNullable(result);
    }

    private List<String> notes(AnalysisResult known) {
        if (viewer.asksForNow()) {
            return known.notes();
        }
        var notes = new ArrayList<>(known.notes());
        notes.add("As of " + viewer.asOf() + ": from what had been recorded by then.");
        return notes;
    }

    synchronized AnalysisResponse response() {
        AnalysisResult known = result;
        return new AnalysisResponse(
                id,
                state.text(),
                state == State.DONE ? 1 : computing.progress(),
                request.measure().name(),
                request.projection().projection().name(),
                request.parameters(),
                known == null ? "" : known.snapshotId(),
                known == null ? 0 : known.nodeCount(),
                known == null ? 0 : known.linkCount(),
                org.armslink.server.health.ProgramVersion.text(),
                startedAt,
                (state.ended() ? took : Duration.between(startedAt, Instant.now())).toMillis(),
                viewer.name(),
                error,
                known != null ? notes(known) : underWay.isEmpty() ? List.of() : List.of(underWay));
    }
}
