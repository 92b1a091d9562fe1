package org.armslink.ingest.rehearsal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.rehearsal.DryRunReport.Text;

/** How many rows have a text, up to a number of different ones. */
final class TextCounts {
    private static final int LONGEST = 80;

    private final Map<String, Long> rows = new HashMap<>();
    private long all;
    private long others;

    void add(String text) {
        all++;
        String kept = shortened(text);
        if (rows.size() < DryRunReport.MOST_TEXTS || rows.containsKey(kept)) {
            rows.merge(kept, 1L, Long::sum);
        } else {
            others++;
        }
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    DryRunReport.Texts under(String name) {
        List<Text> texts = rows.entrySet().stream()
                .map(entry -> new Text(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((Text text) -> -text.rows()).thenComparing(Text::text))
                .toList();
        return new DryRunReport.Texts(name, all, texts, others);
    }
}
