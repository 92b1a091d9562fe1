package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Text with names in braces, such as {@code Person {source}}. */
record Template(List<Part> parts) {
    /** A piece of text, or the name of a column, parameter or value. */
    record Part(boolean isName, String text) {}

    static Template parse(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? text.indexOf('}', at) : text.indexOf('}', open);
            if ((open < 0) != (close < 0)) {
                throw new IllegalArgumentException("a brace is not paired in \"" + text + "\"");
            }
            if (open < 0) {
                parts.add(new Part(false, text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(new Part(false, text.substring(at, open)));
            }
            parts.add(new Part(true, text.substring(open + 1, close)));
            at = close + 1;
        }
        return new Template(List.copyOf(parts));
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        parts.stream().filter(Part::isName).forEach(part -> names.add(part.text()));
        return names;
    }

    /** The text with its names filled in, or null if one of them stands for nothing. */
    @Nullable
    String fill(Function<String, @Nullable String> valueOf) {
        var filled = new StringBuilder();
        for (Part part : parts) {
            String text = part.isName() ? valueOf.apply(part.text()) : part.text();
            if (text == null) {
                return null;
            }
            filled.append(text);
        }
        return filled.isEmpty() ? null : filled.toString();
    }
}
