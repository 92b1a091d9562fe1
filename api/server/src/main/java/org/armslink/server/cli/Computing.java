package org.armslink.server.cli;

import java.io.IOException;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.AnalysisResult;
import org.armslink.analytics.MemoryNeed;
import org.armslink.analytics.run.JobRun;
import org.armslink.model.Viewer;
import org.armslink.server.analysis.AnalysisRequest;
import org.armslink.server.analysis.SnapshotCache;
import org.armslink.server.configure.Backend;
import org.armslink.server.identity.LikelySuggestions;

/** Analyses of a command, over the database that it has opened, until it is told to stop. */
final class Computing {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Console console;
    private final LikelySuggestions likely;
    private final SnapshotCache snapshots;
    private final JobRun run = new JobRun(THREADS);

    Computing(Backend backend, Running running, Console console) throws IOException {
        this.console = console;
        likely = new LikelySuggestions(backend.traits(), backend.projections(), backend.serialRules());
        snapshots = new SnapshotCache(backend.projections(), likely, backend.snapshots(), backend.attributes());
        running.add(run::cancel);
    }

    /** Says before it begins what memory it needs, and refuses if there is not so much. */
    AnalysisResult compute(Viewer who, AnalysisRequest request) {
        var snapshot = snapshots.get(who, request, run);
        var need = MemoryNeed.of(request.measure(), request.measureParameters(), snapshot, THREADS);
        need.check();
        console.say(need.note());
        var result = Analysis.compute(
                snapshot, request.measure().name(), request.measureParameters(), () -> likely.undecided(who), run);
        if (result.size() == 0) {
            console.say("The projection " + request.projection().projection().name() + " is empty: nothing that "
                    + who.name() + " may see is in it. Take a file in first (armslink ingest --help).");
        }
        return result;
    }
}
