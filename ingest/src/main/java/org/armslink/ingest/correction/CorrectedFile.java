package org.armslink.ingest.correction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.Source;
import org.armslink.model.NodeClaim;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import org.armslink.model.port.DocumentVault;

/**
 * A file of corrected rows: read as the source's own files are, and a document of its own whose title says who corrected
 * what and why. The file that was received stays as it was.
 *
 * @param file where it lies
 * @param locators of its rows, in order: where each stood in the file that was received
 */
public record CorrectedFile(Source source, Path file, String title, List<String> locators) implements Source {
    public CorrectedFile {
        locators = List.copyOf(locators);
    }

    @Override
    public NodeClaim document(DocumentVault.Kept kept) {
        NodeClaim document = source.document(kept);
        var properties = new HashMap<String, Object>(document.properties());
        properties.put("title", title);
        properties.put("caption", title);
        return new NodeClaim(document.key(), document.label(), properties, document.claim());
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String digest() {
        return source.digest();
    }

    @Override
    public Owner owner() {
        return source.owner();
    }

    @Override
    public SightClass sight() {
        return source.sight();
    }

    @Override
    public Map<String, String> settings() {
        return source.settings();
    }

    @Override
    public Rows open(InputStream in, String where) throws IOException {
        Rows rows = source.open(in, where);
        return new Rows() {
            @Override
            public String header() {
                return rows.header();
            }

            @Override
            public Optional<RawRow> next() {
                return rows.next().map(CorrectedFile.this::located);
            }

            @Override
            public long bytesRead() {
                return rows.bytesRead();
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    /** Whoever is told of the row looks for it in the file that was received. */
    private RawRow located(RawRow row) {
        return row.number() > locators.size()
                ? row
                : new RawRow(
                        row.number(),
                        row.line(),
                        locators.get((int) row.number() - 1),
                        row.fields(),
                        row.lists(),
                        row.numbers(),
                        row.text(),
                        row.fault());
    }

    @Override
    public void check(RawRow row, String where) {
        source.check(row, where);
    }

    @Override
    public Optional<RowName> nameOf(RawRow row) {
        return source.nameOf(row);
    }

    @Override
    public List<String> columns() {
        return source.columns();
    }

    @Override
    public String fileOf(String header, List<String> rows) {
        return source.fileOf(header, rows);
    }

    @Override
    public List<String> values(RawRow row, int column) {
        return source.values(row, column);
    }

    @Override
    public List<String> columnsOf(String kind, String property) {
        return source.columnsOf(kind, property);
    }

    @Override
    public RowMapping mapping(NodeClaim document, Noticed noticed) {
        return source.mapping(document, noticed);
    }
}
