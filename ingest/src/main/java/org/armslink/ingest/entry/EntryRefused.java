package org.armslink.ingest.entry;

import java.util.List;
import java.util.stream.Collectors;

/** An entry that cannot be taken in, with all that is wrong in it. */
public final class EntryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<EntryError> errors;

    EntryRefused(List<EntryError> errors) {
        super(
                errors.stream()
                        .map(error -> error.path() + ": " + error.reason())
                        .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.errors = List.copyOf(errors);
    }

    public List<EntryError> errors() {
        return errors;
    }
}
