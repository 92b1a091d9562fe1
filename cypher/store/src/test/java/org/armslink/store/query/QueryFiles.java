package org.armslink.store.query;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.armslink.model.Label;
import org.armslink.model.LinkType;

/** All query files, and what their headers say. */
final class QueryFiles {
    private static final Pattern PARAMETER = Pattern.compile("\\$[A-Za-z]+");

    private QueryFiles() {}

    /** Names such as {@code record/by-keys}, sorted. */
    static List<String> names() throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(QueryFiles.class.getResource("/org/armslink/store/queries"));
        Path folder = Path.of(url.toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replaceAll("\\.cypher$", ""))
                    .sorted()
                    .toList();
        }
    }

    static List<String> header(String name) throws IOException, URISyntaxException {
        URL url =
                Objects.requireNonNull(QueryFiles.class.getResource("/org/armslink/store/queries/" + name + ".cypher"));
        return Files.readAllLines(Path.of(url.toURI())).stream()
                .filter(line -> line.startsWith("//"))
                .toList();
    }

    /** The header's lines under a heading, in one. */
    static String under(String heading, List<String> header) {
        var text = new StringBuilder();
        boolean inside = false;
        for (String line : header) {
            if (line.matches("// [a-z]+:.*")) {
                inside = line.startsWith("// " + heading + ":");
            }
            if (inside) {
                text.append(line.replaceFirst("// *([a-z]+:)?", " "));
            }
        }
        return text.toString().strip();
    }

    static TreeSet<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** The query with every label or type filled in that it may be filled with. */
    static List<String> filled(String name) {
        CypherFile file = CypherFile.of(name);
        if (file.text().contains("NODE_LABELS")) {
            file = file.fill("NODE_LABELS", "Person|Case|Firearm");
        }
        CypherFile filling = file;
        String text = file.text();
        if (text.contains("LINK_TYPES")) {
            return List.of(
                    file.fill("LINK_TYPES", "CONTACTED").text(),
                    file.fill("LINK_TYPES", "CONTACTED|ASSOCIATE_OF").text());
        }
        if (text.contains("LINK_TYPE")) {
            return Arrays.stream(LinkType.values())
                    .map(type -> filling.fill("LINK_TYPE", type.name()).text())
                    .toList();
        }
        if (text.contains("NODE_LABEL")) {
            return Arrays.stream(Label.values())
                    .map(label -> filling.fill("NODE_LABEL", label.text()).text())
                    .toList();
        }
        return List.of(text);
    }
}
