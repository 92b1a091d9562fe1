package org.armslink.ingest.identity;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armslink.model.Key;

/**
 * What of a person's record is compared.
 *
 * @param names the person's own, in any script
 * @param aliases other names under which the person is known
 * @param birth empty if it is not known
 * @param documents numbers of identity documents, with kind and country
 */
public record PersonTraits(
        Key key,
        List<String> names,
        List<String> aliases,
        Optional<Birth> birth,
        String nationality,
        Set<String> documents,
        Set<String> phones) {
    public PersonTraits {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        documents = Set.copyOf(documents);
        phones = Set.copyOf(phones);
    }

    /**
     * A date of birth as precisely as it is known.
     *
     * @param month 0 if only the year is known
     * @param day 0 if only the month or year is
     */
    public record Birth(int year, int month, int day) {
        /** Reads a day, month or year of ISO 8601; empty if it is none. */
        static Optional<Birth> parse(String text) {
            try {
                return switch (text.length()) {
                    case 4 -> Optional.of(new Birth(Year.parse(text).getValue(), 0, 0));
                    case 7 -> {
                        YearMonth month = YearMonth.parse(text);
                        yield Optional.of(new Birth(month.getYear(), month.getMonthValue(), 0));
                    }
                    default -> {
                        LocalDate day = LocalDate.parse(text);
                        yield Optional.of(new Birth(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
                    }
                };
            } catch (java.time.DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * From a Person record and what it is linked to.
     *
     * @param properties of the record
     */
    public static PersonTraits of(
            Key key, Map<String, Object> properties, List<String> aliases, Set<String> documents, Set<String> phones) {
        var names = new ArrayList<String>();
        for (String property : List.of("name", "nameRaw")) {
            if (properties.get(property) instanceof String name && !name.isBlank()) {
                names.add(name);
            }
        }
        if (properties.get("otherNames") instanceof List<?> others) {
            others.forEach(other -> names.add(other.toString()));
        }
        return new PersonTraits(
                key,
                names.stream().distinct().toList(),
                aliases,
                Birth.parse(properties.getOrDefault("birthDate", "").toString()),
                properties.getOrDefault("nationality", "").toString(),
                documents,
                phones);
    }
}
