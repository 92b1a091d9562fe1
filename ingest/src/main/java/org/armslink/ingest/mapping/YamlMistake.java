package org.armslink.ingest.mapping;

import org.armslink.ingest.UnusableInput;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** What is wrong with a file that is not YAML: the one line to look at, what stands in it, and what to do. */
final class YamlMistake {
    private static final int SHOWN = 80;

    private YamlMistake() {}

    static UnusableInput of(String file, String text, JacksonException e) {
        MarkedYamlEngineException marked = marked(e);
        if (marked == null) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return new UnusableInput(file + ":" + line + ": not YAML: " + firstLine(e.getOriginalMessage()), e);
        }
        String problem = String.valueOf(marked.getProblem());
        String context = String.valueOf(marked.getContext());
        // What opens and never closes is found at the end of the file; where it opens is the place to mend.
        boolean opens =
                context.contains("quoted scalar") || context.contains("flow ") || context.contains("simple key");
        Mark mark = (opens ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark())
                .or(marked::getContextMark)
                .orElse(null);
        int line = mark == null ? 0 : mark.getLine();
        return new UnusableInput(
                file + ":" + (line + 1) + ": not YAML: \"" + lineOf(text, line) + "\": " + remedy(problem, context), e);
    }

    private static @Nullable MarkedYamlEngineException marked(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                return marked;
            }
        }
        return null;
    }

    private static String remedy(String problem, String context) {
        if (problem.contains("TAB") || problem.contains("'\t'")) {
            return "a tab stands here, and YAML is indented by blanks only; put blanks in its place";
        }
        if (problem.contains("escape")) {
            return "a backslash in double quotation marks begins a special character; write \\\\ for a backslash, or use"
                    + " single quotation marks";
        }
        if (context.contains("quoted scalar")) {
            return "a quotation mark opens here and does not close, or another line begins inside it; close it";
        }
        if (context.contains("flow ")) {
            return "a bracket opens here and does not close, or a comma is missing in it; close it, with commas between"
                    + " what stands in it";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a colon stands where none may; put a text with \": \" in it into quotation marks, and indent a key"
                    + " as the keys beside it";
        }
        if (problem.contains("cannot start any token")) {
            return "a text cannot begin with this character; put it into quotation marks";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a key needs a colon and a blank after it, as in \"key: value\"";
        }
        if (problem.contains("expected <block end>")) {
            return "it does not go on as the lines above; indent it as they are, begin it with \"-\" only if they do,"
                    + " and close quotation marks that open there";
        }
        return firstLine(problem) + "; look at indentation, colons, quotation marks and brackets";
    }

    private static String lineOf(String text, int line) {
        String found = text.lines().skip(line).findFirst().orElse("").strip();
        return found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "it cannot be read"
                : message.lines().findFirst().orElse("it cannot be read");
    }
}
