package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.Source;
import org.armslink.ingest.StoreInMemory;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.attacks.Seeds.Format;
import org.armslink.model.port.ImportCounts;

/** Files that are large in one way or another, taken in one after the other by a process with a small heap. */
final class LargeFiles {
    private static final String GUN = "<case><id>1</id></case>";
    private static final String CLAIMS = "{\"format\":\"armslink-claim-lines-1\",\"title\":\"T\",\"source\":\"s\","
            + "\"origin\":\"\",\"owner\":\"JM/x\",\"handling\":\"H0\",\"denied\":[],\"purpose\":\"test\","
            + "\"keepUntil\":\"2030-12-31\",\"grade\":\"4x4:A1\"}\n";
    private static final String HEADER = "id,make,serial,name,role,seen,place.town\n";

    private record Large(Format format, Parts.Content content) {}

    private LargeFiles() {}

    private static Parts.Content repeated(String start, String piece, int times, String end) {
        return out -> {
            out.write(start.getBytes(UTF_8));
            byte[] bytes = piece.getBytes(UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            out.write(end.getBytes(UTF_8));
        };
    }

    private static Map<String, Large> files() {
        String text = "x".repeat(1_000_000);
        String values = "\"a\":[" + "0,".repeat(400_000) + "0]";
        var files = new LinkedHashMap<String, Large>();
        files.put("JSON: a line of 100 MB", new Large(Format.JSON_LINES, repeated("{\"id\":\"", text, 100, "\"}")));
        files.put(
                "JSON: 12 lines of 4 MB",
                new Large(Format.JSON_LINES, repeated("", "{\"id\":1,\"note\":\"" + text.repeat(4) + "\"}\n", 12, "")));
        files.put("JSON: values without end", new Large(Format.JSON_LINES, repeated("", "{" + values + "}\n", 30, "")));
        files.put("JSON: paths without end", new Large(Format.JSON_LINES, repeated("", deepLine(), 10, "")));
        files.put("CSV: a line of 100 MB", new Large(Format.CSV, repeated(HEADER, text, 100, "\n")));
        files.put("CSV: long fields in one row", new Large(Format.CSV, repeated(HEADER, text + ",", 90, "\n")));
        files.put(
                "CSV: 12 rows of 3 MB",
                new Large(Format.CSV, repeated(HEADER, "1," + (text + ",").repeat(3) + ",,\n", 12, "")));
        files.put(
                "CSV: 50 million blank lines", new Large(Format.CSV, repeated(HEADER, "\n".repeat(1_000), 50_000, "")));
        files.put(
                "XML: an element of 100 MB",
                new Large(Format.XML, repeated("<c><case>", "<id>" + text.substring(9), 100, "")));
        files.put(
                "XML: 100 MB between rows",
                new Large(Format.XML, repeated("<c>", "<a>" + text + "</a>", 100, GUN + "</c>")));
        files.put(
                "XML: values without end",
                new Large(Format.XML, repeated("<c><case>", "<a/>", 1_900_000, "</case></c>")));
        files.put("XML: a tag of 100 MB", new Large(Format.XML, repeated("<c><", text, 100, "")));
        files.put("claims: a line of 100 MB", new Large(Format.CLAIM_LINES, repeated(CLAIMS, text, 100, "")));
        files.put(
                "claims: lists without end",
                new Large(
                        Format.CLAIM_LINES,
                        repeated(CLAIMS, "{\"nodes\":[" + "[],".repeat(1_300_000) + "[]]}\n", 5, "")));
        files.put(
                "workbook: two million texts",
                new Large(
                        Format.XLSX,
                        out -> out.write(Parts.named("Cases", new byte[0])
                                .with("xl/sharedStrings.xml", LargeFiles::manyTexts)
                                .bytes())));
        files.put(
                "workbook: ever new names",
                new Large(
                        Format.XLSX,
                        out -> out.write(Parts.of()
                                .with("xl/workbook.xml", LargeFiles::manyNames)
                                .bytes())));
        files.put(
                "workbook: a name of 300 MB",
                new Large(
                        Format.XLSX,
                        out -> out.write(Parts.of()
                                .with("xl/workbook.xml", repeated("<", text, 300, ""))
                                .bytes())));
        return files;
    }

    /** Forty names of a thousand letters inside one another, and in the last a hundred thousand that say nothing. */
    private static String deepLine() {
        String name = "n".repeat(990);
        var line = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            line.append("{\"").append(name).append("\":");
        }
        line.append('{');
        for (int i = 0; i < 90_000; i++) {
            line.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":[\"\"]");
        }
        return line.append("}".repeat(41)).append('\n').toString();
    }

    private static void manyTexts(OutputStream out) throws IOException {
        out.write("<sst>".getBytes(UTF_8));
        for (int i = 0; i < 2_000_000; i++) {
            out.write(("<si><t>" + Integer.toHexString(i * 0x9E3779B1) + "</t></si>").getBytes(UTF_8));
        }
        out.write("</sst>".getBytes(UTF_8));
    }

    private static void manyNames(OutputStream out) throws IOException {
        out.write("<workbook>".getBytes(UTF_8));
        for (int i = 0; i < 3_000_000; i++) {
            out.write(("<n" + Integer.toHexString(i * 0x9E3779B1) + "/>").getBytes(UTF_8));
        }
        out.write("</workbook>".getBytes(UTF_8));
    }

    /** The program of the child process: a folder, then {@code write} or {@code read}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        var seeds = new Seeds(folder);
        int number = 0;
        for (var large : files().entrySet()) {
            Path file = folder.resolve("large-" + number++);
            if (arguments[1].equals("write")) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    large.getValue().content().writeTo(out);
                }
            } else {
                System.out.println(large.getKey() + ": " + said(seeds, large.getValue(), file));
                Files.delete(file);
            }
        }
    }

    private static String said(Seeds seeds, Large large, Path file) throws IOException {
        try {
            Source source = Objects.requireNonNull(seeds.source(large.format(), file));
            var vault = new FileDocumentVault(file.resolveSibling("vault"));
            ImportCounts counts = new Importer(new StoreInMemory(), vault)
                    .run(source, file, ImportProgress.QUIET)
                    .run()
                    .counts();
            return "read " + counts.read() + ", quarantined " + counts.quarantined();
        } catch (UnusableInput e) {
            return "refused: " + e.getMessage();
        }
    }
}
