package org.armslink.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which bytes stand for which characters: UTF-8, or an older way in which each byte is one character. */
public final class TextEncoding {
    /** Those in which files of offices come, the commonest first. */
    private static final List<String> OFFICES = List.of(
            "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "IBM850", "x-MacRoman");

    private static final int ASCII = 128;
    /** Bytes of a file that are looked at, if nobody says its encoding. */
    private static final long LOOKED_AT = 1L << 26;

    private TextEncoding() {}

    /**
     * The encoding of a name.
     *
     * @throws IllegalArgumentException if there is none, or if a character can be several bytes in it
     */
    public static Charset of(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (!charset.equals(UTF_8) && !isOneByteEach(charset)) {
                throw new IllegalArgumentException("is utf-8 or one in which each character is one byte, such as"
                        + " windows-1252, but was \"" + name + "\"; save the file as UTF-8");
            }
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "is utf-8 (if nothing is said), windows-1252 (Western), windows-1250 (Central European),"
                            + " windows-1251 (Cyrillic), ibm850 (DOS) or another of these kinds, but was \"" + name
                            + "\"",
                    e);
        }
    }

    private static boolean isOneByteEach(Charset charset) {
        for (int value = 0; value < ASCII; value++) {
            if (!Optional.of(String.valueOf((char) value)).equals(read(new byte[] {(byte) value}, charset))) {
                return false;
            }
        }
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** Of an encoding of one byte each: the bytes that are characters. */
    static BitSet known(Charset charset) {
        var known = new BitSet();
        for (int value = 0; value < 2 * ASCII; value++) {
            known.set(value, read(new byte[] {(byte) value}, charset).isPresent());
        }
        return known;
    }

    private static Optional<String> read(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The encoding in which a file whose author says nothing may be: UTF-8 if it is, else the commonest one of offices in
     * which each of its bytes is a character. Which of these it is, no file tells.
     */
    public static Charset likelyOf(InputStream in) throws IOException {
        var utf8 = new Utf8Check();
        var bytes = new BitSet();
        boolean isUtf8 = true;
        byte[] buffer = new byte[1 << 16];
        long at = 0;
        for (int read = in.read(buffer); read >= 0 && at < LOOKED_AT; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                int value = buffer[i] & 0xff;
                bytes.set(value);
                isUtf8 = isUtf8 && utf8.next(value, at++) == Utf8Check.NONE;
            }
        }
        if (isUtf8 || bytes.get(0)) {
            return UTF_8;
        }
        for (String name : List.of("windows-1252", "IBM850")) {
            Charset charset = Charset.forName(name);
            BitSet unknown = (BitSet) bytes.clone();
            unknown.andNot(known(charset));
            if (unknown.isEmpty()) {
                return charset;
            }
        }
        return UTF_8;
    }

    /**
     * What a word that is no UTF-8 may be, so that whoever knows the file can see which is right.
     *
     * @return such as {@code "Jamaïque" in windows-1252}, each reading once, under the commonest encoding that gives it
     */
    static List<String> readings(byte[] word) {
        var readings = new ArrayList<String>();
        Set<String> seen = new HashSet<>();
        for (String name : OFFICES) {
            if (Charset.isSupported(name)) {
                read(word, Charset.forName(name))
                        .filter(TextEncoding::isWord)
                        .filter(seen::add)
                        .ifPresent(reading -> readings.add("\"" + reading + "\" in " + name));
            }
        }
        return readings;
    }

    /** Letters of one script, and what stands between them. */
    private static boolean isWord(String text) {
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        scripts.remove(UnicodeScript.COMMON);
        return scripts.size() <= 1
                && text.codePoints()
                        .filter(character -> character >= ASCII)
                        .allMatch(character -> Character.isLetter(character) || "’‘°ºª–".indexOf(character) >= 0);
    }
}
