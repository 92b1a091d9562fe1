package org.armslink.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** A file, mapping or setting that cannot be used at all; nothing of it was written. Says where, what, and what to do. */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_500;
    private static final int LONGEST_END = 400;

    public UnusableInput(String message) {
        this(message, false);
    }

    public UnusableInput(String message, Throwable cause) {
        super(shortened(message), cause);
    }

    /**
     * Several reasons, a line each.
     *
     * @param end what is said after them; may be empty
     */
    public static UnusableInput of(List<String> reasons, String end) {
        String lines = reasons.stream().map(UnusableInput::shortened).collect(Collectors.joining("\n"));
        return new UnusableInput(end.isEmpty() ? lines : lines + "\n" + end, true);
    }

    private UnusableInput(String message, boolean shortened) {
        super(shortened ? message : shortened(message));
    }

    /** What a file says of itself may be as long as the file; where it is, and what to do, stand at the two ends. */
    private static String shortened(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST - LONGEST_END)
                        + " … "
                        + message.substring(message.length() - LONGEST_END);
    }
}
