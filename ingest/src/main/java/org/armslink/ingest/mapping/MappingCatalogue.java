package org.armslink.ingest.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.armslink.ingest.ReadableFile;
import org.armslink.ingest.UnusableInput;

/** The mappings that come with the product, and any mapping in a file. */
public final class MappingCatalogue {
    private static final String FOLDER = "/org/armslink/ingest/mappings/";
    private static final List<String> NAMES =
            List.of("atf-trace-flows", "caviar", "crime-guns-delaware", "operation-figures");

    private MappingCatalogue() {}

    /** Those that come with the product, by name. */
    public static List<Mapping> list() {
        return NAMES.stream().map(MappingCatalogue::shipped).toList();
    }

    /**
     * A mapping by its name, or by the path of a {@code .yml} file.
     *
     * @throws UnusableInput if there is none, or it is wrong
     */
    public static Mapping find(String name) {
        if (NAMES.contains(name)) {
            return shipped(name);
        }
        if (name.endsWith(".yml")) {
            return inFile(Path.of(name));
        }
        throw new UnusableInput("There is no mapping \"" + name + "\"" + Nearest.among(name, NAMES)
                + ", or give the path of a mapping file that ends in .yml");
    }

    private static Mapping shipped(String name) {
        try {
            return MappingReader.read(name, name + ".yml", resource(name + ".yml"), MappingCatalogue::resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MappingCatalogue.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("There is no " + FOLDER + name + " in the product");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Mapping inFile(Path file) {
        try {
            String fileName = String.valueOf(file.getFileName());
            return MappingReader.read(
                    fileName.substring(0, fileName.length() - ".yml".length()),
                    file.toString(),
                    text(file),
                    table -> text(file.resolveSibling(table)));
        } catch (CharacterCodingException e) {
            throw new UnusableInput("The mapping file " + file + " is not UTF-8 text; save it as UTF-8", e);
        } catch (IOException e) {
            throw new UnusableInput("The mapping file " + file + " cannot be read: " + e, e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = ReadableFile.open(file)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        }
    }
}
