package org.armslink.model.port;

import java.util.List;
import java.util.Optional;
import org.armslink.model.Viewer;

/**
 * Reads what imports did. A run is seen by those who may see its sight class and the classes of all that it wrote: its
 * counts would tell of the rest.
 */
public interface ImportReader {
    List<ImportRun> listRuns(Viewer viewer);

    Optional<ImportRun> findRun(Viewer viewer, String id);

    /** In row order; empty too if the viewer may not see the run. */
    List<QuarantinedRow> listQuarantined(Viewer viewer, String run, int limit);
}
