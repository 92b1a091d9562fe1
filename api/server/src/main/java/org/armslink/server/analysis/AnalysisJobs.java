package org.armslink.server.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.armslink.analytics.doubt.UndecidedIdentities;
import org.armslink.model.Viewer;
import org.armslink.server.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs analyses, two at a time; at most 50 wait. A viewer sees only the own ones. */
@Component
class AnalysisJobs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AnalysisJobs.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;
    private static final int REMEMBERED = 40;

    private final SnapshotCache snapshots;
    private final UndecidedIdentities identities;
    private final RunArchive archive;
    private final int threadsEach = Math.max(1, Runtime.getRuntime().availableProcessors() / AT_ONCE);
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                var thread = new Thread(work, "analysis");
                thread.setDaemon(true);
                return thread;
            });
    /** Those under way, and the last ones that ended, with their results. */
    private final Map<String, AnalysisJob> jobs = new LinkedHashMap<>();

    AnalysisJobs(SnapshotCache snapshots, UndecidedIdentities identities, RunArchive archive) {
        this.snapshots = snapshots;
        this.identities = identities;
        this.archive = archive;
    }

    AnalysisResponse submit(Viewer viewer, AnalysisRequest request) {
        var job = new AnalysisJob(viewer, request, threadsEach);
        synchronized (jobs) {
            jobs.put(job.id(), job);
            forgetOldest();
        }
        try {
            executor.execute(() -> work(job));
        } catch (RejectedExecutionException e) {
            synchronized (jobs) {
                jobs.remove(job.id());
            }
            throw ProblemException.tooManyRequests(
                    WAITING + " analyses are waiting already. Cancel one, or ask again when some have ended.");
        }
        return job.response();
    }

    private void work(AnalysisJob job) {
        job.run(snapshots, identities);
        try {
            archive.keep(job.response(), job.result());
        } catch (RuntimeException e) {
            // The result stays at hand as long as the service runs.
            LOG.warn("Analysis {} could not be kept: {}", job.id(), e.getMessage());
        }
    }

    private void forgetOldest() {
        var ended = jobs.values().stream().filter(AnalysisJob::ended).toList();
        for (int i = 0; i < ended.size() - REMEMBERED; i++) {
            jobs.remove(ended.get(i).id());
        }
    }

    private Optional<AnalysisJob> atHand(Viewer viewer, String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id))
                    .filter(job -> job.viewer().name().equals(viewer.name()));
        }
    }

    /** Newest first. */
    List<AnalysisResponse> list(Viewer viewer) {
        var all = new LinkedHashMap<String, AnalysisResponse>();
        archive.list(viewer.name()).forEach(run -> all.put(run.id(), run));
        synchronized (jobs) {
            jobs.values().stream()
                    .filter(job -> job.viewer().name().equals(viewer.name()))
                    .forEach(job -> all.put(job.id(), job.response()));
        }
        var sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(AnalysisResponse::startedAt).reversed().thenComparing(AnalysisResponse::id));
        return sorted;
    }

    AnalysisResponse get(Viewer viewer, String id) {
        return atHand(viewer, id)
                .map(AnalysisJob::response)
                .or(() -> archive.find(viewer.name(), id))
                .orElseThrow(() -> ProblemException.notFound("analysis", id));
    }

    ResultPage result(Viewer viewer, String id, int offset, int limit) {
        AnalysisResponse run = get(viewer, id);
        return atHand(viewer, id)
                .flatMap(AnalysisJob::result)
                .map(result -> new ResultPage(
                        result.rows(offset, limit).stream().map(ResultRow::of).toList(),
                        result.size(),
                        (long) offset + limit >= result.size(),
                        result.snapshotId(),
                        FigureResponse.of(result.figures()),
                        result.notes()))
                .or(() -> archive.page(run, offset, limit))
                .orElseThrow(() -> ProblemException.conflict(
                        "The analysis \"" + id + "\" has no result: it is " + run.status() + ". "
                                + (run.error().isEmpty() ? "Ask /analyses/" + id + " how it stands." : run.error())));
    }

    /** By their ranks, by their groups, or by both; links, ways and groups that overlap have no names by which they could be found again. */
    Comparison compare(Viewer viewer, String id, String with) {
        Comparison.Side one = side(viewer, id);
        Comparison.Side other = side(viewer, with);
        try {
            return Comparison.of(one, other);
        } catch (IllegalArgumentException e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()));
        }
    }

    private Comparison.Side side(Viewer viewer, String id) {
        AnalysisResponse run = get(viewer, id);
        ResultPage result = result(viewer, id, 0, RunArchive.MOST_ROWS);
        return new Comparison.Side(
                id,
                run.measure(),
                run.projection(),
                run.parameters(),
                run.snapshot(),
                run.version(),
                result.rows(),
                result.total());
    }

    void cancel(Viewer viewer, String id) {
        get(viewer, id);
        atHand(viewer, id).ifPresent(AnalysisJob::cancel);
    }

    @Override
    public void destroy() {
        synchronized (jobs) {
            jobs.values().forEach(AnalysisJob::cancel);
        }
        executor.shutdownNow();
    }
}
