package org.armslink.notebooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a notebook's code cells in order and writes their results into it. It stops at the first cell that fails, with
 * the reason under it; what comes after it is left without results, so that none of them is taken for a new one.
 */
public final class NotebookRunner {
    private NotebookRunner() {}

    /**
     * How it went.
     *
     * @param cells code cells in the notebook
     * @param run of them, those that ran well
     * @param problem the reason of the first failure, or empty
     */
    public record Outcome(int cells, int run, String problem) {
        public boolean succeeded() {
            return problem.isEmpty();
        }
    }

    /** @throws IOException if the file is no notebook, or the service does not answer; the file is then as it was */
    public static Outcome run(Path file, ApiClient client) throws IOException, InterruptedException {
        Notebook notebook = Notebook.read(file);
        List<ObjectNode> cells = notebook.codeCells();
        cells.forEach(Notebook::clear);
        int count = 0;
        String problem = "";
        for (ObjectNode cell : cells) {
            problem = run(cell, count + 1, client);
            if (!problem.isEmpty()) {
                break;
            }
            count++;
        }
        notebook.write();
        return new Outcome(cells.size(), count, problem);
    }

    private static String run(ObjectNode cell, int count, ApiClient client) throws IOException, InterruptedException {
        for (String statement : Notebook.statements(cell)) {
            CypherAnswer answer = client.cypher(statement);
            if (answer instanceof CypherAnswer.Problem problem) {
                Notebook.addProblem(cell, count, problem);
                return "cell " + count + ": " + problem.title() + ": " + problem.detail();
            }
            if (answer instanceof CypherAnswer.Table table) {
                Notebook.addTable(cell, count, table);
            }
        }
        return "";
    }
}
