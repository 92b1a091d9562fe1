package org.armslink.ingest.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.ingest.draft.Meaning.Field;

/** To which record of a row the remarks in it belong: the one that the column names, else what the row is about. */
final class DraftedRemarks {
    private DraftedRemarks() {}

    /** @param record the name of a record that a row has once */
    static void of(String record, SeenColumns seen, RecordLines lines) {
        seen.meanings().entrySet().stream()
                .filter(entry -> entry.getValue().field() == Field.REMARKS)
                .filter(entry -> seen.listOf(entry.getKey()) == null)
                .filter(entry ->
                        owner(entry.getKey(), entry.getValue().who(), seen).equals(Optional.of(record)))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(column -> lines.property("remarks", lines.value(column)));
    }

    private static Optional<String> owner(String column, String who, SeenColumns seen) {
        List<String> words = Meaning.words(column);
        if (Meaning.has(words, Vocabulary.GUN)) {
            return hasGun(seen) ? Optional.of("gun") : Optional.empty();
        }
        if (Meaning.has(words, Vocabulary.CASE)) {
            return seen.rowsAreCases() ? Optional.of("case") : Optional.empty();
        }
        if (!who.isEmpty()) {
            return Optional.of(who);
        }
        return seen.rowsAreCases() ? Optional.of("case") : hasGun(seen) ? Optional.of("gun") : person(seen);
    }

    private static boolean hasGun(SeenColumns seen) {
        return seen.meanings().entrySet().stream()
                .anyMatch(entry ->
                        Meaning.OF_FIREARM.contains(entry.getValue().field()) && seen.listOf(entry.getKey()) == null);
    }

    private static Optional<String> person(SeenColumns seen) {
        return seen.meanings().entrySet().stream()
                .filter(entry -> entry.getValue().field() == Field.NAME && seen.listOf(entry.getKey()) == null)
                .map(entry -> entry.getValue().who().isEmpty()
                        ? "person"
                        : entry.getValue().who())
                .findFirst();
    }
}
