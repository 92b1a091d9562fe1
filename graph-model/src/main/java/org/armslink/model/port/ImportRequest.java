package org.armslink.model.port;

import java.util.Map;
import org.armslink.model.NodeClaim;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;

/**
 * A file that is to be taken in.
 *
 * @param document the record of the file itself
 * @param mapping the mapping's name
 * @param mappingDigest SHA-256 of the mapping file
 * @param settings what the caller set, such as {@code period=3}
 * @param sight who may see the import and its quarantine
 */
public record ImportRequest(
        NodeClaim document,
        String mapping,
        String mappingDigest,
        Owner owner,
        Map<String, String> settings,
        SightClass sight) {
    /** The same file's import is just being taken back. */
    public static final class BeingUndone extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        public BeingUndone(String run) {
            super("The import " + run
                    + " of this file is being undone. Undo it again until it says that it is complete,"
                    + " then import the file.");
        }
    }
}
