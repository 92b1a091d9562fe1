package org.armslink.ingest.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.ReadableFile;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Rows;
import org.armslink.ingest.Source;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.Claim;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.Method;
import org.armslink.model.NodeClaim;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.DocumentVault;

/**
 * A file of claim lines: a {@link ClaimFileHeader} on its first line, then {@link ClaimLines}. Needs no mapping; a line
 * that cannot be read goes to quarantine as any other row does.
 */
public final class ClaimFile implements Source {
    /** Under which imports of claim files are listed. */
    public static final String NAME = "claim-lines";

    /** Under which what officers wrote down themselves is listed. */
    public static final String BY_HAND = "by-hand";

    private final ClaimFileHeader header;

    private ClaimFile(ClaimFileHeader header) {
        this.header = header;
    }

    /** Reads the header line. */
    public static ClaimFile of(Path file) throws IOException {
        String where = String.valueOf(file.getFileName());
        try (var rows = new ClaimLineRows(ReadableFile.open(file), where)) {
            return new ClaimFile(parse(rows.header(), where));
        }
    }

    private static ClaimFileHeader parse(String line, String where) {
        try {
            return ClaimFileHeader.decode(line);
        } catch (RefusedRowException e) {
            String at = e.field().isEmpty() ? "" : e.field() + " \"" + shortened(e.value()) + "\": ";
            throw new UnusableInput(where + ":1: the first line is no header of a claim file: " + at + e.reason(), e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    @Override
    public String name() {
        return header.source().equals(BY_HAND) ? BY_HAND : NAME;
    }

    @Override
    public String digest() {
        return Digest.of(ClaimFileHeader.FORMAT);
    }

    @Override
    public Owner owner() {
        return header.sight().owner();
    }

    @Override
    public SightClass sight() {
        return header.sight();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public NodeClaim document(DocumentVault.Kept file) {
        Key key = Key.of("Document", owner().toString(), header.source(), file.sha256());
        var claim = new Claim(
                header.sight(), key, "file", header.grade(), Validity.UNKNOWN, Status.ASSERTED, Method.REPORTED);
        var properties = new HashMap<String, Object>(Map.of(
                "caption", header.title(),
                "title", header.title(),
                "sha256", file.sha256(),
                "bytes", file.bytes(),
                "mediaType", "application/x-ndjson"));
        if (!header.origin().isEmpty()) {
            properties.put("origin", header.origin());
        }
        return new NodeClaim(key, Label.DOCUMENT, properties, claim);
    }

    @Override
    public Rows open(InputStream in, String where) throws IOException {
        var rows = new ClaimLineRows(in, where);
        if (!parse(rows.header(), where).equals(header)) {
            rows.close();
            throw new UncheckedIOException(new IOException(where + ": the header changed while the file was read"));
        }
        return rows;
    }

    @Override
    public boolean isLookedThrough() {
        return false;
    }

    @Override
    public void check(RawRow row, String where) {
        // Each line stands for itself: a bad one is quarantined, whatever it is.
    }

    @Override
    public Optional<RowName> nameOf(RawRow row) {
        return Optional.empty();
    }

    @Override
    public String fileOf(String given, List<String> rows) {
        return given + "\n" + String.join("\n", rows) + "\n";
    }

    @Override
    public RowMapping mapping(NodeClaim document, Noticed noticed) {
        ClaimLines.Decoder decoder = ClaimLines.decoder(document.key());
        return row -> decoder.decode(row.number(), row.text());
    }
}
