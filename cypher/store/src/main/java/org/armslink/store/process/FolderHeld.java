package org.armslink.store.process;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder is in use; the message says by which process and what to do. */
public final class FolderHeld extends IOException {
    FolderHeld(Path folder, String holder) {
        super("The data folder " + folder + " is held by " + holder
                + ". Stop that one first, or name another folder with --data.");
    }
}
