package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armslink.ingest.draft.Meaning.Field;

/** Drafts the request to trace the firearm of a row, and tells which of the parts that each request must have is missing. */
final class DraftedTraces {
    private final SeenColumns seen;
    private final RecordLines lines;

    DraftedTraces(SeenColumns seen, RecordLines lines) {
        this.seen = seen;
        this.lines = lines;
    }

    void draft() {
        Optional<String> number = seen.single(Field.TRACE, "");
        if (number.isEmpty() || !lines.has("gun")) {
            return;
        }
        String column = number.get();
        lines.record(
                "trace",
                "TraceRequest",
                "",
                RecordLines.list(List.of(DraftedRecords.row(seen, lines), "trace")),
                lines.present(column));
        Optional<String> sent = seen.dates().keySet().stream()
                .filter(date -> Meaning.has(Meaning.words(date), Vocabulary.TRACE))
                .findFirst();
        sent.ifPresent(lines::valid);
        lines.property("caption", Written.inQuotes("Trace {" + column + "}"));
        lines.property("reference", lines.value(column));
        var missing = new ArrayList<String>();
        part("whyIllicit", Field.WHY_ILLICIT, missing);
        part("markings", Field.MARKINGS, missing);
        part("type", Field.GUN_TYPE, missing);
        part("calibre", Field.CALIBRE, missing);
        part("intendedUse", Field.INTENDED_USE, missing);
        lines.link("CONCERNS", "trace", "gun", sent.map(lines::held).orElse(""));
        if (!missing.isEmpty()) {
            lines.lacks("THE TRACE REQUEST LACKS " + String.join(", ", missing)
                    + ", which every request must have: no column is called so");
        }
        if (sent.isEmpty()) {
            lines.note("no column is called as the day on which the trace request was sent, so its age is not known;"
                    + " if there is one, put it under dates, and write valid: {day: COLUMN} in the record trace");
        }
    }

    private void part(String property, Field field, List<String> missing) {
        seen.single(field, "")
                .ifPresentOrElse(column -> lines.property(property, lines.value(column)), () -> missing.add(property));
    }
}
