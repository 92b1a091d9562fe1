package org.armslink.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    public Received receive(Path file) throws IOException {
        Files.createDirectories(folder);
        removeLeftBehind();
        // Files.createTempFile gives the file to its owner alone where the system knows owners.
        Path incoming = Files.createTempFile(folder, "incoming-", ".part");
        try {
            var in = new DigestInputStream(ReadableFile.open(file), Digest.sha256());
            long bytes;
            try (in;
                    OutputStream out = Files.newOutputStream(incoming)) {
                bytes = in.transferTo(out);
            }
            return new Copy(
                    incoming,
                    new Kept(HexFormat.of().formatHex(in.getMessageDigest().digest()), bytes));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(incoming);
            throw e;
        }
    }

    private final class Copy implements Received {
        private final Path incoming;
        private final Kept file;

        Copy(Path incoming, Kept file) {
            this.incoming = incoming;
            this.file = file;
        }

        @Override
        public Kept file() {
            return file;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(incoming);
        }

        @Override
        public void keep() throws IOException {
            Path target = pathOf(file.sha256());
            if (!Files.exists(target)) {
                try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.createDirectories(target.resolveSibling("."));
                Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }

        @Override
        public void close() throws IOException {
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
