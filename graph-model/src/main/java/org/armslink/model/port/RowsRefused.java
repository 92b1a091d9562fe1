package org.armslink.model.port;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a batch that cannot be written, such as one whose link leads to a record that is not there. Nothing of the
 * batch was written: quarantine these rows and write the others again.
 */
public final class RowsRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient List<Refusal> refusals;

    /**
     * One row and what is wrong with it.
     *
     * @param row {@link RowClaims#row()}
     * @param value what cannot be written, such as the key of the record that is not there
     * @param reason what is wrong and what to do
     */
    public record Refusal(long row, String value, String reason) {
        /** Its record bears the key of a record of another kind. */
        public static Refusal ofTwoKinds(long row, String key, String there, String label) {
            return new Refusal(
                    row,
                    key,
                    "the key \"" + key + "\" is that of a " + there + " and cannot be that of a " + label
                            + " too; give one of them another key");
        }

        /** Its link leads to a record that is not there. */
        public static Refusal leadingNowhere(long row, String key, String linkType, String label) {
            return new Refusal(
                    row,
                    key,
                    linkType + " leads to the " + label + " \"" + key
                            + "\", which is neither in the store nor written before it; write the record first");
        }
    }

    /** @param refusals in order of rows, one to a row, at least one */
    public RowsRefused(List<Refusal> refusals) {
        super(refusals.stream()
                .limit(5)
                .map(refusal -> "row " + refusal.row() + ": " + refusal.reason() + " (" + refusal.value() + ")")
                .collect(Collectors.joining("; ", "Rows that cannot be written: ", "")));
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
