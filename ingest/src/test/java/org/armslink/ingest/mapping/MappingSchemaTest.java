package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.armslink.ingest.ExampleOnThePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema for editors takes what the reader takes, and marks the mistakes that can be seen without the file. */
class MappingSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MappingSchema.text());

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    @Test
    void theFileForEditorsIsThisSchema() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "mapping.schema.json")))
                .as("write it anew with: armslink mapping schema > docs/mapping.schema.json")
                .isEqualTo(MappingSchema.text());
    }

    @Test
    void takesEveryMappingOfTheProductAndOfThePage() throws IOException {
        for (Mapping mapping : MappingCatalogue.list()) {
            try (InputStream in = Objects.requireNonNull(MappingCatalogue.class.getResourceAsStream(
                    "/org/armslink/ingest/mappings/" + mapping.name() + ".yml"))) {
                assertThat(errors(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                        .as(mapping.name())
                        .isEmpty();
            }
        }
        assertThat(errors(ExampleOnThePage.mapping())).isEmpty();
        assertThat(errors(ExampleOnThePage.incidentMapping())).isEmpty();
        for (String sheet : ExampleOnThePage.mappingsOfSheets()) {
            assertThat(errors(sheet)).isEmpty();
        }
    }

    @Test
    void marksWhatIsSaidOfARecordThatIsOnlyNamed() throws IOException {
        String guns = ExampleOnThePage.mappingsOfSheets().get(1);
        for (String wrong : List.of("properties: {caption: x}", "valid: {year: \"{gun}\"}")) {
            assertThat(errors(guns.replace("existing: true", "existing: true\n    " + wrong)))
                    .as(wrong)
                    .isNotEmpty();
        }
        // Without existing, the record has no caption.
        assertThat(errors(guns.replace("    existing: true\n", ""))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            origin:                      | orign:
            label: Firearm               | label: Gun
            type: OF,                    | type: OFF,
            type: OF,                    | type: SAME_AS,
            maker: {lookup               | maker: {look
            handling: H0                 | handling: secret
            method: reported             | method: guessed
            serialStatus: {serialStatus  | serialState: {serialStatus
            otherwise: leave-out         | otherwise: drop
            csv:                         | tsv:
            to: gun,                     | too: gun,
            4x4:A2                       | 4x4:Z9
            """)
    void marksMistakes(String right, String wrong) throws IOException {
        String mapping = ExampleOnThePage.mapping();
        assertThat(mapping).contains(right);
        assertThat(errors(mapping.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isNotEmpty();
    }
}
