package org.armslink.store.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Digest;
import org.armslink.model.LinkType;
import org.armslink.model.SightClass;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.SightTable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * SHA-256 over what a database holds, line by line in order of keys. Left out is what two databases of one content may
 * differ in: internal ids, times of recording, run ids, the numbers of sight classes (their text is taken).
 */
final class CanonicalDigest {
    private static final int PAGE = 5_000;
    private static final Set<String> LEFT_OUT =
            Set.of("recordedAt", "recordedUntil", "importRun", "runs", "sight", "searchText", "version", "undone");

    private final TransactionContext tx;
    private final Map<Long, SightClass> sights;
    private final MessageDigest digest = Digest.sha256();

    private final boolean standing;

    private CanonicalDigest(TransactionContext tx, boolean standing) {
        this.tx = tx;
        this.sights = new SightTable().classes(tx);
        this.standing = standing;
    }

    static CanonicalDigest ofAll(TransactionContext tx) {
        return new CanonicalDigest(tx, false);
    }

    /** Of what stands now: without what is withdrawn, links with a withdrawn end, earlier versions and refused rows. */
    static CanonicalDigest ofWhatStands(TransactionContext tx) {
        return new CanonicalDigest(tx, true);
    }

    String compute() {
        pages(CypherFile.of("digest/records"), row -> add(RecordRow.labelText(row.get("labels")), row));
        for (LinkType type : LinkType.values()) {
            pages(
                    CypherFile.of("digest/links").fill("LINK_TYPE", type.name()),
                    row -> add(
                            type + " " + row.get("from").asString() + " "
                                    + row.get("to").asString(),
                            row));
        }
        if (standing) {
            return HexFormat.of().formatHex(digest.digest());
        }
        // Versions of one key have no order but that of time, which is left out: so in order of what they say.
        pages(
                CypherFile.of("digest/superseded"),
                row -> row.get("versions").asList(value -> line("superseded", value.asMap())).stream()
                        .sorted()
                        .forEach(this::add));
        pages(CypherFile.of("digest/repeated"), row -> add("repeated", row));
        pages(CypherFile.of("digest/quarantined"), row -> add("quarantined", row));
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Lines {
        void take(Record row);
    }

    private void pages(CypherFile query, Lines lines) {
        String after = "";
        while (true) {
            List<Record> page =
                    tx.run(query.text(), Map.of("after", after, "limit", PAGE)).list();
            page.forEach(lines::take);
            if (page.size() < PAGE) {
                return;
            }
            after = page.get(page.size() - 1).get("key").asString();
        }
    }

    private void add(String kind, Record row) {
        if (standing && !row.get("stands").asBoolean()) {
            return;
        }
        add(line(kind, row.get("properties").asMap()));
    }

    private void add(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private String line(String kind, Map<String, Object> properties) {
        var line = new StringBuilder(kind);
        new TreeMap<>(properties).forEach((name, value) -> {
            if (!LEFT_OUT.contains(name)) {
                field(line, name, value);
            }
        });
        Object sight = properties.get("sight");
        SightClass sightClass = sight instanceof Long number ? sights.get(number) : null;
        field(line, "sight", sightClass == null ? "unknown" : sightClass.canonical());
        return line.toString();
    }

    /** Each value with its kind and length, so that no two lists of values run into the same line. */
    private static void field(StringBuilder line, String name, Object value) {
        String text = value.toString();
        line.append(' ')
                .append(name)
                .append('=')
                .append(value instanceof List ? "List" : value.getClass().getSimpleName())
                .append(text.length())
                .append(':')
                .append(text);
    }
}
