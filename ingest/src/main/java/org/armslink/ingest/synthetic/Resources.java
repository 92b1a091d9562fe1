package org.armslink.ingest.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The generator's own tables, beside its classes. */
final class Resources {
    private Resources() {}

    static List<NamedCsvRecord> rows(String name) {
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(Resources.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
