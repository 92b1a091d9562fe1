package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.Source;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A good file of each format, invented, and how it is read. */
final class Seeds {
    private static final String COLUMNS = "columns: [id, make, serial, name, role, seen, place.town]";
    private static final List<String[]> ROWS = List.of(
            new String[] {"1", "Glock;Taurus", "AB1;CD2", "Ann;Ben", "suspect;victim", "2021-03-04", "Kingston"},
            new String[] {"2", "Colt", "?", "", "", "44000", "Port-au-Prince"},
            new String[] {"3", "Smith & Wesson;;", "X 12-3;;", "Zo\u00eb \uD83D\uDD2B", "witness", "4 Mar 2021", ""},
            new String[] {"4", "", "", "A, \"B\"\nC", "victim", "2021-02-30", "Kingston"},
            new String[] {"5", "\u0413\u043b\u043e\u043a", "ZZ9", "Dee", "suspect", "", "=1+1"},
            new String[] {"5", "Colt", "ZZ9", "Dee", "suspect", "2021", "St. Ann"});

    private static final String RULES = """
            dates: {seen: {}}
            required: [id]
            records:
              case: {label: Case, key: ["{id}"], valid: {day: seen}, properties: {caption: "Case {id}"}}
              gun:
                label: Firearm
                each: gun
                key: ["{id}", "{gun}"]
                properties: {caption: "{id} {gun}", make: "{make}", makeRaw: {raw: make}, serial: {serial: serial}}
              person:
                label: Person
                each: person
                when: {present: [name]}
                key: ["{id}", "{person}"]
                properties: {caption: "{name}", name: "{name}"}
              place:
                label: Location
                when: {present: [place.town]}
                key: ["{place.town}"]
                properties: {caption: "{place.town}"}
            links:
              - {type: RECOVERED_IN, from: gun, to: case}
              - {type: SUSPECT_IN, from: person, to: case, when: {equals: {role: suspect}}}
            """;

    private static final String SPLIT = """
            lists:
              gun: {split: [make, serial], by: ";"}
              person: {split: [name, role], by: ";"}
            """ + RULES;
    private static final String LISTS = SPLIT.replace(", by: \";\"", "");

    enum Format {
        CSV("csv: {" + COLUMNS + ", unique: id}\n" + SPLIT),
        XLSX("xlsx: {sheet: Cases, " + COLUMNS + ", unique: id}\n" + SPLIT),
        JSON_LINES("jsonLines: {" + COLUMNS + ", ignore: [note], unique: id}\n" + LISTS),
        XML("xml: {rowElement: case, " + COLUMNS + ", ignore: [note], unique: id}\n" + LISTS),
        CLAIM_LINES(""),
        MAPPING("");

        final String mapping;

        Format(String mapping) {
            this.mapping = mapping;
        }
    }

    private final Path folder;
    private final byte[] claims;
    private final Map<Format, Source> sources = new EnumMap<>(Format.class);

    Seeds(Path folder) throws IOException {
        this.folder = folder;
        Path sample = SyntheticInvestigation.generate(Size.SMALL, 7, folder.resolve("sample"))
                .claims();
        try (var lines = Files.lines(sample)) {
            claims = (String.join("\n", lines.limit(25).toList()) + "\n").getBytes(UTF_8);
        }
    }

    /** How a file of the format is read, or null where the file is itself a mapping. */
    @Nullable
    Source source(Format format, Path file) throws IOException {
        return switch (format) {
            case MAPPING -> null;
            case CLAIM_LINES -> ClaimFile.of(file);
            default -> sources.computeIfAbsent(format, one -> SmallImport.source(folder, one.mapping));
        };
    }

    byte[] file(Format format) throws IOException {
        return switch (format) {
            case CSV -> csv().getBytes(UTF_8);
            case XLSX -> repacked(workbook());
            case JSON_LINES -> jsonLines().getBytes(UTF_8);
            case XML -> xml().getBytes(UTF_8);
            case CLAIM_LINES -> claims;
            case MAPPING -> Files.readAllBytes(SmallImport.write(folder, Format.CSV.mapping));
        };
    }

    private static List<String> names() {
        return List.of(COLUMNS.substring(COLUMNS.indexOf('[') + 1, COLUMNS.length() - 1)
                .split(", "));
    }

    private static String csv() {
        var text = new StringBuilder(String.join(",", names())).append('\n');
        for (String[] row : ROWS) {
            for (int i = 0; i < row.length; i++) {
                boolean quoted = row[i].contains(",") || row[i].contains("\n");
                text.append(i == 0 ? "" : ",").append(quoted ? '"' + row[i].replace("\"", "\"\"") + '"' : row[i]);
            }
            text.append(row[0].equals("3") ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static String jsonLines() {
        var text = new StringBuilder();
        for (String[] row : ROWS) {
            text.append("{\"id\":").append(row[0]);
            for (int i = 1; i < 6; i++) {
                text.append(",\"").append(names().get(i)).append("\":");
                String[] parts = row[i].split(";", -1);
                text.append(i == 5 || parts.length == 1 ? quoted(row[i]) : "[");
                for (int part = 0; parts.length > 1 && part < parts.length; part++) {
                    text.append(part == 0 ? "" : ",").append(quoted(parts[part]));
                }
                text.append(parts.length == 1 ? "" : "]");
            }
            text.append(",\"place\":{\"town\":").append(quoted(row[6])).append("},\"note\":[1,2.50,true,null,{}]}\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String xml() {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- invented -->\n<cases>\n");
        for (String[] row : ROWS) {
            text.append("  <case><id>").append(row[0]).append("</id>");
            for (int i = 1; i < 6; i++) {
                for (String part : row[i].split(";", -1)) {
                    String name = names().get(i);
                    String written = i == 3 ? "<![CDATA[" + part + "]]>" : part.replace("&", "&amp;");
                    text.append('<' + name + '>').append(written).append("</" + name + '>');
                }
            }
            text.append("<place><town>").append(row[6]).append("</town></place><note by=\"x\"/></case>\n");
        }
        return text.append("</cases>\n").toString();
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Armslink test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "Invented");
            Worksheet sheet = workbook.newWorksheet("Cases");
            for (int i = 0; i < names().size(); i++) {
                sheet.value(0, i, names().get(i));
            }
            for (int row = 0; row < ROWS.size(); row++) {
                for (int i = 0; i < names().size(); i++) {
                    String text = ROWS.get(row)[i];
                    if (i == 0 || text.equals("44000")) {
                        sheet.value(row + 1, i, Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row + 1, i, text);
                    }
                }
            }
            sheet.formula(6, 6, "CONCAT(A1)");
        }
        return out.toByteArray();
    }

    /** The same parts in a file that can also be read from its start on, as that of the library cannot. */
    private byte[] repacked(byte[] workbook) throws IOException {
        var parts = new Parts();
        Path file = Files.write(folder.resolve("cases.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                // What says when it was made would differ from run to run.
                if (!entry.getName().startsWith("docProps/")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.with(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return parts.bytes();
    }
}
