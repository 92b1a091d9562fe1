package org.armslink.ingest.claims;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.ingest.RefusedRowException;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.port.RowClaims;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a claim file: what one row says, as JSON.
 *
 * <pre>{@code
 * {"nodes":[{"label":"Person","key":"6.Person-…","properties":{"caption":"…"},"claim":{…}}],
 *  "links":[{"type":"OF","key":"…","from":{"label":"CustodyEvent","key":"…"},"to":{…},"properties":{},"claim":{…}}]}
 * claim: {"owner":"BF/focal-point","handling":"H0","denied":["FR"],"purpose":"…","keepUntil":"2030-12-31",
 *         "document":"…","locator":"row 17","grade":"4x4:A2","validFrom":"2020-01-01T00:00:00Z",
 *         "validTo":"2020-01-02T00:00:00Z","precision":"day","status":"asserted","method":"reported"}
 * }</pre>
 *
 * <p>Every field must be there and no other may be. The row number is not in the line: it is the line's place in the
 * file. Properties are written in order of their names, so equal claims make equal lines.
 */
public final class ClaimLines {
    /**
     * Stands for the file in which the line is, whose own key is not known before it is written: a claim that names
     * this document is read as naming the file's record, so that its row can be opened. Where its locator names a row,
     * it is read as naming the row in which it stands: lines may have been taken out since the file was made.
     */
    public static final Key THIS_FILE = Key.of("Document", "this-file");

    /** Names, values and brackets in one line at most: read, they take some twenty times the room of the line. */
    static final int MAX_TOKENS = 500_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ClaimLines() {}

    /** The line, without a line break. */
    public static String encode(RowClaims row) {
        var line = JSON.createObjectNode();
        var nodes = line.putArray("nodes");
        for (NodeClaim node : row.nodes()) {
            var written = nodes.addObject();
            written.put("label", node.label().text());
            written.put("key", node.key().text());
            writeProperties(written.putObject("properties"), node.properties());
            writeClaim(written.putObject("claim"), node.claim());
        }
        var links = line.putArray("links");
        for (LinkClaim link : row.links()) {
            var written = links.addObject();
            written.put("type", link.type().name());
            written.put("key", link.key().text());
            writeReference(written.putObject("from"), link.from());
            writeReference(written.putObject("to"), link.to());
            writeProperties(written.putObject("properties"), link.properties());
            writeClaim(written.putObject("claim"), link.claim());
        }
        return JSON.writeValueAsString(line);
    }

    /**
     * Reads a line.
     *
     * @param row its number in the file, from 1
     * @param file what {@link #THIS_FILE} stands for
     * @throws RefusedRowException naming the field, its value and what to do
     */
    public static RowClaims decode(long row, String line, Key file) {
        return decoder(file).decode(row, line);
    }

    /**
     * Reads many lines, each as {@link #decode} would with its number. Not for more than one thread.
     *
     * @param file what {@link #THIS_FILE} stands for
     */
    public static Decoder decoder(Key file) {
        var usual = new UsualLines(file);
        return (row, line) -> usual.read(row, line).orElseGet(() -> decodeByTree(row, line, file));
    }

    /** Reads one line of a file after the other. */
    public interface Decoder {
        /**
         * @param row its number in the file, from 1
         * @throws RefusedRowException naming the field, its value and what to do
         */
        RowClaims decode(long row, String line);
    }

    /** Reads any line, and tells what is wrong with it. */
    static RowClaims decodeByTree(long row, String line, Key file) {
        JsonNode read;
        try {
            read = read(line);
        } catch (JacksonException e) {
            throw new RefusedRowException(
                    "", "", "not one JSON object on one line: " + e.getOriginalMessage() + "; write the line anew");
        }
        var fields = new LineFields("", read, List.of("nodes", "links"));
        var here = new ClaimReading.Here(file, row);
        List<NodeClaim> nodes = fields.list("nodes").stream()
                .map(node -> ClaimReading.node(node, here))
                .toList();
        List<LinkClaim> links = fields.list("links").stream()
                .map(link -> ClaimReading.link(link, here))
                .toList();
        if (nodes.isEmpty() && links.isEmpty()) {
            throw new RefusedRowException("", "", "the line has neither nodes nor links; leave it out");
        }
        return new RowClaims(row, nodes, links);
    }

    /** One JSON object and nothing after it, no name in it twice. */
    static JsonNode read(String line) {
        return JSON.readTree(line);
    }

    private static void writeReference(ObjectNode to, NodeReference reference) {
        to.put("label", reference.label().text());
        to.put("key", reference.key().text());
    }

    private static void writeProperties(ObjectNode to, Map<String, Object> properties) {
        new TreeMap<>(properties).forEach((name, value) -> to.set(name, JSON.valueToTree(value)));
    }

    private static void writeClaim(ObjectNode to, Claim claim) {
        to.put("owner", claim.sight().owner().toString());
        to.put("handling", claim.sight().handling().name());
        var denied = to.putArray("denied");
        claim.sight().deniedCountries().forEach(denied::add);
        to.put("purpose", claim.sight().purpose());
        to.put("keepUntil", claim.sight().keepUntil().toString());
        to.put("document", claim.document().text());
        to.put("locator", claim.locator());
        to.put("grade", claim.grade().toString());
        to.put("validFrom", claim.validity().from().toString());
        to.put("validTo", claim.validity().to().toString());
        to.put("precision", claim.validity().precision().text());
        to.put("status", claim.status().text());
        to.put("method", claim.method().text());
    }
}
