package org.armslink.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/labels.md is what the program prints: a label or a property that is added must come onto the page. */
class VocabularyTextTest {
    @Test
    void thePageIsWhatIsPrinted() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "docs", "labels.md")))
                .as("made by: ./armslink mapping labels > docs/labels.md")
                .isEqualTo(VocabularyText.page());
    }
}
