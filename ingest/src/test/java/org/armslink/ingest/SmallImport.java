package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;

/** A few lines of mapping and a few rows, and what comes of them. */
public final class SmallImport {
    private static final String ABOUT = """
            title: "Invented"
            source: invented
            owner: JM/test
            handling: H0
            purpose: test
            keepUntil: 2036-12-31
            grade: "4x4:A2"
            method: reported
            """;

    private final Receiving receiving;
    private final ImportReport report;

    private SmallImport(Receiving receiving, ImportReport report) {
        this.receiving = receiving;
        this.report = report;
    }

    /** The mapping's file, whole. */
    public static MappedSource source(Path folder, String mapping) {
        return new MappedSource(MappingCatalogue.find(write(folder, mapping).toString()), Map.of());
    }

    /** The mapping's file, written. */
    public static Path write(Path folder, String mapping) {
        try {
            return Files.writeString(folder.resolve("small.yml"), ABOUT + mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SmallImport of(Path folder, String mapping, String rows) {
        return of(folder, mapping, rows.getBytes(UTF_8));
    }

    public static SmallImport of(Path folder, String mapping, byte[] rows) {
        try {
            var receiving = new Receiving(Files.createTempDirectory(folder, "small"));
            Path file = receiving.file("small.txt", rows);
            return new SmallImport(receiving, receiving.read(source(folder, mapping), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Properties of all records of a label, by the parts of their keys that the mapping chose, with blanks between. */
    public Map<String, Map<String, Object>> records(String label) {
        var records = new TreeMap<String, Map<String, Object>>();
        String before = Key.of(label, "JM/test", "invented").text() + "-";
        receiving.store.nodes().values().stream()
                .filter(node -> node.label().text().equals(label))
                .filter(node -> node.key().text().startsWith(before))
                .forEach(node -> records.put(
                        node.key().text().substring(before.length()).replaceAll("(^|-)[0-9]+\\.", "$1"),
                        node.properties()));
        return records;
    }

    public Claim claim(String label, String... key) {
        var parts = new String[3 + key.length];
        parts[0] = label;
        parts[1] = "JM/test";
        parts[2] = "invented";
        System.arraycopy(key, 0, parts, 3, key.length);
        NodeClaim found = receiving.store.nodes().get(Key.of(parts).text());
        if (found == null) {
            throw new AssertionError(
                    "no " + label + " " + List.of(key) + " in " + records(label).keySet());
        }
        return found.claim();
    }

    /** Captions of both ends of all links of a type. */
    public List<String> links(LinkType type) {
        return receiving.store.links().values().stream()
                .filter(link -> link.type() == type)
                .map(link ->
                        caption(link.from().key()) + " > " + caption(link.to().key()))
                .sorted()
                .toList();
    }

    private String caption(Key key) {
        NodeClaim node = receiving.store.nodes().get(key.text());
        return node == null ? "?" : String.valueOf(node.properties().get("caption"));
    }

    /** Of all rows that were refused: number, field, value and reason. */
    public List<String> refused() {
        return receiving.store.quarantined().stream()
                .map(row -> row.row() + " " + row.field() + " \"" + row.value() + "\": " + row.reason())
                .toList();
    }

    public ImportReport report() {
        return report;
    }
}
