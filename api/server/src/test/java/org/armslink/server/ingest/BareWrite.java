package org.armslink.server.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.port.RowClaims;
import org.armslink.store.claim.StoredClaim;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * What a claim file costs at the least: its nodes and relationships with all their properties by {@code UNWIND}, into a
 * database with the same constraints and indexes. Nothing is asked first, nothing kept, nothing counted. Only the
 * time of writing is taken: the rows are read and made ready before the clock runs.
 */
final class BareWrite {
    private final Map<SightClass, Long> sights = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
    private final Map<String, List<List<Object>>> links = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final int claimsAtOnce;
    private long nanos;
    private long created;
    private int waiting;

    BareWrite(int claimsAtOnce) {
        this.claimsAtOnce = claimsAtOnce;
    }

    double seconds() {
        return nanos / 1e9;
    }

    long created() {
        return created;
    }

    void write(Path claimFile, String boltUri, String user, String password) throws IOException {
        try (Driver driver = GraphDatabase.driver(boltUri, AuthTokens.basic(user, password));
                BufferedReader lines = Files.newBufferedReader(claimFile)) {
            lines.readLine();
            long row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(ClaimLines.decode(++row, line, Key.of("Document", "bare")));
                if (waiting >= claimsAtOnce) {
                    flush(driver);
                }
            }
            flush(driver);
        }
    }

    private void add(RowClaims row) {
        var form = new StoredClaim(sights, "run-bare", 1_700_000_000L);
        for (NodeClaim node : row.nodes()) {
            // Files of several seeds name the same countries.
            if (!known.add(node.key().text())) {
                continue;
            }
            sights.putIfAbsent(node.claim().sight(), sights.size() + 1L);
            records.computeIfAbsent(node.label().text(), label -> new ArrayList<>())
                    .add(form.of(node));
            waiting++;
        }
        for (LinkClaim link : row.links()) {
            if (!known.add(link.key().text())) {
                continue;
            }
            sights.putIfAbsent(link.claim().sight(), sights.size() + 1L);
            links.computeIfAbsent(link.type().name(), type -> new ArrayList<>())
                    .add(List.of(link.from().key().text(), link.to().key().text(), form.of(link)));
            waiting++;
        }
    }

    private void flush(Driver driver) {
        long begin = System.nanoTime();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                records.forEach((label, rows) -> tx.run(
                                "UNWIND $rows AS row CREATE (n:Record:" + label + ") SET n = row", Map.of("rows", rows))
                        .consume());
                links.forEach((type, rows) -> tx.run(
                                "UNWIND $rows AS row MATCH (a:Record {key: row[0]}) MATCH (b:Record {key: row[1]}) "
                                        + "CREATE (a)-[r:" + type + "]->(b) SET r = row[2]",
                                Map.of("rows", rows))
                        .consume());
            });
        }
        nanos += System.nanoTime() - begin;
        created += waiting;
        waiting = 0;
        records.clear();
        links.clear();
    }
}
