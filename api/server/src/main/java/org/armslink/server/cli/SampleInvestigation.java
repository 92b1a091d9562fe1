package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.server.configure.Backend;
import org.armslink.server.session.Viewers;

/** The demo's data: generated with a fixed seed, and taken in like any other file. */
public final class SampleInvestigation {
    /** The sample is always the same. */
    public static final long SEED = 20220613;

    private SampleInvestigation() {}

    /** Loads it, unless this folder's database has it already. */
    static void load(Backend backend, Path folder, Console console, BooleanSupplier cancelled) throws IOException {
        Path sample = folder.resolve("sample");
        if (isThere(backend)) {
            return;
        }
        console.say("Inventing the sample investigation …");
        var written = SyntheticInvestigation.generate(Size.SMALL, SEED, sample);
        console.say("Taking it in: " + written.records() + " records, " + written.links() + " links");
        new Importer(backend.facts(), backend.vault())
                .run(ClaimFile.of(written.claims()), written.claims(), new ImportProgress() {
                    @Override
                    public void at(long rows, long bytes, long totalBytes) {
                        console.bar("Sample", totalBytes == 0 ? 1 : (double) bytes / totalBytes);
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled.getAsBoolean();
                    }
                });
        // What was planted is kept beside the file, outside the database.
        console.say("What was planted in it: " + written.truth());
    }

    /** Whether an import of the sample was finished. A cut off one is taken up where it stopped. */
    private static boolean isThere(Backend backend) {
        return backend.imports().listRuns(Viewers.OPERATOR.viewer()).stream()
                .anyMatch(run -> run.complete() && run.mapping().equals(ClaimFile.NAME));
    }

    /** Three things to try, as lines to print. */
    static List<String> thingsToTry(Path folder, String url) throws IOException {
        var truth = PlantedTruth.read(folder.resolve("sample").resolve(SyntheticInvestigation.TRUTH));
        var lines = new ArrayList<String>();
        lines.add("Open it, and try:");
        for (PlantedTruth.Stop stop : truth.tour()) {
            lines.add("  " + stop.title() + ": " + url + "/#/record/" + stop.key());
        }
        lines.add("  By which way guns come from the United States to Jamaica: " + url + "/#/corridors?from=US&to=JM");
        return lines;
    }
}
