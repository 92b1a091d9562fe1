package org.armslink.ingest.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sign stands before the decimals of a file's numbers. {@code 1.250} is a thousand rounds in one country and one
 * and a quarter in the next, so where neither the mapping nor the number itself tells, both are meant.
 */
enum NumberRule {
    POINT('.', "1250, 12.5 or 1,250.5"),
    COMMA(',', "1250, 12,5 or 1.250,5");

    /** As a mapping writes them. */
    static final List<String> WORDS = List.of("point", "comma");

    private static final String BETWEEN_THOUSANDS = "[&'’ ]";
    private static final List<NumberRule> EITHER = List.of(values());

    private final Pattern plain;
    private final Pattern inThousands;
    private final char sign;
    final String examples;

    NumberRule(char sign, String examples) {
        this.sign = sign;
        this.examples = examples;
        this.plain = Pattern.compile("[+-]?(?:\\p{Nd}+#?\\p{Nd}*|#\\p{Nd}+)(?:[eE][+-]?\\p{Nd}+)?"
                .replace("#", Pattern.quote(String.valueOf(sign))));
        // Narrow blanks have become blanks by now. The same sign stands between all thousands.
        String between = BETWEEN_THOUSANDS.replace('&', sign == '.' ? ',' : '.');
        this.inThousands = Pattern.compile("[+-]?[1-9][0-9]{0,2}(" + between + ")[0-9]{3}(?:\\1[0-9]{3})*(?:"
                + Pattern.quote(String.valueOf(sign)) + "[0-9]+)?");
    }

    /** @throws IllegalArgumentException if it is none of {@link #WORDS} */
    static NumberRule of(String word) {
        int at = WORDS.indexOf(word);
        if (at < 0) {
            throw new IllegalArgumentException("must be point (1,250.5) or comma (1.250,5), but was \"" + word + "\"");
        }
        return EITHER.get(at);
    }

    /** All that a tidied text can mean: none if it is no number. */
    static Set<BigDecimal> meanings(@Nullable NumberRule rule, String text) {
        return meanings((rule == null ? EITHER.stream() : Stream.of(rule))
                .flatMap(one -> Stream.of(one.asPlain(text), one.asThousands(text))));
    }

    /** An angle has no thousands, so either sign stands before its decimals. */
    static Set<BigDecimal> meaningsAsAngle(String text) {
        return meanings(EITHER.stream().map(one -> one.asPlain(text)));
    }

    private static Set<BigDecimal> meanings(Stream<String> digits) {
        Set<BigDecimal> meanings = new LinkedHashSet<>();
        digits.filter(written -> !written.isEmpty())
                .map(BigDecimal::new)
                .filter(number -> meanings.stream().allMatch(other -> other.compareTo(number) != 0))
                .forEach(meanings::add);
        return meanings;
    }

    /** With a decimal point, or empty. */
    private String asPlain(String text) {
        return plain.matcher(text).matches() ? text.replace(sign, '.') : "";
    }

    private String asThousands(String text) {
        return inThousands.matcher(text).matches()
                ? text.replaceAll(BETWEEN_THOUSANDS.replace('&', sign == '.' ? ',' : '.'), "")
                        .replace(sign, '.')
                : "";
    }
}
