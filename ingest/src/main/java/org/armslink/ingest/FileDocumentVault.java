package org.armslink.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armslink.model.Digest;
import org.armslink.model.port.DocumentVault;

/**
 * Files in a folder, each under its SHA-256: {@code ab/abcdef…}. A file appears there whole or not at all, and is
 * readable by the service's own user only.
 */
public final class FileDocumentVault implements DocumentVault {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** Made with the first file, if it is not there. */
    public FileDocumentVault(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Kept> keep(Path file, String expected) throws IOException {
        Files.createDirectories(folder);
        removeLeftBehind();
        // Files.createTempFile gives the file to its owner alone where the system knows owners.
        Path incoming = Files.createTempFile(folder, "incoming-", ".part");
        try {
            var in = new DigestInputStream(Files.newInputStream(file), Digest.sha256());
            long bytes;
            try (in;
                    var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                bytes = in.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!sha256.equals(expected)) {
                return Optional.empty();
            }
            Path target = pathOf(sha256);
            if (!Files.exists(target)) {
                Files.createDirectories(target.resolveSibling("."));
                Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return Optional.of(new Kept(sha256, bytes));
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A SHA-256 has 64 characters 0-9 and a-f, but was: \"" + sha256 + "\"");
        }
        Path path = pathOf(sha256);
        return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }

    /** Parts of files that a process was copying in when it was killed; younger ones may still be at work. */
    private void removeLeftBehind() throws IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "incoming-*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (NoSuchFileException e) {
            // Another import has just finished with its part.
        }
    }

    private Path pathOf(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
