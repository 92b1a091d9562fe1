package org.armslink.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armslink.model.LinkType;
import org.armslink.store.query.Database;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class MigrationsIT {
    @Test
    void runOnceRefuseAChangedFileAndANewerDatabase(TestDatabase test) {
        test.wipe();
        try (Database database = Database.connect(test.boltUri(), test.user(), test.password())) {
            var texts = new TreeMap<String, String>();
            texts.put("V001__a", "// one\nCREATE (:Invented {n: 1});\nCREATE (:Invented\n  {n: 2});\n");
            Migrations.run(database, texts);
            Migrations.run(database, texts);
            texts.put("V002__b", "CREATE (:Invented {n: 3});\n");
            Migrations.run(database, texts);
            int made = database.read(tx ->
                    tx.run("MATCH (i:Invented) RETURN count(i)").single().get(0).asInt());
            assertThat(made).isEqualTo(3);
            var changed = new TreeMap<>(texts);
            changed.put("V001__a", "CREATE (:Invented {n: 4});\n");
            assertThatThrownBy(() -> Migrations.run(database, changed)).hasMessageContaining("V001__a.cypher");
            texts.remove("V002__b");
            assertThatThrownBy(() -> Migrations.run(database, texts)).hasMessageContaining("V002__b");
            test.wipe();
            Migrations.run(database);
        }
    }

    @Test
    void everyFileInTheFolderRuns() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(Migrations.class.getResource("/org/armslink/store/migrations"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(Migrations.names())
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString().replace(".cypher", ""))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void everyLinkTypeHasAUniqueKey(TestDatabase test) {
        try (Database database = Database.connect(test.boltUri(), test.user(), test.password())) {
            Migrations.run(database);
            List<String> types = database.read(tx -> tx.run("SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties"
                            + " WHERE type = 'RELATIONSHIP_UNIQUENESS' AND properties = ['relKey']"
                            + " RETURN labelsOrTypes[0] AS type")
                    .list(row -> row.get("type").asString()));
            assertThat(types)
                    .containsAll(
                            Arrays.stream(LinkType.values()).map(Enum::name).toList());
        }
    }
}
