package org.armslink.ingest.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.armslink.ingest.UnusableInput;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** A workbook: its sheets by name, its shared texts, and from which day it counts. */
public final class Workbook implements Closeable {
    private static final String DOCUMENT = "/officeDocument";
    private static final String SHARED = "/sharedStrings";
    private static final String STYLES = "/styles";

    /** Spreadsheets allow 31 characters. */
    private static final int LONGEST_NAME = 100;

    private final String where;
    private final WorkbookFile file;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final SharedTexts texts;
    private final CellStyles styles;
    private boolean from1904;

    private record Relation(String id, String type, String target) {}

    /** @throws UnusableInput if it is no workbook, or too large */
    public Workbook(InputStream in, String where) throws IOException {
        this.where = where;
        this.file = WorkbookFile.open(in, where);
        try {
            String document = relations("", "_rels/.rels").stream()
                    .filter(relation -> relation.type().endsWith(DOCUMENT))
                    .map(Relation::target)
                    .findFirst()
                    .orElseThrow(() -> new UnusableInput(
                            where + ": the file holds no workbook; choose another mapping, or save it as .xlsx"));
            int slash = document.lastIndexOf('/');
            String folder = document.substring(0, slash + 1);
            List<Relation> relations = relations(folder, folder + "_rels/" + document.substring(slash + 1) + ".rels");
            readSheets(document, relations);
            String shared = target(relations, SHARED);
            texts = shared == null ? SharedTexts.NONE : shared(shared);
            String formats = target(relations, STYLES);
            styles = formats == null ? CellStyles.NONE : styles(formats);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static @Nullable String target(List<Relation> relations, String type) {
        return relations.stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    /** Names of sheets, in order. */
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** Whether days are counted from 1904, and not from 1900. */
    public boolean countsFrom1904() {
        return from1904;
    }

    /**
     * The rows of a sheet.
     *
     * @param sheet its name, or null for the only one
     */
    public SheetRows rows(@Nullable String sheet) throws IOException {
        String name = sheet == null && sheets.size() == 1 ? sheets().get(0) : sheet;
        if (name == null) {
            throw new UnusableInput(
                    where + ": the workbook has the sheets " + sheets() + "; say in xlsx.sheet which is meant");
        }
        String part = sheets.get(name);
        if (part == null) {
            throw new UnusableInput(where + ": the workbook has no sheet \"" + name + "\"; it has " + sheets());
        }
        return new SheetRows(file.require(part), texts, styles, name, where);
    }

    long bytes() {
        return file.bytes();
    }

    private CellStyles styles(String part) throws IOException {
        WorkbookFile.Part found = file.find(part);
        if (found == null) {
            return CellStyles.NONE;
        }
        try (found) {
            return CellStyles.read(found, where);
        }
    }

    private SharedTexts shared(String part) throws IOException {
        WorkbookFile.Part found = file.find(part);
        if (found == null) {
            return SharedTexts.NONE;
        }
        try (found) {
            return SharedTexts.read(found, where);
        }
    }

    private List<Relation> relations(String folder, String part) throws IOException {
        var relations = new ArrayList<Relation>();
        try (WorkbookFile.Part found = file.require(part)) {
            while (found.xml.hasNext()) {
                if (found.next() == XMLStreamConstants.START_ELEMENT
                        && found.xml.getLocalName().equals("Relationship")
                        && !"External".equals(attribute(found.xml, "TargetMode"))) {
                    if (relations.size() == WorkbookFile.MAX_PARTS) {
                        throw new UnusableInput(where + ": the workbook's part " + part + " names more than "
                                + WorkbookFile.MAX_PARTS + " others; save the sheet as CSV (UTF-8) and map that");
                    }
                    relations.add(new Relation(
                            attribute(found.xml, "Id"),
                            attribute(found.xml, "Type"),
                            target(folder, attribute(found.xml, "Target"))));
                }
            }
            return relations;
        } catch (javax.xml.stream.XMLStreamException e) {
            throw new UnusableInput(where + ": the workbook's part " + part + " is no XML", e);
        }
    }

    private static String target(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private void readSheets(String document, List<Relation> relations) throws IOException {
        try (WorkbookFile.Part found = file.require(document)) {
            while (found.xml.hasNext()) {
                if (found.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String element = found.xml.getLocalName();
                if (element.equals("workbookPr")) {
                    String date1904 = attribute(found.xml, "date1904");
                    from1904 = date1904.equals("1") || date1904.equals("true");
                } else if (element.equals("sheet")) {
                    String id = attribute(found.xml, "id");
                    relations.stream()
                            .filter(relation ->
                                    relation.id().equals(id) && relation.type().endsWith("/worksheet"))
                            .findFirst()
                            .ifPresent(relation -> add(attribute(found.xml, "name"), relation.target()));
                }
            }
        } catch (javax.xml.stream.XMLStreamException e) {
            throw new UnusableInput(where + ": the workbook's part " + document + " is no XML", e);
        }
        if (sheets.isEmpty()) {
            throw new UnusableInput(where + ": the workbook has no sheet of cells");
        }
    }

    private void add(String sheet, String part) {
        if (sheet.length() > LONGEST_NAME || sheets.putIfAbsent(sheet, part) != null) {
            throw new UnusableInput(where + ": two sheets have the name \"" + shortened(sheet)
                    + "\", or it has more than " + LONGEST_NAME + " characters; rename one, and save the workbook");
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /** Whatever its namespace; empty if it is not there. */
    static String attribute(XMLStreamReader2 xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
