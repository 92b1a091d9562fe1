package org.armslink.ingest.xml;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.armslink.ingest.UnusableInput;
import org.codehaus.stax2.XMLStreamReader2;

/** The names of elements and attributes in a file. A parser keeps each, so a file with ever new ones would fill the memory. */
public final class Names {
    /** Characters of a name at most. */
    public static final int MAX_NAME = 1000;

    private static final int MAX_NAMES = 10_000;

    private final Set<String> met = new HashSet<>();
    private final String where;

    /** @param where the file, for messages */
    public Names(String where) {
        this.where = where;
    }

    /** Notes those of the element that has just begun. */
    public void note(XMLStreamReader2 xml) {
        note(xml.getLocalName(), xml);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            note(xml.getAttributeLocalName(i), xml);
        }
    }

    private void note(String name, XMLStreamReader2 xml) {
        if (met.add(name) && (met.size() > MAX_NAMES || name.length() > MAX_NAME)) {
            throw new UnusableInput(where + ":" + xml.getLocation().getLineNumber() + ": has more than " + MAX_NAMES
                    + " names of elements and attributes, or one of more than " + MAX_NAME
                    + " characters; values belong between the tags");
        }
    }

    public Set<String> met() {
        return Collections.unmodifiableSet(met);
    }
}
