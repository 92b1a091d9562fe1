package org.armslink.ingest.nested;

import java.util.List;
import java.util.Map;

/** A value that may have values inside it. */
sealed interface Nested {
    /** The name under which an XML element that has attributes or elements too keeps its own text. */
    String OWN_TEXT = "";

    /**
     * To the letter; empty for JSON's null.
     *
     * @param number whether JSON says that it is a number
     */
    record Text(String text, boolean number) implements Nested {
        static final Text NOTHING = new Text("", false);
    }

    record Named(Map<String, Nested> values) implements Nested {}

    record Several(List<Nested> values) implements Nested {}
}
