package org.armslink.store.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database's password: 128 random bits in a file that only its owner can read. */
public final class PasswordFile {
    private PasswordFile() {}

    /** Reads the password, or makes one if there is none yet. */
    public static String readOrMake(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        // Made with its permissions, not given them afterwards: nobody can open it in between.
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }
}
