package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.armslink.model.Digest;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.DocumentVault.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDocumentVaultTest {
    private static final String TEXT = "number;make\n1;Glock\n";
    private static final String SHA256 = Digest.of(TEXT);

    @TempDir
    Path folder;

    private Path file;
    private Path kept;
    private FileDocumentVault vault;

    @BeforeEach
    void prepare() throws IOException {
        file = Files.writeString(folder.resolve("guns.csv"), TEXT);
        kept = folder.resolve("vault");
        vault = new FileDocumentVault(kept);
    }

    @Test
    void whatIsKeptIsGivenBackAndReadByItsOwnerOnly() throws IOException {
        keep();
        keep();
        try (InputStream in = vault.open(SHA256).orElseThrow()) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(TEXT);
        }
        Path place = kept.resolve(SHA256.substring(0, 2)).resolve(SHA256);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    private void keep() throws IOException {
        try (DocumentVault.Received received = vault.receive(file)) {
            assertThat(received.file()).isEqualTo(new Kept(SHA256, TEXT.length()));
            received.keep();
        }
        assertThat(kept).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsReceivedCanBeReadAndIsGoneUnlessItIsKept() throws IOException {
        try (DocumentVault.Received received = vault.receive(file)) {
            Files.writeString(file, "written over meanwhile");
            try (InputStream in = received.open()) {
                assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(TEXT);
            }
            assertThat(vault.open(SHA256)).isEmpty();
        }
        assertThat(kept).isEmptyDirectory();
    }

    @Test
    void aNameThatIsNoDigestOpensNothing() {
        assertThatThrownBy(() -> vault.open("../guns.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../guns.csv");
    }

    @Test
    void whatAKilledImportLeftBehindIsClearedAway() throws IOException {
        Files.createDirectories(kept);
        Path old = Files.writeString(kept.resolve("incoming-1.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.writeString(kept.resolve("incoming-2.part"), "half");
        vault.receive(file).close();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }
}
