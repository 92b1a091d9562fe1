package org.armslink.server.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.ImportRun;

/**
 * Imports that read the document of another: by a mapping that was mended since, or another sheet of the same workbook. What
 * two of them say is said by one document, so it is taken back with all of them or not at all.
 */
public final class OtherReadings {
    private OtherReadings() {}

    /**
     * Why an import should not be undone without asking: what else would be taken back. Empty if there is nothing else, or if
     * the undoing was begun already.
     *
     * @param remedy how to say that all are meant, such as {@code Give --all-readings}
     */
    public static Optional<String> objection(ImportReader imports, Viewer viewer, ImportRun run, String remedy) {
        List<ImportRun> others = imports.listRuns(viewer).stream()
                .filter(other -> other.document().equals(run.document())
                        && !other.id().equals(run.id())
                        && other.undone() == null)
                .toList();
        if (others.isEmpty() || run.undone() != null) {
            return Optional.empty();
        }
        return Optional.of(
                "The document of " + run.id() + " was also read by "
                        + others.stream()
                                .map(other -> other.id() + " (mapping " + other.mapping() + ", begun "
                                        + other.startedAt() + ")")
                                .collect(Collectors.joining(", "))
                        + ", and is taken back with all that was read from it. " + remedy
                        + " to take all of them back, and take the file in again by the mapping that is to stay. Nothing was changed");
    }
}
