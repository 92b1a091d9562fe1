package org.armslink.server.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.armslink.analytics.route.Corridor;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.CorridorResult;
import org.armslink.analytics.route.Corridors;
import org.armslink.analytics.route.Movements;
import org.armslink.analytics.route.Way;
import org.armslink.analytics.route.WayTable;
import org.armslink.analytics.run.Run;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.Viewer;
import org.armslink.store.Store;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.MemorySize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Prints how long a question between two countries takes here and as paths of variable length in Cypher, on the same data in
 * the same run; asserts no time. {@code -Darmslink.corridors.data=DIR} names a data folder that is loaded already, else the
 * medium sample is. The Cypher asks for less: no mask, no chosen sale, no counts besides; so the ratio is too small
 * rather than too large.
 */
@Tag("measure")
class CorridorsAgainstCypherIT {
    private static final Viewer ALL = new Viewer("all", "FR", Set.of("H2:*", "H3:*"));
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Seconds; null if there was no answer in a minute. */
    private record Asked(@Nullable Double seconds, long ways, long things) {
        String words() {
            return seconds == null
                    ? "no answer in " + LONGEST.toSeconds() + " s"
                    : String.format(Locale.ROOT, "%.3f s (%d ways, %d things)", seconds, ways, things);
        }
    }

    @Test
    void twoCountriesHereAndInCypher(@TempDir Path temporary) throws IOException {
        String given = System.getProperty("armslink.corridors.data", "");
        Path folder = given.isEmpty() ? temporary.resolve("data") : Path.of(given);
        try (var database = EmbeddedDatabase.start(
                        folder, Path.of(System.getProperty("armslink.neo4j")), MemorySize.ofThisMachine());
                var store = Store.open(database.boltUri(), database.user(), database.password());
                var driver = GraphDatabase.driver(
                        database.boltUri(), AuthTokens.basic(database.user(), database.password()));
                var session = driver.session()) {
            if (given.isEmpty()) {
                Path file = SyntheticInvestigation.generate(Size.MEDIUM, 1, temporary.resolve("sample"))
                        .claims();
                new Importer(store.facts(), new FileDocumentVault(temporary.resolve("vault")))
                        .run(ClaimFile.of(file), file, ImportProgress.QUIET);
            }
            long begin = System.nanoTime();
            Movements movements = Movements.read(store.routes(), ALL, Run.quiet());
            WayTable ways = WayTable.read(store.routes(), ALL, movements, CorridorConfig.DWELL, Run.quiet());
            System.out.printf(
                    Locale.ROOT, "MEASURED  index from the database: %d ways in %.1f s%n", ways.size(), since(begin));
            assertThat(ways.size()).isPositive();
            for (Corridor corridor : here(ways, "", "").corridors()) {
                compare(session, ways, corridor);
            }
        }
    }

    private static void compare(Session session, WayTable ways, Corridor corridor) throws IOException {
        String from = corridor.origin();
        String to = corridor.destination();
        var times = new ArrayList<Double>();
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            here(ways, from, to);
            times.add(since(begin));
        }
        times.sort(null);
        Asked chains = ask(session, "chains-by-variable-length-path", from, to);
        Asked pairs = ask(session, "pairs-by-path", from, to);
        Asked linked = ask(session, "linked-by-variable-length-path", from, to);
        double here = times.get(times.size() / 2);
        double known = List.of(chains, pairs, linked).stream()
                .mapToDouble(asked -> asked.seconds() == null ? LONGEST.toSeconds() : asked.seconds())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "MEASURED  %s to %s: here %.4f s (%d ways); Cypher: chains %s, pairs %s, linked %s; Cypher takes %.0f times"
                        + " as long or more%n",
                from,
                to,
                here,
                corridor.allWays(),
                chains.words(),
                pairs.words(),
                linked.words(),
                known / here);
        if (chains.seconds() != null) {
            int things = Objects.requireNonNull(corridor.counts().get(Way.Kind.CHAIN))
                    .distinctFirearms();
            assertThat(chains.things()).as("both ask for the same").isGreaterThanOrEqualTo(things);
        }
    }

    private static CorridorResult here(WayTable ways, String from, String to) {
        return Corridors.of(ways, CorridorConfig.DEFAULT.between(from, to).showing(0), keys -> List.of());
    }

    private static Asked ask(Session session, String name, String from, String to) throws IOException {
        long begin = System.nanoTime();
        try {
            Record answer = session.run(
                            cypher(name),
                            Map.of("from", from, "to", to, "dwell", CorridorConfig.DWELL),
                            TransactionConfig.builder().withTimeout(LONGEST).build())
                    .single();
            return new Asked(
                    since(begin),
                    answer.get("ways").asLong(),
                    answer.get("things").asLong());
        } catch (Neo4jException e) {
            assertThat(since(begin)).as(e.getMessage()).isGreaterThan(LONGEST.toSeconds() - 5.0);
            return new Asked(null, 0, 0);
        }
    }

    private static String cypher(String name) throws IOException {
        try (InputStream in = CorridorsAgainstCypherIT.class.getResourceAsStream(name + ".cypher")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
