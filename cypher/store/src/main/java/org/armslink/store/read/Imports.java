package org.armslink.store.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.store.query.CypherFile;
import org.armslink.store.write.RunRow;

/** Reads what imports did. */
public final class Imports implements ImportReader {
    private final Reading reading;

    public Imports(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<ImportRun> listRuns(Viewer viewer) {
        return reading.as(
                viewer,
                (tx, sights) -> tx.run(CypherFile.of("run/visible-runs").text(), Map.of("sights", sights.numbers()))
                        .list(row -> RunRow.of(row.get("run"))));
    }

    @Override
    public Optional<ImportRun> findRun(Viewer viewer, String id) {
        return reading.as(
                viewer,
                (tx, sights) -> tx
                        .run(CypherFile.of("run/visible-run").text(), Map.of("id", id, "sights", sights.numbers()))
                        .list(row -> RunRow.of(row.get("run")))
                        .stream()
                        .findFirst());
    }

    @Override
    public List<QuarantinedRow> listQuarantined(Viewer viewer, String run, int limit) {
        return reading.as(
                viewer,
                (tx, sights) -> tx.run(
                                CypherFile.of("run/quarantined-rows").text(),
                                Map.of("id", run, "sights", sights.numbers(), "limit", limit))
                        .list(row -> new QuarantinedRow(
                                row.get("row").asLong(),
                                row.get("field").asString(),
                                row.get("value").asString(),
                                row.get("reason").asString(),
                                row.get("text").asString())));
    }
}
