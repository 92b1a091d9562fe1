package org.armslink.ingest.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.reference.FoldedWords;
import org.armslink.ingest.reference.SerialWords;
import org.jspecify.annotations.Nullable;

/**
 * What a source writes where a serial number should stand, beside the words that are known anyway. Each is a whole cell,
 * whatever its case, accents and punctuation.
 */
record SerialTerms(Map<String, SerialWords> byText) {
    private static final Map<String, SerialWords> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("removed", SerialWords.OBLITERATED);
        MEANINGS.put("unreadable", SerialWords.UNCLEAR);
        MEANINGS.put("none", SerialWords.ABSENT);
    }

    static final List<String> KEYS = List.copyOf(MEANINGS.keySet());

    static SerialTerms read(Section top) {
        var byText = new LinkedHashMap<String, SerialWords>();
        if (top.has("serialWords")) {
            Section section = top.section("serialWords", KEYS);
            MEANINGS.forEach((key, meaning) -> {
                for (String text : section.texts(key)) {
                    SerialWords before = byText.put(fold(text), meaning);
                    if (fold(text).isEmpty() || (before != null && before != meaning)) {
                        throw section.problem(
                                section.get(key),
                                "\"" + text + "\" "
                                        + (before == null
                                                ? "has no letter or digit; an empty cell and dashes mean none anyway"
                                                : "stands under two keys; keep it under one of " + KEYS));
                    }
                }
            });
        }
        return new SerialTerms(Map.copyOf(byText));
    }

    SerialReading reading(String cell) {
        @Nullable SerialWords own = byText.get(fold(cell));
        return own == null ? SerialReading.of(cell) : SerialReading.of(own, cell);
    }

    boolean has(String cell) {
        return byText.containsKey(fold(cell));
    }

    private static String fold(String text) {
        return String.join(" ", FoldedWords.of(text));
    }
}
