package org.armslink.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.correction.Correction;
import org.armslink.ingest.csv.RowText;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.DocumentVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in the encoding of an older office: taken in, shown as received, corrected. */
class EncodingTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String MAPPING = """
            csv: {encoding: windows-1252, columns: [id, name, born], unique: id}
            dates: {born: {}}
            records:
              person: {label: Person, key: ["{id}"], valid: {day: born}, properties: {caption: "{name}"}}
            """;

    @TempDir
    Path folder;

    @Test
    void isTakenInAndItsRowsAreShownAsTheyWereRead() throws IOException {
        byte[] bytes = "id,name,born\n1,José Núñez,1980\n".getBytes(WESTERN);
        var read = SmallImport.of(folder, MAPPING, bytes);
        assertThat(read.records("Person").get("1")).containsEntry("caption", "José Núñez");
        NodeClaim document = SmallImport.source(folder, MAPPING).document(new DocumentVault.Kept("0".repeat(64), 1));
        assertThat(document.properties()).containsEntry("mediaType", "text/csv; charset=windows-1252");
        String mediaType = String.valueOf(document.properties().get("mediaType"));
        assertThat(RowText.find(new ByteArrayInputStream(bytes), mediaType, "row 1"))
                .hasValueSatisfying(row -> assertThat(row.text()).isEqualTo("1,José Núñez,1980"));
    }

    /** The corrected file is a new one, in UTF-8; what was received is read as it was. */
    @Test
    void aCorrectedRowIsReadRight() throws IOException {
        byte[] bytes = "id,name,born\n1,José,1980-13-01\n2,Zoë,1981\n".getBytes(WESTERN);
        Source source = SmallImport.source(folder, MAPPING);
        Path corrected = folder.resolve("corrected.csv");
        Source read = Correction.write(
                source,
                () -> new ByteArrayInputStream(bytes),
                Map.of(1L, "1,José,1980-12-01"),
                "an officer",
                "asked the owner",
                corrected);
        assertThat(Files.readString(corrected)).isEqualTo("id,name,born\n1,José,1980-12-01\n");
        var receiving = new Receiving(folder);
        assertThat(receiving.read(read, corrected).run().counts().accepted()).isEqualTo(1);
        assertThat(receiving.records())
                .filteredOn(node -> node.label() == Label.PERSON)
                .extracting(NodeClaim::key, node -> node.properties().get("caption"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Key.of("Person", "JM/test", "invented", "1"), "José"));
        assertThat(List.copyOf(receiving.store.quarantined())).isEmpty();
    }
}
