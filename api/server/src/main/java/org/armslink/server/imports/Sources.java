package org.armslink.server.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.armslink.ingest.Source;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;

/** Finds how a file is to be read. */
public final class Sources {
    private Sources() {}

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
