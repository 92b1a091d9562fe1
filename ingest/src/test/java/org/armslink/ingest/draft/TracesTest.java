package org.armslink.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.armslink.ingest.Receiving;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.Owner;
import org.armslink.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request to trace the gun of its row. */
class TracesTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    private MappingDraft draft(String content) throws IOException {
        file = Files.writeString(folder.resolve("traces.csv"), content);
        return MappingDraft.of(file, Owner.parse("JM/focal-point"), LocalDate.of(2026, 11, 28));
    }

    @Test
    void concernsTheGunOfItsRowAndNamesWhatItLacks() throws IOException {
        MappingDraft draft = draft("""
                trace_no,trace_date,weapon_type,make,calibre,serial,reason for trace
                T-1,2022-05-03,pistol,Glock,9 mm,AB12,found at a robbery
                T-2,2022-06-04,rifle,Colt,5.56,ZZ9,
                """);
        assertThat(draft.warnings())
                .contains("THE TRACE REQUEST LACKS markings, intendedUse, which every request must have: no column is"
                        + " called so");
        assertThat(draft.text()).contains("# ATTENTION: THE TRACE REQUEST LACKS markings, intendedUse");

        Path mapping = Files.writeString(folder.resolve("draft.yml"), draft.text());
        var receiving = new Receiving(folder);
        var report = receiving.read(new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()), file);
        assertThat(report.run().counts().accepted()).isEqualTo(2);
        assertThat(receiving.links().stream().filter(link -> link.type() == LinkType.CONCERNS))
                .hasSize(2);
        NodeClaim first = receiving.records().stream()
                .filter(node -> node.label() == Label.TRACE_REQUEST)
                .filter(node -> "T-1".equals(node.properties().get("reference")))
                .findFirst()
                .orElseThrow();
        assertThat(first.properties())
                .isEqualTo(Map.of(
                        "caption", "Trace T-1",
                        "reference", "T-1",
                        "whyIllicit", "found at a robbery",
                        "type", "pistol",
                        "calibre", "9 mm"));
        assertThat(first.claim().validity().precision()).isEqualTo(Precision.DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trace request number",
                "Trace No.",
                "eTrace number",
                "Nº de rastreo",
                "Número de solicitud de rastreo",
                "Trace request",
                "Rückverfolgungsnummer"
            })
    void isKnownInOtherWords(String column) throws IOException {
        assertThat(draft("id," + column + ",serial\n1,T-1,AB12\n").text())
                .contains("label: TraceRequest", "{type: CONCERNS, from: trace, to: gun}");
    }

    /** How a trace stands names none; and a request without a gun would concern nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"id,trace status,serial\n1,open,AB12\n", "id,trace_no,town\n1,T-1,Jacmel\n"})
    void isNotDrafted(String content) throws IOException {
        MappingDraft draft = draft(content);
        assertThat(draft.text()).doesNotContain("TraceRequest");
        assertThat(draft.warnings()).noneMatch(warning -> warning.contains("TRACE"));
    }
}
