package org.armslink.ingest.rehearsal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.rehearsal.DryRunReport.Reason;

/** Why rows are refused: reasons that differ only in what they quote, or in numbers, are one. */
final class Reasons {
    private static final String OTHER = "other reasons";

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    void add(String field, String reason) {
        String kind = field + "\n" + kindOf(reason);
        if (reasons.size() >= DryRunReport.MOST_TEXTS && !reasons.containsKey(kind)) {
            reasons.merge(OTHER, new Reason("", OTHER, 1), Reasons::sum);
            return;
        }
        reasons.merge(kind, new Reason(field, reason, 1), Reasons::sum);
    }

    private static Reason sum(Reason first, Reason more) {
        return new Reason(first.field(), first.reason(), first.rows() + more.rows());
    }

    private static String kindOf(String reason) {
        return reason.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("[0-9]+", "0");
    }

    List<Reason> commonestFirst() {
        return reasons.values().stream()
                .sorted(Comparator.comparingLong((Reason reason) -> -reason.rows()))
                .toList();
    }
}
