package org.armslink.charts;

import org.armslink.model.Key;

/** A link that cannot show where it comes from: nothing is exported. The message names it, by its ends as exported. */
public final class MissingSource extends RuntimeException {
    private final transient Key link;

    MissingSource(Key link, String message) {
        super(message);
        this.link = link;
    }

    public Key link() {
        return link;
    }
}
