package org.armslink.ingest.correction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.Source;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.correction.CorrectionRefused.Refusal;
import org.armslink.ingest.rehearsal.DryRun;

/**
 * Makes a file of rows that were refused once and have been corrected since. All of them can be taken in, or it is
 * refused whole: whoever corrects wants to know at once what is still wrong.
 */
public final class Correction {
    private static final int ROWS_IN_A_TITLE = 5;
    /** How a formula stands behind its result in the text of a workbook's row. */
    private static final String FORMULA = " [= ";

    private final Source source;
    private final TreeMap<Long, String> texts;
    private final List<Refusal> refusals = new ArrayList<>();

    /** The file from which the rows were refused, opened anew each time. */
    public interface Received {
        InputStream open() throws IOException;
    }

    private Correction(Source source, Map<Long, String> texts) {
        this.source = source;
        this.texts = new TreeMap<>(texts);
    }

    /**
     * Writes the file.
     *
     * @param source how the file is read from which the rows were refused
     * @param texts by the row's number in that file: the whole row, as that file writes rows; at least one
     * @param by who corrected them
     * @param reason why they may be corrected, such as what the owner said
     * @param file where it is written; there must be none yet
     * @return what the importer reads it by
     * @throws CorrectionRefused if a row would be refused again, with all reasons
     */
    public static CorrectedFile write(
            Source source, Received received, Map<Long, String> texts, String by, String reason, Path file)
            throws IOException {
        return new Correction(source, texts).write(received, by, reason, file);
    }

    private CorrectedFile write(Received received, String by, String reason, Path file) throws IOException {
        String header;
        try (Rows rows = source.open(received.open(), "the file")) {
            header = rows.header();
        }
        var names = new HashMap<String, Long>();
        texts.forEach((number, text) -> nameAlone(header, number, text).ifPresent(name -> names.put(name, number)));
        refuseIfAny();
        List<String> locators = lookThrough(received, names);
        refuseIfAny();
        Files.writeString(file, source.fileOf(header, List.copyOf(texts.values())));
        var corrected = new CorrectedFile(source.asText(), file, title(by, reason), locators);
        List<Long> numbers = List.copyOf(texts.keySet());
        DryRun.of(
                corrected,
                file,
                null,
                row -> refusals.add(
                        new Refusal(numbers.get((int) row.row() - 1), row.field(), row.value(), row.reason())),
                () -> false);
        refuseIfAny();
        return corrected;
    }

    /** Reads a row by itself: it must be one row. Returns its name, if rows have names. */
    private Optional<String> nameAlone(String header, long number, String text) {
        if (source.asText() != source && text.contains(FORMULA)) {
            refusals.add(new Refusal(
                    number, "", "", "has a formula behind a result (" + FORMULA.strip() + " …]); take it out"));
            return Optional.empty();
        }
        try {
            var bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(java.nio.CharBuffer.wrap(source.fileOf(header, List.of(text))));
            try (Rows rows = source.asText()
                    .open(new ByteArrayInputStream(bytes.array(), 0, bytes.limit()), "the corrected row")) {
                Optional<RawRow> only = rows.next();
                if (only.isEmpty() || rows.next().isPresent()) {
                    refusals.add(new Refusal(
                            number,
                            "",
                            "",
                            "is " + (only.isEmpty() ? "no row" : "more than one row") + "; give one whole row"));
                    return Optional.empty();
                }
                source.check(only.get(), "the corrected row");
                return source.asText().nameOf(only.get()).map(Source.RowName::value);
            }
        } catch (CharacterCodingException e) {
            refusals.add(new Refusal(number, "", "", "has characters that are no text (half a surrogate pair)"));
        } catch (UnusableInput | IOException e) {
            refusals.add(new Refusal(number, "", "", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /**
     * Reads the file that was received: where the rows stand in it, and whether a corrected row took the name of another,
     * whose record it would overwrite.
     */
    private List<String> lookThrough(Received received, Map<String, Long> names) throws IOException {
        var locators = new ArrayList<String>();
        try (Rows rows = source.open(received.open(), "the file")) {
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (texts.containsKey(row.get().number())) {
                    locators.add(row.get().locator());
                } else if (!names.isEmpty()) {
                    refuseNameOf(row.get(), names);
                }
            }
        }
        return locators;
    }

    private void refuseNameOf(RawRow other, Map<String, Long> names) {
        source.nameOf(other).ifPresent(name -> {
            Long number = names.get(name.value());
            if (number != null) {
                refusals.add(new Refusal(
                        number,
                        name.column(),
                        name.value(),
                        "is the name of row " + other.number()
                                + " of the file already, and two rows are not one record"));
            }
        });
    }

    private void refuseIfAny() {
        if (!refusals.isEmpty()) {
            throw new CorrectionRefused(refusals);
        }
    }

    private String title(String by, String reason) {
        String rows = texts.keySet().stream()
                .limit(ROWS_IN_A_TITLE)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return (texts.size() == 1 ? "Row " : "Rows ") + rows
                + (texts.size() > ROWS_IN_A_TITLE ? " and " + (texts.size() - ROWS_IN_A_TITLE) + " more" : "")
                + " corrected by " + by + ": " + reason;
    }
}
