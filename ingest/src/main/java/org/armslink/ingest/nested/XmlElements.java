package org.armslink.ingest.nested;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.TextBytes;
import org.armslink.ingest.xml.Names;
import org.armslink.ingest.xml.SafeXml;
import org.codehaus.stax2.XMLStreamReader2;

/** The elements of one name in an XML file, one in memory at a time; what stands outside them is passed over. */
final class XmlElements implements Closeable {
    /** Characters of one element at most, and of all that may stand between two. */
    static final int MAX_ELEMENT = 1 << 23;

    /** Elements and attributes in one element at most. */
    static final int MAX_VALUES = 100_000;

    private static final int NAMES_SHOWN = 20;

    private final String where;
    private final String name;
    private final TextBytes bytes;
    private final TextSlices text;
    private final XMLStreamReader2 xml;
    private final Names names;
    private boolean found;
    private int values;

    /** @param line on which it starts, from 1 */
    record Element(long line, Nested value, String text) {}

    XmlElements(InputStream in, String name, String where) throws IOException {
        this.where = where;
        this.name = name;
        this.names = new Names(where);
        this.bytes = new TextBytes(in, where);
        this.text = new TextSlices(bytes.reader(), MAX_ELEMENT, where);
        try {
            xml = SafeXml.open(text);
        } catch (XMLStreamException e) {
            text.close();
            throw SafeXml.unopened(e, where + ":1");
        }
        refuseOtherEncodings();
    }

    private void refuseOtherEncodings() throws IOException {
        String encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !Set.of("UTF-8", "US-ASCII").contains(encoding.toUpperCase(java.util.Locale.ROOT))) {
            text.close();
            throw new UnusableInput(where + ":1: the file says that it is written in " + encoding
                    + "; save it as UTF-8, and say so in its first line");
        }
    }

    Optional<Element> next() {
        try {
            return element();
        } catch (XMLStreamException e) {
            throw SafeXml.unusable(e, xml, where);
        }
    }

    private Optional<Element> element() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = SafeXml.next(xml, where);
            if (event == XMLStreamConstants.START_ELEMENT) {
                names.note(xml);
                if (xml.getLocalName().equals(name)) {
                    found = true;
                    values = 0;
                    long start = xml.getLocationInfo().getStartingCharOffset();
                    long line = xml.getLocationInfo().getStartLocation().getLineNumber();
                    Nested value = value();
                    long end = xml.getLocationInfo().getEndingCharOffset();
                    return Optional.of(new Element(line, value, text.take(start, end)));
                }
            }
            text.forgetBefore(xml.getLocationInfo().getStartingCharOffset());
        }
        if (!found) {
            throw new UnusableInput(where + ": has no element <" + name + ">, which would be a row; there are "
                    + new TreeSet<>(names.met()).stream().limit(NAMES_SHOWN).toList() + ": see xml.rowElement");
        }
        return Optional.empty();
    }

    /** The element that has just begun, to its end. */
    private Nested value() throws XMLStreamException {
        values += 1 + xml.getAttributeCount();
        if (values > MAX_VALUES) {
            throw new UnusableInput(where + ":" + xml.getLocation().getLineNumber() + ": one <" + name
                    + "> has more than " + MAX_VALUES + " values in it; is it one row? See xml.rowElement");
        }
        Map<String, List<Nested>> inside = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            add(inside, "@" + xml.getAttributeLocalName(i), new Nested.Text(xml.getAttributeValue(i), false));
        }
        var own = new StringBuilder();
        for (int event = SafeXml.next(xml, where);
                event != XMLStreamConstants.END_ELEMENT;
                event = SafeXml.next(xml, where)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                names.note(xml);
                String inner = xml.getLocalName();
                add(inside, inner, value());
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                own.append(xml.getText());
                if (own.length() > SafeXml.MAX_FIELD) {
                    throw new UnusableInput(where + ":" + xml.getLocation().getLineNumber() + ": a text has more than "
                            + SafeXml.MAX_FIELD + " characters");
                }
            }
        }
        if (inside.isEmpty()) {
            return new Nested.Text(own.toString(), false);
        }
        if (!own.toString().isBlank()) {
            add(inside, Nested.OWN_TEXT, new Nested.Text(own.toString(), false));
        }
        Map<String, Nested> named = new LinkedHashMap<>();
        inside.forEach((key, values) ->
                named.put(key, values.size() == 1 ? values.get(0) : new Nested.Several(List.copyOf(values))));
        return new Nested.Named(named);
    }

    private static void add(Map<String, List<Nested>> inside, String key, Nested value) {
        inside.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
    }

    long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
