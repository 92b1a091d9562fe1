package org.armslink.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Jupyter notebook (nbformat 4): its code cells, and what they gave. Everything else in the file stays as it is.
 */
final class Notebook {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final ObjectNode content;

    private Notebook(Path file, ObjectNode content) {
        this.file = file;
        this.content = content;
    }

    /** @throws IOException if it is no notebook of format 4; the message says what it is */
    static Notebook read(Path file) throws IOException {
        try {
            if (JSON.readTree(Files.readString(file)) instanceof ObjectNode content
                    && content.path("nbformat").asInt(0) == 4
                    && content.path("cells") instanceof ArrayNode) {
                return new Notebook(file, content);
            }
        } catch (JacksonException e) {
            throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IOException(file + " is no Jupyter notebook of format 4 (\"nbformat\": 4 and \"cells\")");
    }

    /** The code cells, in order. */
    List<ObjectNode> codeCells() {
        var cells = new ArrayList<ObjectNode>();
        for (JsonNode cell : content.path("cells")) {
            if (cell instanceof ObjectNode code
                    && code.path("cell_type").asString("").equals("code")) {
                cells.add(code);
            }
        }
        return cells;
    }

    /** A cell's statements: parted by a {@code ;} at the end of a line. */
    static List<String> statements(ObjectNode cell) {
        JsonNode source = cell.path("source");
        var text = new StringBuilder();
        if (source.isArray()) {
            source.forEach(line -> text.append(line.asString()));
        } else {
            text.append(source.asString(""));
        }
        var statements = new ArrayList<String>();
        for (String statement : text.toString().split(";[ \\t]*(\\R|$)")) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    static void clear(ObjectNode cell) {
        cell.putNull("execution_count");
        cell.putArray("outputs");
    }

    /** Puts a table under a cell. */
    static void addTable(ObjectNode cell, int count, CypherAnswer.Table table) {
        ObjectNode output = outputs(cell).addObject();
        output.put("output_type", "execute_result");
        output.put("execution_count", count);
        output.putObject("metadata");
        ObjectNode data = output.putObject("data");
        lines(data.putArray("text/html"), TableText.html(table));
        lines(data.putArray("text/plain"), TableText.plain(table));
        cell.put("execution_count", count);
    }

    /** Puts a problem under a cell. */
    static void addProblem(ObjectNode cell, int count, CypherAnswer.Problem problem) {
        ObjectNode output = outputs(cell).addObject();
        output.put("output_type", "error");
        output.put("ename", problem.title());
        output.put("evalue", problem.detail());
        output.putArray("traceback").add(problem.title() + ": " + problem.detail());
        cell.put("execution_count", count);
    }

    private static ArrayNode outputs(ObjectNode cell) {
        return cell.path("outputs") instanceof ArrayNode outputs ? outputs : cell.putArray("outputs");
    }

    private static void lines(ArrayNode array, String text) {
        String[] lines = text.split("(?<=\n)");
        for (String line : lines) {
            array.add(line);
        }
    }

    /** Writes the file as Jupyter does, in one move: whoever reads it meets the old or the new one. */
    void write() throws IOException {
        var indenter = new DefaultIndenter(" ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        String text = JSON.writer().with(printer).writeValueAsString(content) + "\n";
        @Nullable Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "notebook", ".draft");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
