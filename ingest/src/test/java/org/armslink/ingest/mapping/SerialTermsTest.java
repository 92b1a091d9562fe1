package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of a source's own in place of a serial number. */
class SerialTermsTest {
    private static final String MAPPING = """
            csv: {columns: [id, serial], unique: id}
            empty: [Eigenbau, unbekannt]
            serialWords:
              removed: ["zerstört (Schleifspuren)", KT-4]
              unreadable: [siehe Lichtbild]
              none: ["0000", Eigenbau]
            records:
              gun:
                label: Firearm
                key: ["{id}"]
                properties:
                  caption: "{id}"
                  serial: {serial: serial}
                  serialRaw: {raw: serial}
                  serialStatus: {serialStatus: serial}
            """;

    @TempDir
    Path folder;

    @Test
    void areReadWhateverTheirCaseAccentsAndPunctuation() {
        var guns = SmallImport.of(folder, MAPPING, """
                        id,serial
                        1,ZERSTORT Schleifspuren
                        2,kt 4
                        3,siehe  Lichtbild
                        4,0000
                        5,Eigenbau
                        6,KT-41
                        7,herausgefeilt
                        8,unbekannt
                        """).records("Firearm");
        assertThat(guns.get("1"))
                .isEqualTo(
                        Map.of("caption", "1", "serialRaw", "ZERSTORT Schleifspuren", "serialStatus", "obliterated"));
        assertThat(guns.get("2")).doesNotContainKey("serial").containsEntry("serialStatus", "obliterated");
        assertThat(guns.get("3")).doesNotContainKeys("serial", "serialStatus");
        assertThat(guns.get("4")).doesNotContainKey("serial").containsEntry("serialStatus", "absent");
        assertThat(guns.get("5")).doesNotContainKey("serial").containsEntry("serialStatus", "absent");
        assertThat(guns.get("6")).containsEntry("serial", "KT41").containsEntry("serialStatus", "complete");
        assertThat(guns.get("7")).containsEntry("serialStatus", "obliterated");
        assertThat(guns.get("8")).containsEntry("serialStatus", "absent");
    }

    @Test
    void aWordThatMeansTwoThingsAndAnUnknownKeyAreRefused() {
        assertThatThrownBy(() -> SmallImport.source(folder, MAPPING.replace("[siehe Lichtbild]", "[eigenbau]")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("small.yml:14: \"Eigenbau\" stands under two keys; keep it under one of");
        assertThatThrownBy(() -> SmallImport.source(folder, MAPPING.replace("removed:", "remove:")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(
                        "small.yml:12: there is no key \"remove\" in serialWords; did you mean \"removed\"?");
    }
}
