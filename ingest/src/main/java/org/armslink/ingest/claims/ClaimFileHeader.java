package org.armslink.ingest.claims;

import java.time.LocalDate;
import java.util.List;
import org.armslink.ingest.RefusedRowException;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first line of a claim file: whose file it is.
 *
 * <pre>{@code
 * {"format":"armslink-claim-lines-1","title":"…","source":"…","origin":"…","owner":"JM/focal-point","handling":"H0",
 *  "denied":[],"purpose":"…","keepUntil":"2030-12-31","grade":"4x4:A1"}
 * }</pre>
 *
 * @param source the system it comes from: a part of the file's key
 * @param origin who first said it, so that what has one origin counts once; may be empty
 * @param sight who may see the file's record, its import and its quarantine
 */
public record ClaimFileHeader(String title, String source, String origin, SightClass sight, Grade grade) {
    /** This version of the format. */
    public static final String FORMAT = "armslink-claim-lines-1";

    private static final List<String> FIELDS = List.of(
            "format", "title", "source", "origin", "owner", "handling", "denied", "purpose", "keepUntil", "grade");

    public ClaimFileHeader {
        if (title.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A claim file has a title and a source");
        }
    }

    /** The line, without a line break. */
    public String encode() {
        var mapper = new JsonMapper();
        var line = mapper.createObjectNode();
        line.put("format", FORMAT);
        line.put("title", title);
        line.put("source", source);
        line.put("origin", origin);
        line.put("owner", sight.owner().toString());
        line.put("handling", sight.handling().name());
        var denied = line.putArray("denied");
        sight.deniedCountries().forEach(denied::add);
        line.put("purpose", sight.purpose());
        line.put("keepUntil", sight.keepUntil().toString());
        line.put("grade", grade.toString());
        return mapper.writeValueAsString(line);
    }

    /**
     * Reads a header.
     *
     * @throws RefusedRowException naming the field, its value and what to do
     */
    public static ClaimFileHeader decode(String line) {
        try {
            var fields = new LineFields("", ClaimLines.read(line), FIELDS);
            if (!fields.text("format").equals(FORMAT)) {
                throw new RefusedRowException("format", fields.text("format"), "must be " + FORMAT);
            }
            Owner owner = fields.parsed("owner", Owner::parse);
            Handling handling = fields.parsed("handling", Handling::parse);
            LocalDate keepUntil = fields.parsed("keepUntil", LocalDate::parse);
            List<String> denied = ClaimReading.denied(fields);
            String purpose = fields.text("purpose");
            SightClass sight =
                    fields.parsed("owner", text -> new SightClass(owner, handling, denied, purpose, keepUntil));
            Grade grade = fields.parsed("grade", Grade::parse);
            String source = fields.text("source");
            String origin = fields.text("origin");
            return fields.parsed("title", title -> new ClaimFileHeader(title, source, origin, sight, grade));
        } catch (JacksonException e) {
            throw new RefusedRowException("", "", "not one JSON object on one line: " + e.getOriginalMessage());
        }
    }
}
