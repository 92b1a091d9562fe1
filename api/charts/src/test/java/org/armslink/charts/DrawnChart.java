package org.armslink.charts;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An exported text as a real XML parser reads it. */
record DrawnChart(Document document) {

    static DrawnChart parse(String text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DrawnChart(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Not well-formed: " + text, e);
        }
    }

    List<Element> all() {
        return elements(document.getElementsByTagName("*"));
    }

    List<Element> named(String name) {
        return elements(document.getElementsByTagName(name));
    }

    List<Element> with(String attribute, String value) {
        return all().stream()
                .filter(element -> element.getAttribute(attribute).equals(value))
                .toList();
    }

    /** The cells of each row of the tables whose name begins so, without the rows of heads. */
    List<List<String>> rows(String table) {
        var rows = new ArrayList<List<String>>();
        for (Element part : with("role", "table")) {
            if (part.getAttribute("aria-label").startsWith(table)) {
                for (Element row : elements(part.getElementsByTagName("g"))) {
                    List<String> cells = elements(row.getElementsByTagName("g")).stream()
                            .filter(cell -> cell.getAttribute("role").equals("cell"))
                            .map(DrawnChart::words)
                            .toList();
                    if (row.getAttribute("role").equals("row") && !cells.isEmpty()) {
                        rows.add(cells);
                    }
                }
            }
        }
        return rows;
    }

    /** Lines joined as they were broken. */
    static String words(Element element) {
        return String.join(
                " ",
                elements(element.getElementsByTagName("text")).stream()
                        .map(Element::getTextContent)
                        .toList());
    }

    static List<Element> elements(NodeList list) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
