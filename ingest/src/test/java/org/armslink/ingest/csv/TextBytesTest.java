package org.armslink.ingest.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Random;
import org.armslink.ingest.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no text are told with their place, and with what they may be. */
class TextBytesTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static String read(byte[] bytes, Charset charset) throws IOException {
        var text = new StringWriter();
        new TextBytes(new ByteArrayInputStream(bytes), "guns.csv", charset, true)
                .reader()
                .transferTo(text);
        return text.toString();
    }

    private static String refusal(byte[] bytes, Charset charset) {
        try {
            return "was read: " + read(bytes, charset);
        } catch (UnusableInput e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * <pre>
     *  line 1   id,place
     *  line 2   1,Kingston
     *  line 3   2,Jama[EF]que      column 7; 9 and 11 bytes come before the line
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineColumnAndByteOfWhatIsNoUtf8AreTold(String end) {
        String text = String.join(end, "id,place", "1,Kingston", "2,Jamaïque", "");
        int at = text.indexOf('ï') + 1;
        assertThat(refusal(text.getBytes(WESTERN), UTF_8))
                .startsWith("guns.csv:3: not UTF-8 text: column 7 of this line, byte " + at
                        + " of the file, is 0xEF and no character; save the file as UTF-8")
                .contains("csv: {encoding: …}")
                .contains("the word there is \"Jamaïque\" in windows-1252, or \"Jamaďque\" in windows-1250")
                .doesNotContain("1251");
    }

    @Test
    void columnsAreCountedInCharactersBeforeIt() {
        byte[] bytes = {(byte) 0xC3, (byte) 0xA9, (byte) 0xC3, (byte) 0xA9, 'x', (byte) 0xA9};
        assertThat(refusal(bytes, UTF_8))
                .contains(":1: not UTF-8 text: column 4 of this line, byte 6 of the file, is 0xA9");
    }

    @Test
    void aWordThatBeganInAnEarlierBlockIsShownWhole() {
        String text = "x".repeat(8190) + " Jamaïque";
        assertThat(refusal(text.getBytes(WESTERN), UTF_8)).contains("\"Jamaïque\" in windows-1252");
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsTold() {
        assertThat(refusal(new byte[] {'n', '\n', 'a', (byte) 0xC3}, UTF_8))
                .contains("guns.csv:2: not UTF-8 text: column 2 of this line, byte 4 of the file, is 0xC3");
    }

    @Test
    void anOlderEncodingIsReadWhereTheMappingSaysSo() throws IOException {
        assertThat(read("Jamaïque; “Nº 1” €".getBytes(WESTERN), WESTERN)).isEqualTo("Jamaïque; “Nº 1” €");
        assertThat(read("Москва".getBytes(Charset.forName("windows-1251")), TextEncoding.of("windows-1251")))
                .isEqualTo("Москва");
    }

    @Test
    void aByteThatTheOlderEncodingDoesNotHaveIsTold() {
        assertThat(refusal(new byte[] {'a', '\n', 'b', (byte) 0x81}, WESTERN))
                .contains("guns.csv:2: not windows-1252 text: column 2 of this line, byte 4 of the file, is 0x81");
    }

    /** "JamaÃ¯que" would be kept as somebody's word, and found by nobody. */
    @Test
    void utf8IsNotReadAsAnotherEncoding() throws IOException {
        assertThat(refusal("Jamaïque".getBytes(UTF_8), WESTERN))
                .contains("is UTF-8 text, but the mapping says encoding: windows-1252", "take encoding out");
        assertThat(refusal("\uFEFFplain".getBytes(UTF_8), WESTERN)).contains("is UTF-8 text");
        assertThat(read("plain".getBytes(UTF_8), WESTERN)).isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "Shift_JIS", "GB18030", "no such", "IBM037", ""})
    void encodingsInWhichACharacterCanBeSeveralBytesAreRefused(String name) {
        assertThatThrownBy(() -> TextEncoding.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("windows-1252");
    }

    /** Against the decoder of the platform: what it refuses is refused, at a byte from which on it is no text. */
    @Test
    void whatIsUtf8IsDecidedAsThePlatformDecidesIt() {
        var random = new Random(21);
        int refused = 0;
        for (int turn = 0; turn < 20_000; turn++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int i = 0; i < bytes.length; i++) {
                int[] some = {
                    'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5
                };
                bytes[i] = (byte) some[random.nextInt(some.length)];
            }
            if (bytes.length > 2 && (bytes[0] & 0xff) == 0xEF && (bytes[1] & 0xff) == 0xBB) {
                continue;
            }
            boolean fine;
            try {
                UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                fine = true;
            } catch (CharacterCodingException e) {
                fine = false;
            }
            String said = refusal(bytes, UTF_8);
            assertThat(said.startsWith("was read: "))
                    .as(new String(bytes, ISO_8859_1)
                            .chars()
                            .mapToObj(Integer::toHexString)
                            .toList()
                            .toString())
                    .isEqualTo(fine);
            refused += fine ? 0 : 1;
            if (!fine) {
                int at = Integer.parseInt(said.replaceAll("(?s).* byte ([0-9]+) of the file.*", "$1"));
                byte[] before = java.util.Arrays.copyOf(bytes, at - 1);
                assertThat(new String(before, UTF_8).getBytes(UTF_8)).isEqualTo(before);
            }
        }
        assertThat(refused).isBetween(1_000, 19_900);
    }
}
