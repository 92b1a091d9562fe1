package org.armslink.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.armslink.ingest.UnusableInput;
import org.junit.jupiter.api.Test;

/** A file falls into the same lines wherever its blocks begin and end. */
class TextLinesTest {
    /** Gives some bytes at a time, as a slow disk or a pipe does. */
    private static InputStream inBlocks(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                return super.read(to, offset, Math.min(length, 1 + random.nextInt(50_000)));
            }
        };
    }

    private static List<String> read(String text, Random random) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new TextLines(inBlocks(text.getBytes(UTF_8), random), "guns.jsonl", "cut it")) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
                assertThat(reader.line()).isEqualTo(lines.size());
            }
            assertThat(reader.bytesRead()).isEqualTo(text.getBytes(UTF_8).length);
        }
        return lines;
    }

    /** The obvious version: one character after the other. */
    private static List<String> slowly(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '\n') {
                boolean isReturned = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
                lines.add(line.substring(0, line.length() - (isReturned ? 1 : 0)));
                line.setLength(0);
            } else {
                line.append(c);
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    @Test
    void linesAreThoseOfTheSlowVersionAcrossBlocks() throws IOException {
        var random = new Random(20261128);
        String[] pieces = {"\n", "\r\n", "\r", "a", "é", "€", "\uD83D\uDD2B", "serial 4711 ", ""};
        for (int turn = 0; turn < 60; turn++) {
            var text = new StringBuilder();
            int longest = 1 + random.nextInt(60_000);
            for (int size = random.nextInt(120_000); text.length() < size; ) {
                text.append(pieces[random.nextInt(pieces.length)]);
                if (random.nextInt(200) == 0) {
                    text.append("x".repeat(random.nextInt(longest)));
                }
            }
            assertThat(read(text.toString(), random)).isEqualTo(slowly(text.toString()));
        }
    }

    @Test
    void theLongestLineIsReadAndALongerOneIsRefusedByItsNumber() throws IOException {
        String longest = "x".repeat(TextLines.MAX_LINE);
        assertThat(read("a\n" + longest + "\nb", new Random(1))).containsExactly("a", longest, "b");
        assertThatThrownBy(() -> read("a\n" + longest + "x\nb", new Random(1)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("guns.jsonl: line 2 has more than 4194304 characters; cut it");
    }
}
