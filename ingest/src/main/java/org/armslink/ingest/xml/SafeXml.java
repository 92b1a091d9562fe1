package org.armslink.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.armslink.ingest.UnusableInput;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Opens XML without document types and entities of its own, which could read other files or grow without end. */
public final class SafeXml {
    /** Characters of one text or attribute at most. */
    public static final int MAX_FIELD = 1 << 20;

    /** Elements inside one another at most. */
    public static final int MAX_DEPTH = 50;

    private static final int MAX_ATTRIBUTES = 100;

    private SafeXml() {}

    /** A reader for one document; names that it meets are forgotten with it. */
    public static XMLStreamReader2 open(Reader text) throws XMLStreamException {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
        factory.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_FIELD);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_FIELD);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("names something outside the file: " + systemId);
        });
        return (XMLStreamReader2) factory.createXMLStreamReader(text);
    }

    /** What it means that not even the first letters could be read. */
    public static RuntimeException unopened(XMLStreamException failure, String what) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnusableInput(what + ": not UTF-8 text; save the file as UTF-8", failure);
            }
            if (cause instanceof IOException io) {
                return new UncheckedIOException(what + ": " + io.getMessage(), io);
            }
        }
        return new UnusableInput(
                what + ": not XML, which begins with <: "
                        + String.valueOf(failure.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""),
                failure);
    }

    /**
     * Moves on to the next event.
     *
     * @param where the file's name, for messages
     * @throws UnusableInput at a document type, an entity of its own, or where the file is not well-formed
     */
    public static int next(XMLStreamReader2 xml, String where) {
        try {
            int event = xml.next();
            if (event == XMLStreamReader2.DTD || event == XMLStreamReader2.ENTITY_REFERENCE) {
                throw new UnusableInput(at(xml, where)
                        + "a document type (<!DOCTYPE …>) or an entity of its own stands here, which is not read;"
                        + " take it out, and write out what it stands for");
            }
            return event;
        } catch (XMLStreamException e) {
            throw unusable(e, xml, where);
        }
    }

    /** What a failed reading means: a file that is not well-formed is at fault itself, all else is the machine's. */
    public static RuntimeException unusable(XMLStreamException failure, XMLStreamReader2 xml, String where) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableInput unusable) {
                return unusable;
            }
            if (cause instanceof CharacterCodingException) {
                return new UnusableInput(
                        at(xml, where) + "not UTF-8 text here or below; save the file as UTF-8, and say so in its first"
                                + " line",
                        failure);
            }
            if (cause instanceof IOException io) {
                return new UncheckedIOException(where + ": " + io.getMessage(), io);
            }
        }
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new UnusableInput(
                at(xml, where) + "not well-formed XML: "
                        + (message.length() <= 300 ? message : message.substring(0, 300) + "…") + " (a text may have "
                        + MAX_FIELD + " characters, " + MAX_DEPTH + " elements may stand inside one another)",
                failure);
    }

    private static String at(XMLStreamReader2 xml, String where) {
        return where + ":" + Math.max(1, xml.getLocation().getLineNumber()) + ": ";
    }
}
