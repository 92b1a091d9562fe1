package org.armslink.server.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.armslink.ingest.Source;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.port.ImportRun;

/** Finds how a file is to be read. */
public final class Sources {
    private Sources() {}

    /**
     * How the file of a run was read, by the mapping as it is now.
     *
     * @param file the file as received
     * @throws UnusableInput if the run's mapping is not one of the product
     */
    public static Source again(ImportRun run, Path file) throws IOException {
        if (run.mapping().equals(ClaimFile.BY_HAND)) {
            throw new UnusableInput(run.id() + " is an entry by hand; correct the record itself");
        }
        try {
            return find(run.mapping(), file, run.settings());
        } catch (UnusableInput e) {
            throw new UnusableInput(
                    "The import " + run.id() + " was read by the mapping " + run.mapping()
                            + ", which this service does not have: correct its rows on the command line (armslink quarantine"
                            + " replay --mapping …). " + e.getMessage(),
                    e);
        }
    }

    /**
     * @param mapping a name of the catalogue, {@link ClaimFile#NAME}, or the path of a mapping file
     * @throws UnusableInput if there is no such mapping, or a setting does not fit
     */
    public static Source find(String mapping, Path file, Map<String, String> settings) throws IOException {
        if (mapping.equals(ClaimFile.NAME)) {
            if (!settings.isEmpty()) {
                throw new UnusableInput(
                        "The mapping " + mapping + " has no settings, but was given " + settings.keySet());
            }
            return ClaimFile.of(file);
        }
        return new MappedSource(MappingCatalogue.find(mapping), settings);
    }
}
