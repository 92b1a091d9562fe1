package org.armslink.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewersFileTest {
    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAnAdministratorWhoseTokenOnlyTheOwnerCanRead() throws IOException {
        var loaded = ViewersFile.load(folder);
        Path token = loaded.madeToken().orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
        String secret = Files.readString(token).strip();
        assertThat(secret).hasSize(43);
        assertThat(loaded.viewers().findByToken(secret).orElseThrow().name()).isEqualTo("administrator");
        assertThat(loaded.viewers().findByToken(secret + "x")).isEmpty();
        assertThat(Files.readString(folder.resolve("viewers.yml"))).doesNotContain(secret);
    }

    @Test
    void theSecondStartKeepsThem() throws IOException {
        String secret = Files.readString(ViewersFile.load(folder).madeToken().orElseThrow())
                .strip();
        var again = ViewersFile.load(folder);
        assertThat(again.madeToken()).isEmpty();
        assertThat(again.viewers().findByToken(secret)).isPresent();
        assertThat(again.viewers().demo()).isFalse();
    }

    @Test
    void aViewerWithoutATokenCannotSignInWithAnEmptyOne() {
        assertThat(Viewers.DEMO.findByToken("")).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedButATokenIsNotRepeated() throws IOException {
        String text =
                "viewers:\n  - {name: anna, title: Anna, country: FR, clearances: [], tokenSha256: mySecretToken}\n";
        Files.writeString(folder.resolve("viewers.yml"), text);
        assertThatThrownBy(() -> ViewersFile.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tokenSha256 of viewer \"anna\"")
                .hasMessageNotContaining("mySecretToken");
        Files.writeString(folder.resolve("viewers.yml"), text.replace("FR", "France"));
        assertThatThrownBy(() -> ViewersFile.load(folder)).hasMessageContaining("\"France\"");
        Files.writeString(folder.resolve("viewers.yml"), text.replace("country", "contry"));
        assertThatThrownBy(() -> ViewersFile.load(folder)).hasMessageContaining("country");
    }
}
