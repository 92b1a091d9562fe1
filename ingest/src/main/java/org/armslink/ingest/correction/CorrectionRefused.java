package org.armslink.ingest.correction;

import java.util.List;
import java.util.stream.Collectors;

/** Some corrected rows would be refused again, so none was taken in. */
public final class CorrectionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /**
     * Why one row cannot be taken in.
     *
     * @param row its number in the file in which it was refused first
     * @param field the column at fault, or empty when the whole row is
     */
    public record Refusal(long row, String field, String value, String reason) {
        @Override
        public String toString() {
            return "row " + row + (field.isEmpty() ? "" : ", " + field + " \"" + value + "\"") + ": " + reason;
        }
    }

    CorrectionRefused(List<Refusal> refusals) {
        super(refusals.stream().limit(20).map(Refusal::toString).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
