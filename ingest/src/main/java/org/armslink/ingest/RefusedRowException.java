package org.armslink.ingest;

/** A row that cannot be taken in; it goes to quarantine and the reading goes on. */
public final class RefusedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String value;
    private final String reason;

    /**
     * @param field the column or field at fault, or empty when the whole row is
     * @param value what stood there, to the letter
     * @param reason what is wrong and what to do
     */
    public RefusedRowException(String field, String value, String reason) {
        // A refusal is an ordinary answer, so it carries no stack trace.
        super(field + " \"" + value + "\": " + reason, null, false, false);
        this.field = field;
        this.value = value;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String reason() {
        return reason;
    }
}
