package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.armslink.ingest.attacks.Seeds.Format;

/** Changes a good file at random; the same random numbers make the same changes. */
final class Mutations {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "2147483648",
            "9223372036854775808",
            "99999999999999999999999999999999",
            "1e400",
            "1048577",
            "65536",
            "0.5",
            "\u0663");
    private static final List<String> ANYWHERE = List.of(
            "\0",
            "\uFEFF",
            "\u2028",
            "\u00a0",
            "\u202E",
            "\uD83D\uDD2B",
            "\uFFFF",
            "\u0001",
            "x".repeat(5_000),
            "((((((((((((((((((((",
            "\r");
    private static final List<Charset> CHARSETS = List.of(
            UTF_16LE, Charset.forName("UTF-16"), Charset.forName("UTF-32"), ISO_8859_1, Charset.forName("CP1251"));

    /** What each format has that others do not. */
    private static final Map<Format, List<String>> TOKENS = Map.of(
            Format.CSV, List.of("\"", "\"\"", ",", ";", "\t", "\r", "\r\n", "\n\n", "\",\"", "=1+1"),
            Format.XLSX,
                    List.of(
                            "<row r=\"3\">",
                            "</row>",
                            "<c r=\"A1\">",
                            "</c>",
                            "t=\"s\"",
                            "t=\"e\"",
                            "t=\"b\"",
                            "<v>-1</v>",
                            "<v>99999</v>",
                            "<f>",
                            "</f>",
                            "<is><t>",
                            "r=\"XFE1\"",
                            "<!DOCTYPE x []>",
                            "<sheetData>"),
            Format.JSON_LINES,
                    List.of(
                            "{",
                            "}",
                            "[",
                            "]",
                            ":",
                            ",",
                            "\"",
                            "\\",
                            "\\ud83d",
                            "\\u0000",
                            "NaN",
                            "null",
                            "1e400",
                            "-0",
                            "{\"a\":",
                            "[[[[",
                            "\"id\":1,",
                            "/*",
                            "'"),
            Format.XML,
                    List.of(
                            "<case>",
                            "</case>",
                            "<id>",
                            "</id>",
                            "<",
                            ">",
                            "&",
                            "&amp;",
                            "&x;",
                            "&#0;",
                            "&#x1F52B;",
                            "<!--",
                            "-->",
                            "<![CDATA[",
                            "]]>",
                            "<?x ?>",
                            "<!DOCTYPE c [<!ENTITY x \"y\">]>",
                            " a=\"1\"",
                            "xmlns=\"x\"",
                            "x:",
                            "encoding=\"UTF-16\""),
            Format.CLAIM_LINES,
                    List.of(
                            "{",
                            "}",
                            "[",
                            "]",
                            "\"nodes\":",
                            "\"links\":",
                            "\"claim\":",
                            "\"status\"",
                            "\"H1\"",
                            "null",
                            "\\ud800",
                            "1e999999999",
                            "\"asserted\"",
                            "\"this-file\""),
            Format.MAPPING,
                    List.of(
                            "\n",
                            "  ",
                            "\t",
                            ": ",
                            "- ",
                            "[",
                            "]",
                            "{",
                            "}",
                            "\"",
                            "'",
                            "|",
                            ">",
                            "&a ",
                            "*a",
                            "<<: ",
                            "!!int ",
                            "--- ",
                            "...",
                            "%YAML 9",
                            "#",
                            "? ",
                            "each: gun",
                            "{id}",
                            "{nope}",
                            "when: {not: ",
                            "0x7fffffff",
                            "(a+)+$"));

    private final Format format;
    private final Random random;

    Mutations(Format format, Random random) {
        this.format = format;
        this.random = random;
    }

    /** One to three changes; of a workbook now of its bytes, now of what is packed in them. */
    byte[] change(byte[] good) throws IOException {
        byte[] bytes = good;
        if (format == Format.XLSX && random.nextInt(4) > 0) {
            return changeParts(good);
        }
        for (int changes = 1 + random.nextInt(1 + random.nextInt(3)); changes > 0; changes--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] changeParts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        var names = new ArrayList<>(parts.keySet());
        for (int changes = 1 + random.nextInt(1 + random.nextInt(3)); changes > 0; changes--) {
            // The sheet and the texts more often than the rest, which says little.
            String name = random.nextBoolean() ? "xl/worksheets/sheet2.xml" : one(names);
            byte[] part = parts.getOrDefault(name, new byte[0]);
            switch (random.nextInt(20)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(one(names), part);
                case 2 -> parts.put("../" + name, part);
                default -> parts.put(name, once(part));
            }
        }
        var changed = new Parts();
        parts.forEach(changed::with);
        return changed.bytes();
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int other = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(60)));
        return switch (random.nextInt(16)) {
            case 0, 1 -> flipped(bytes);
            case 2 -> splice(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
            case 3 -> splice(bytes, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            case 4 -> splice(bytes, at, length, new byte[0]);
            case 5 -> splice(bytes, other, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 6 -> Arrays.copyOf(bytes, at);
            case 7, 8, 9 -> splice(bytes, at, random.nextInt(3) == 0 ? length : 0, token().getBytes(UTF_8));
            case 10 -> splice(bytes, at, 0, one(ANYWHERE).getBytes(UTF_8));
            case 11, 12 -> number(bytes);
            case 13 -> swapped(bytes);
            case 14 -> repeated(bytes, at, length);
            default ->
                random.nextInt(4) == 0
                        ? recoded(bytes)
                        : splice(bytes, at, 0, token().repeat(40).getBytes(UTF_8));
        };
    }

    private String token() {
        return one(TOKENS.getOrDefault(format, ANYWHERE));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (bytes.length > 0) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] number(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        Matcher matcher = NUMBER.matcher(text);
        int from = random.nextInt(text.length() + 1);
        return matcher.find(from)
                ? splice(
                        bytes,
                        matcher.start(),
                        matcher.end() - matcher.start(),
                        one(NUMBERS).getBytes(UTF_8))
                : bytes;
    }

    /** Two lines change places, or one stands twice, or one is gone; where there are none, two tags or fields. */
    private byte[] swapped(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        var lines = new ArrayList<>(List.of(text.split(random.nextBoolean() ? "(?<=\n)" : "(?<=[\n,>])", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> java.util.Collections.swap(lines, one, other);
            case 1 -> lines.add(other, lines.get(one));
            default -> lines.remove(one);
        }
        return String.join("", lines).getBytes(ISO_8859_1);
    }

    private byte[] repeated(byte[] bytes, int at, int length) {
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        var many = new ByteArrayOutputStream();
        for (int times = 1 + random.nextInt(1 << random.nextInt(11)); times > 0 && many.size() < 20_000; times--) {
            many.writeBytes(piece);
        }
        return splice(bytes, at, 0, many.toByteArray());
    }

    private byte[] recoded(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return random.nextBoolean() ? text.getBytes(one(CHARSETS)) : new String(bytes, ISO_8859_1).getBytes(UTF_8);
    }

    private static byte[] splice(byte[] bytes, int at, int without, byte[] with) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(with);
        out.write(bytes, at + without, bytes.length - at - without);
        return out.toByteArray();
    }
}
