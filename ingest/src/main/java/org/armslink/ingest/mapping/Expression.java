package org.armslink.ingest.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.armslink.ingest.RefusedRowException;
import org.jspecify.annotations.Nullable;

/** A regular expression of a mapping, compared with texts no longer than anybody would wait. */
record Expression(Pattern pattern) {
    /** @throws IllegalArgumentException if it is none */
    static Expression read(String text) {
        return read(text, 0);
    }

    /**
     * With one group, which is what is taken out of a text. Letters are those of any alphabet, so that {@code \\w} goes on
     * over an accent.
     *
     * @throws IllegalArgumentException if it is none, or has not one group
     */
    static Expression ofOneGroup(String text) {
        Expression expression = read(text, Pattern.UNICODE_CHARACTER_CLASS);
        int groups = expression.pattern.matcher("").groupCount();
        if (groups != 1) {
            throw new IllegalArgumentException(
                    "must have one group, the part in round brackets that is taken out, but \""
                            + text + "\" has " + (groups == 0 ? "none" : groups)
                            + "; write ( ) round the part that is wanted, (?: ) round what only belongs together, and \\( or \\)"
                            + " for a bracket that stands in the text");
        }
        return expression;
    }

    private static Expression read(String text, int flags) {
        try {
            return new Expression(Pattern.compile(text, flags));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
        }
    }

    /** Whether the whole of a text fits. */
    boolean fits(String name, String text) {
        return patiently(name, text, Matcher::matches);
    }

    /** What the group takes out of a text, each different one once, in order; none where nothing fits. */
    Set<String> groups(String name, String text) {
        return patiently(name, text, matcher -> {
            var found = new LinkedHashSet<String>();
            while (matcher.find()) {
                @Nullable String group = matcher.group(1);
                if (group != null) {
                    found.add(group);
                }
            }
            return found;
        });
    }

    private <T> T patiently(String name, String text, Function<Matcher, T> asked) {
        try {
            return asked.apply(pattern.matcher(new Patient(text)));
        } catch (Patient.OutOfPatience | StackOverflowError e) {
            throw new RefusedRowException(
                    name,
                    RowValues.shortened(text),
                    "takes too long to compare with " + pattern + "; write a simpler expression");
        }
    }
}
