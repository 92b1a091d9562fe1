package org.armslink.ingest.mapping;

import java.util.Set;

/** What is made of the text of another value, and so of that one's columns. */
sealed interface OfText extends Value permits Amount, Extracted, LookedUp {
    /** The other value, whose type is a text. */
    Value text();

    @Override
    default Set<String> names() {
        return text().names();
    }

    @Override
    default Set<String> days() {
        return text().days();
    }

    @Override
    default Set<String> rawNames() {
        return text().rawNames();
    }
}
