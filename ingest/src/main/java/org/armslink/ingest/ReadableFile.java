package org.armslink.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what a caller names as a file, and says plainly why it cannot be. */
public final class ReadableFile {
    private ReadableFile() {}

    /** @throws UnusableInput if it is not there, is no file, or may not be read */
    public static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnusableInput(file + " is a folder; name a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnusableInput(file + " is no ordinary file, and it is read twice; save it as one first");
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new UnusableInput("There is no file " + file + "; check its name and folder", e);
        } catch (AccessDeniedException e) {
            throw new UnusableInput(file + " may not be read by this user; change its permissions", e);
        }
    }
}
