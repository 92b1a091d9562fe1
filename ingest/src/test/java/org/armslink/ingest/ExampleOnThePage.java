package org.armslink.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;

/** The example of docs/mappings.md: its mapping, its table and its file, as they stand on the page. */
public final class ExampleOnThePage {
    private static final Path PAGE = Path.of("..", "docs", "mappings.md");
    private static final Pattern BLOCK = Pattern.compile("```(?:yaml|csv)\n(.*?)```", Pattern.DOTALL);

    private ExampleOnThePage() {}

    /** Writes the mapping and its table into a folder. */
    public static MappedSource source(Path folder, Map<String, String> settings) throws IOException {
        Path mapping = folder.resolve("gun-register.yml");
        Files.writeString(mapping, mapping());
        Files.writeString(folder.resolve("towns.csv"), blocks().get(1));
        return new MappedSource(MappingCatalogue.find(mapping.toString()), settings);
    }

    /** The second mapping, of incidents with several values in a cell. */
    public static MappedSource incidents(Path folder) throws IOException {
        Path mapping = folder.resolve("incidents.yml");
        Files.writeString(mapping, incidentMapping());
        return new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of());
    }

    public static String incidentMapping() throws IOException {
        return blocks().get(3);
    }

    public static String incidents() throws IOException {
        return blocks().get(4);
    }

    /** The mappings of the two sheets of one workbook: of incidents, and of guns that name them. */
    public static List<String> mappingsOfSheets() throws IOException {
        return blocks().subList(5, 7);
    }

    /** The rows of these two sheets. */
    public static List<String> sheets() throws IOException {
        return blocks().subList(7, 9);
    }

    public static String mapping() throws IOException {
        return blocks().get(0);
    }

    public static String file() throws IOException {
        return blocks().get(2);
    }

    public static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static List<String> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(page());
        var blocks = new ArrayList<String>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
