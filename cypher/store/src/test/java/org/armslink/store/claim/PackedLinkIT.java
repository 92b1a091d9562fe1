package org.armslink.store.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.armslink.model.Grade;
import org.armslink.model.Validity;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.RandomGraph;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PackedLinkIT {
    private static final long START = Validity.OPEN_START.getEpochSecond();
    private static final long END = Validity.OPEN_END.getEpochSecond();
    private static final long DAY = 86_400;

    /** A day, an instant, everything, an hour, and what neither form holds. */
    private static long[] span(Random random) {
        long from = START + random.nextLong(END - START - 40 * DAY);
        return switch (random.nextInt(5)) {
            case 0 -> new long[] {START, END};
            case 1 -> new long[] {from, from + 1 + random.nextInt(400_000)};
            case 2 -> new long[] {from - Math.floorMod(from, DAY), from - Math.floorMod(from, DAY) + DAY};
            case 3 -> new long[] {from, END};
            default -> new long[] {from, from + (1 << 18) - 1 + random.nextInt(2)};
        };
    }

    @Test
    void whatIsPackedIsUnpackedAsItWas() {
        var random = new Random(1);
        int plain = 0;
        for (int i = 0; i < 100_000; i++) {
            long[] span = span(random);
            int grade = random.nextInt(Grade.all().size());
            long packed = PackedLink.of(span[0], span[1], grade);
            assertThat(PackedLink.grade(packed)).isEqualTo(grade);
            plain += PackedLink.isPlain(packed) ? 1 : 0;
            if (!PackedLink.isPlain(packed)) {
                assertThat(packed).isNotNegative();
                assertThat(PackedLink.from(packed)).isEqualTo(span[0]);
                assertThat(PackedLink.to(packed)).isEqualTo(span[1]);
            }
        }
        assertThat(plain).isBetween(10_000, 50_000);
        assertThat(PackedLink.isPlain(PackedLink.WITHDRAWN)).isFalse();
        assertThat(PackedLink.of(Map.of("status", "withdrawn", "validFrom", 0L, "validTo", 1L)))
                .isEqualTo(PackedLink.WITHDRAWN);
    }

    @Test
    void theMigrationSaysTheSameInCypher(TestDatabase database) throws IOException {
        try (Store store = Invented.openEmpty(database);
                var session = database.driver().session()) {
            var graph = RandomGraph.of(3, 40, 300);
            Invented.write(store.facts(), graph.nodes(), graph.links());
            var random = new Random(2);
            List<Long> ids = session.run("MATCH ()-[r]->() WHERE r.relKey IS NOT NULL RETURN id(r) AS id")
                    .list(row -> row.get("id").asLong());
            for (long id : ids) {
                long[] span = span(random);
                session.run(
                                "MATCH ()-[r]->() WHERE id(r) = $id SET r.validFrom = $from, r.validTo = $to, r.grade = $grade",
                                Map.of(
                                        "id",
                                        id,
                                        "from",
                                        span[0],
                                        "to",
                                        span[1],
                                        "grade",
                                        Grade.all()
                                                .get(random.nextInt(Grade.all().size()))
                                                .toString()))
                        .consume();
            }
            session.run(migration()).consume();
            assertThat(ids).hasSizeGreaterThan(100);
            session.run("MATCH ()-[r]->() WHERE r.relKey IS NOT NULL RETURN properties(r) AS p")
                    .list(row -> row.get("p").asMap())
                    .forEach(link -> assertThat(link)
                            .as(link.toString())
                            .containsEntry(PackedLink.PROPERTY, PackedLink.of(link)));
        }
    }

    private static String migration() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PackedLink.class.getResourceAsStream("/org/armslink/store/migrations/V007__packed_grades.cypher"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n", 2)[0];
        }
    }
}
