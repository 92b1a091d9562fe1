package org.armslink.ingest.nested;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;

/** The rows of an XML file: the elements of one name. An attribute's path ends in {@code @name}. */
public final class XmlRows implements Rows {
    private final XmlElements elements;
    private final NestedColumns columns;
    private final String rowElement;
    private long rows;

    /** @param rowElement the name of the elements that are rows, without a prefix */
    public XmlRows(InputStream in, String rowElement, NestedColumns columns, String where) throws IOException {
        this.elements = new XmlElements(in, rowElement, where);
        this.columns = columns;
        this.rowElement = rowElement;
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public Optional<RawRow> next() {
        return elements.next().map(element -> {
            rows++;
            return columns.row(
                    rows, element.line(), "element " + rows + " (" + rowElement + ")", element.value(), element.text());
        });
    }

    @Override
    public long bytesRead() {
        return elements.bytesRead();
    }

    @Override
    public void close() throws IOException {
        elements.close();
    }
}
