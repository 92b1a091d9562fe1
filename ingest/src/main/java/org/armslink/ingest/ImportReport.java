package org.armslink.ingest;

import java.util.List;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;

/**
 * What became of a file.
 *
 * @param run with its counts; those of a run that was cut off and taken up again are of the whole
 * @param firstQuarantined of the rows read this time, {@link Importer#SHOWN} at most
 */
public record ImportReport(ImportRun run, List<QuarantinedRow> firstQuarantined) {
    public ImportReport {
        firstQuarantined = List.copyOf(firstQuarantined);
    }
}
