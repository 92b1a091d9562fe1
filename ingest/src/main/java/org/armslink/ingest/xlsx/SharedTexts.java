package org.armslink.ingest.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.armslink.ingest.UnusableInput;
import org.jspecify.annotations.Nullable;

/** The texts that cells name by their number. They are held in memory, so they are bounded. */
final class SharedTexts {
    /** Characters of all together at most. */
    static final int MAX_CHARACTERS = 1 << 25;

    /** Texts at most. */
    static final int MAX_TEXTS = 1 << 21;

    static final SharedTexts NONE = new SharedTexts(List.of());

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(WorkbookFile.Part part, String where) {
        var texts = new ArrayList<String>();
        long characters = 0;
        try {
            while (part.xml.hasNext()) {
                if (part.next() == XMLStreamConstants.START_ELEMENT
                        && part.xml.getLocalName().equals("si")) {
                    String text = richText(part, "si", where + ": the shared texts");
                    characters += text.length();
                    texts.add(text);
                    if (characters > MAX_CHARACTERS || texts.size() > MAX_TEXTS) {
                        throw new UnusableInput(where + ": the workbook shares more than " + MAX_TEXTS + " texts or "
                                + MAX_CHARACTERS + " characters; save the sheet as CSV (UTF-8) and map that");
                    }
                }
            }
            return new SharedTexts(texts);
        } catch (XMLStreamException e) {
            throw new UnusableInput(where + ": the workbook's shared texts are no XML", e);
        }
    }

    /** @return null if there is no such text */
    @Nullable
    String get(String number) {
        try {
            int at = Integer.parseInt(number.strip());
            return at >= 0 && at < texts.size() ? texts.get(at) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The text of the element that has just begun, of all its runs, without what says how it is pronounced. */
    static String richText(WorkbookFile.Part part, String element, String where) {
        var text = new StringBuilder();
        int spoken = 0;
        boolean inText = false;
        while (true) {
            int event = part.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? part.xml.getLocalName()
                    : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                spoken += name.equals("rPh") ? 1 : 0;
                inText = name.equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (name.equals(element)) {
                    return text.toString();
                }
                spoken -= name.equals("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && spoken == 0 && part.xml.hasText()) {
                text.append(part.xml.getText());
                if (text.length() > org.armslink.ingest.xml.SafeXml.MAX_FIELD) {
                    throw new UnusableInput(where + ": a text has more than "
                            + org.armslink.ingest.xml.SafeXml.MAX_FIELD + " characters; shorten it");
                }
            }
        }
    }
}
