package org.armslink.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.ingest.Receiving;
import org.armslink.ingest.draft.MappingDraft;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Label;
import org.armslink.model.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of birth as police forces write them count where people are compared, by the drafted mapping as it is. */
class BirthDatesOfFilesTest {
    @TempDir
    Path folder;

    private static final String FILE = """
            Nro expediente,Sospechoso nombre,F. nac.
            A-1,Käthe Groß,12.11.1988
            A-2,Kathe Gross,12/11/88
            A-3,Käthe Groß,13.11.1988
            A-4,Vintor Askelby,noviembre 1970
            """;

    @Test
    void theSameDayWrittenInTwoWaysIsAReason() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), FILE);
        String draft = MappingDraft.of(file, Owner.parse("JM/focal-point"), LocalDate.of(2026, 11, 28))
                .text();
        assertThat(draft)
                .contains("birthDate: {date: \"F. nac.\"}")
                .containsPattern("F\\. nac\\.\": \\{.*twoDigitYearsFrom")
                // No case happened on a day of birth.
                .doesNotContain("valid:");
        Path mapping = Files.writeString(folder.resolve("people.yml"), draft);
        var receiving = new Receiving(folder);
        var report = receiving.read(new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()), file);
        assertThat(report.firstQuarantined()).isEmpty();

        List<PersonTraits> people = receiving.records().stream()
                .filter(record -> record.label() == Label.PERSON)
                .map(record -> PersonTraits.of(record.key(), record.properties(), List.of(), Set.of(), Set.of()))
                .toList();
        assertThat(people)
                .extracting(person -> person.birth().map(Object::toString).orElse("none"))
                .doesNotContain("none")
                .hasSize(4);
        assertThat(reasonFor(people, "A-1", "A-2"))
                .anyMatch(reason -> reason.field().equals("date of birth") && reason.weight() > 0);
        assertThat(reasonFor(people, "A-1", "A-3"))
                .noneMatch(reason ->
                        reason.field().equals("date of birth") && reason.words().contains("the same day"));
    }

    private static List<Reason> reasonFor(List<PersonTraits> people, String one, String other) {
        return PersonFinder.find(people).found().stream()
                .filter(found -> (found.one() + " " + found.other()).contains(one)
                        && (found.one() + " " + found.other()).contains(other))
                .flatMap(found -> found.reasons().stream())
                .toList();
    }
}
