package org.armslink.charts;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into a text: escaped, cleaned of what XML cannot hold, one element a line. */
final class Markup {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;
    private boolean empty = true;

    Markup() {
        try {
            // The JDK's own: another one on the class path would write other bytes.
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Could not begin an XML text in memory", e);
        }
    }

    /** Opens an element; attributes in pairs of name and value, numbers with at most one decimal. */
    Markup open(String name, Object... attributes) {
        return write(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            depth++;
            empty = true;
        });
    }

    /** One more attribute of the element just opened. */
    Markup attribute(String name, Object value) {
        return write(() -> attributes(name, value));
    }

    Markup close() {
        return write(() -> {
            depth--;
            if (!empty) {
                newLine();
            }
            out.writeEndElement();
            empty = false;
        });
    }

    /** An element without content. */
    Markup leaf(String name, Object... attributes) {
        return write(() -> {
            newLine();
            out.writeEmptyElement(name);
            attributes(attributes);
            empty = false;
        });
    }

    /** An element with text only. */
    Markup text(String name, String content, Object... attributes) {
        return write(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(PlainText.clean(content));
            out.writeEndElement();
            empty = false;
        });
    }

    String end() {
        write(() -> {
            out.writeEndDocument();
            out.flush();
        });
        return text + "\n";
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String written = value instanceof Double number ? number(number) : PlainText.clean(value.toString());
            out.writeAttribute(attributes[i].toString(), written);
        }
    }

    /** @throws IllegalArgumentException if it is not a number that can be drawn */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A length or place in a chart is finite, but was: " + value);
        }
        double rounded = Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + " ".repeat(depth));
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Could not write an XML text in memory", e);
        }
    }
}
