package org.armslink.ingest.nested;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.TextBytes;
import org.armslink.ingest.csv.TextLines;
import org.armslink.ingest.xml.SafeXml;
import org.codehaus.stax2.XMLStreamReader2;

/** Finds out what is in a file of rows that have values inside values, from its beginning. */
public final class NestedSample {
    private static final int ELEMENTS = 20_000;

    private NestedSample() {}

    /** The paths of all values in the first lines; lines that are no JSON are passed over. */
    public static List<String> jsonPaths(InputStream in, int rows, String where) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        try (var lines = new TextLines(in, where, "are these JSON lines, with one object to a line?")) {
            int read = 0;
            for (String line = lines.next(); line != null && read < rows; line = lines.next()) {
                try {
                    if (!line.isBlank()) {
                        read++;
                        add(JsonReading.read(line), "", paths);
                    }
                } catch (RefusedRowException e) {
                    // A line that would be quarantined tells nothing of the others.
                }
            }
        }
        return List.copyOf(paths);
    }

    /** The paths of all values in the first elements of a name. */
    public static List<String> xmlPaths(InputStream in, String rowElement, int rows, String where) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        try (var elements = new XmlElements(in, rowElement, where)) {
            Optional<XmlElements.Element> element = elements.next();
            for (int read = 0; element.isPresent() && read < rows; read++) {
                add(element.get().value(), "", paths);
                element = elements.next();
            }
        }
        return List.copyOf(paths);
    }

    private static void add(Nested value, String path, Set<String> paths) {
        if (value instanceof Nested.Text) {
            if (!path.isEmpty()) {
                paths.add(path);
            }
        } else if (value instanceof Nested.Several several) {
            several.values().forEach(part -> add(part, path, paths));
        } else if (value instanceof Nested.Named named) {
            named.values()
                    .forEach((name, inner) ->
                            add(inner, name.isEmpty() ? path : path.isEmpty() ? name : path + "." + name, paths));
        }
    }

    /** The elements that are rows, as it seems: of those that are repeated within one other, the outermost. */
    public static String rowElement(InputStream in, String where) throws IOException {
        Map<String, Integer> depths = new LinkedHashMap<>();
        Deque<Map<String, Integer>> open = new ArrayDeque<>();
        var repeated = new ArrayList<String>();
        XMLStreamReader2 xml;
        try {
            xml = SafeXml.open(new TextBytes(in, where).reader());
        } catch (XMLStreamException e) {
            throw new UnusableInput(where + ":1: not XML, which begins with <", e);
        }
        try {
            for (int read = 0; xml.hasNext() && read < ELEMENTS; ) {
                int event = SafeXml.next(xml, where);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    read++;
                    String name = xml.getLocalName();
                    depths.putIfAbsent(name, open.size());
                    if (!open.isEmpty() && open.peek().merge(name, 1, Integer::sum) == 2) {
                        repeated.add(name);
                    }
                    open.push(new HashMap<>());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.unusable(e, xml, where);
        }
        return repeated.stream()
                .min((one, other) -> Integer.compare(depths.getOrDefault(one, 0), depths.getOrDefault(other, 0)))
                .or(() -> depths.entrySet().stream()
                        .filter(entry -> entry.getValue() == 1)
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElseThrow(
                        () -> new UnusableInput(where + ": has no elements inside one another that could be rows"));
    }
}
