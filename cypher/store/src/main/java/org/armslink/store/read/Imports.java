package org.armslink.store.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.store.query.CypherFile;
import org.armslink.store.write.RunRow;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Reads what imports did. */
public final class Imports implements ImportReader {
    private final Reading reading;

    public Imports(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<ImportRun> listRuns(Viewer viewer) {
        return reading.as(
                viewer.asOf(Validity.OPEN_END),
                (tx, sights) -> tx
                        .run(CypherFile.of("run/visible-runs").text(), Map.of("sights", sights.numbers()))
                        .list(row -> RunRow.of(row.get("run")))
                        .stream()
                        .flatMap(run -> asOf(viewer, run).stream())
                        .toList());
    }

    @Override
    public Optional<ImportRun> findRun(Viewer viewer, String id) {
        return reading.as(
                viewer.asOf(Validity.OPEN_END),
                (tx, sights) -> tx
                        .run(CypherFile.of("run/visible-run").text(), Map.of("id", id, "sights", sights.numbers()))
                        .list(row -> RunRow.of(row.get("run")))
                        .stream()
                        .findFirst()
                        .flatMap(run -> asOf(viewer, run)));
    }

    /** A run that had begun by then, without an undoing that came later. Its counts are those of its end. */
    private static Optional<ImportRun> asOf(Viewer viewer, ImportRun run) {
        if (run.startedAt().isAfter(viewer.asOf())) {
            return Optional.empty();
        }
        ImportRun.Undone undone = run.undone();
        return Optional.of(
                undone == null || !undone.at().isAfter(viewer.asOf())
                        ? run
                        : new ImportRun(
                                run.id(),
                                run.document(),
                                run.mapping(),
                                run.owner(),
                                run.startedAt(),
                                run.rowsDone(),
                                run.counts(),
                                run.complete(),
                                run.settings()));
    }

    private static @Nullable String correctedBy(Viewer viewer, Record row) {
        return row.get("correctedIn").isNull()
                        || Instant.ofEpochSecond(row.get("correctedAt").asLong())
                                .isAfter(viewer.asOf())
                ? null
                : row.get("correctedIn").asString();
    }

    @Override
    public List<QuarantinedRow> listQuarantined(Viewer viewer, String run, int limit) {
        return reading.as(
                viewer.asOf(Validity.OPEN_END),
                (tx, sights) -> tx.run(
                                CypherFile.of("run/quarantined-rows").text(),
                                Map.of("id", run, "sights", sights.numbers(), "limit", limit))
                        .list(row -> new QuarantinedRow(
                                row.get("row").asLong(),
                                row.get("field").asString(),
                                row.get("value").asString(),
                                row.get("reason").asString(),
                                row.get("text").asString(),
                                correctedBy(viewer, row))));
    }
}
