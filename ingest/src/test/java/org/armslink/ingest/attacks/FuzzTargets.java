package org.armslink.ingest.attacks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Rows;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.Source;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.attacks.Seeds.Format;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.port.DocumentVault;

/**
 * What a fuzzer calls with its inputs, one class for each reader. A file or a row may be refused, with a reason; any
 * other failure is a finding. Run by {@code ./mvnw -Pfuzz -pl ingest -am process-test-classes -Dfuzz.target=Csv
 * -Dfuzz.seconds=300}.
 */
public final class FuzzTargets {
    private static final Path FOLDER = folder();

    private FuzzTargets() {}

    public static final class Csv {
        private static final Source SOURCE = source(Format.CSV);

        private Csv() {}

        public static void fuzzerTestOneInput(byte[] file) throws IOException {
            read(SOURCE, file);
        }
    }

    /** Of a sheet; of a whole file where the input begins as packed files do. */
    public static final class Xlsx {
        private static final Source SOURCE = source(Format.XLSX);

        private Xlsx() {}

        public static void fuzzerTestOneInput(byte[] file) throws IOException {
            boolean packed = file.length > 1 && file[0] == 'P' && file[1] == 'K';
            read(SOURCE, packed ? file : Parts.named("Cases", file).bytes());
        }
    }

    public static final class JsonLines {
        private static final Source SOURCE = source(Format.JSON_LINES);

        private JsonLines() {}

        public static void fuzzerTestOneInput(byte[] file) throws IOException {
            read(SOURCE, file);
        }
    }

    public static final class Xml {
        private static final Source SOURCE = source(Format.XML);

        private Xml() {}

        public static void fuzzerTestOneInput(byte[] file) throws IOException {
            read(SOURCE, file);
        }
    }

    public static final class ClaimLines {
        private ClaimLines() {}

        public static void fuzzerTestOneInput(byte[] file) throws IOException {
            try {
                read(ClaimFile.of(Files.write(FOLDER.resolve("fuzzed.jsonl"), file)), file);
            } catch (UnusableInput e) {
                require(e);
            }
        }
    }

    /** The reader of mappings. */
    public static final class Mapping {
        private Mapping() {}

        public static void fuzzerTestOneInput(byte[] file) throws IOException {
            Path written = Files.write(FOLDER.resolve("fuzzed.yml"), file);
            try {
                new MappedSource(MappingCatalogue.find(written.toString()), Map.of());
            } catch (UnusableInput e) {
                require(e);
            }
        }
    }

    private static Source source(Format format) {
        return SmallImport.source(FOLDER, format.mapping);
    }

    private static void read(Source source, byte[] file) throws IOException {
        var kept = new DocumentVault.Kept("0".repeat(64), file.length);
        Source.RowMapping mapping = source.mapping(source.document(kept));
        try (Rows rows = source.open(new ByteArrayInputStream(file), "fuzzed")) {
            long number = 0;
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                number++;
                if (row.get().number() != number) {
                    throw new AssertionError("row " + row.get().number() + " stands after " + (number - 1) + " rows");
                }
                source.check(row.get(), "fuzzed");
                source.nameOf(row.get());
                map(mapping, row.get());
            }
        } catch (UnusableInput e) {
            require(e);
        }
    }

    private static void map(Source.RowMapping mapping, RawRow row) {
        try {
            mapping.map(row);
        } catch (RefusedRowException e) {
            if (e.reason().isBlank()) {
                throw new AssertionError("a row is refused without a reason", e);
            }
        }
    }

    private static void require(UnusableInput refusal) {
        String message = String.valueOf(refusal.getMessage());
        if (!message.contains("fuzzed") || message.length() > 2_000) {
            throw new AssertionError("the message does not name the file, or is too long: " + message, refusal);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("armslink-fuzz-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
