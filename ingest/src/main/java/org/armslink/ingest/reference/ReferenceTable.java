package org.armslink.ingest.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.model.Digest;

/**
 * A table of things that are written in many ways: makers of firearms, calibres. A text is found whatever its case,
 * accents, blanks and punctuation; legal forms ("Inc.") and "and" do not count.
 *
 * <p>What a text does not say is not added: ".38" is no ".38 Special". A designation that several things bear is found
 * by its own name and has no code of one of them.
 */
public final class ReferenceTable {
    private static final Set<String> SILENT = Set.of(
            "and",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "llc",
            "ltd",
            "limited",
            "gmbh",
            "ag",
            "spa",
            "srl",
            "sro",
            "cal",
            "caliber",
            "calibre",
            "kal");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 200;

    /**
     * One thing.
     *
     * @param code never changes, such as {@code smith-wesson}; empty where several things bear the name
     * @param name as it is shown
     */
    public record Entry(String code, String name) {}

    private static final class Makes {
        static final ReferenceTable TABLE = read("makes.csv");
    }

    private static final class Calibres {
        static final ReferenceTable TABLE = read("calibres.csv");
    }

    private final Map<String, Entry> entries = new HashMap<>();

    private ReferenceTable() {}

    public static ReferenceTable makes() {
        return Makes.TABLE;
    }

    public static ReferenceTable calibres() {
        return Calibres.TABLE;
    }

    public Optional<Entry> find(String text) {
        return text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(entries.get(fold(text)));
    }

    private static ReferenceTable read(String file) {
        var table = new ReferenceTable();
        for (List<String> row : rows(file)) {
            var entry = new Entry(row.get(0), row.get(1));
            var texts = new ArrayList<>(List.of(row.get(0), row.get(1)));
            if (!row.get(2).isEmpty()) {
                texts.addAll(List.of(row.get(2).split("\\|")));
            }
            texts.removeIf(String::isEmpty);
            for (String text : texts) {
                Entry before = table.entries.put(fold(text), entry);
                if (before != null && !before.equals(entry)) {
                    throw new IllegalStateException(file + ": \"" + text + "\" stands for " + before + " and " + entry);
                }
            }
        }
        return table;
    }

    /** SHA-256 of the table from which makers are read. */
    public static String makesDigest() {
        return digest("makes.csv");
    }

    /** SHA-256 of the table from which calibres are read. */
    public static String calibresDigest() {
        return digest("calibres.csv");
    }

    static String digest(String file) {
        try (InputStream in = open(file)) {
            return Digest.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String file) throws IOException {
        InputStream in = ReferenceTable.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("There is no " + file + " in the product");
        }
        return in;
    }

    static List<List<String>> rows(String file) {
        try (InputStream in = open(file)) {
            var read = new ArrayList<List<String>>();
            try (var rows = new CsvRows(in, ',', file)) {
                for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                    read.add(row.get().fields());
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('×', 'x')
                .replace('ı', 'i')
                .replace("'", "")
                .replace("’", "");
        var letters = new StringBuilder();
        for (String word : BETWEEN.split(plain)) {
            if (!SILENT.contains(word)) {
                letters.append(word);
            }
        }
        return letters.isEmpty() ? BETWEEN.matcher(plain).replaceAll("") : letters.toString();
    }
}
