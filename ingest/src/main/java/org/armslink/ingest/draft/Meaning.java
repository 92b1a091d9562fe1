package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a column seems to say, by the words of its name.
 *
 * @param who what the words tell of whose it is, such as {@code dealer} in "dealer city"; may be empty
 */
record Meaning(Field field, String who) {
    /** A property of a firearm, a person, a place, a case. */
    enum Field {
        MAKE,
        MODEL,
        CALIBRE,
        SERIAL,
        GUN_TYPE,
        NAME,
        BIRTH,
        ROLE,
        ORGANISATION,
        TOWN,
        REGION,
        COUNTRY,
        CASE,
        PHONE,
        PLATE
    }

    static final Set<Field> OF_FIREARM = Set.of(Field.MAKE, Field.MODEL, Field.CALIBRE, Field.SERIAL, Field.GUN_TYPE);
    static final Set<Field> OF_PERSON = Set.of(Field.NAME, Field.BIRTH, Field.ROLE);

    /** Words by which a person is called after what he or she did, and the word that records are named with. */
    static final Map<String, String> PEOPLE = people();

    private static final Set<String> GUN =
            Set.of("gun", "guns", "firearm", "firearms", "weapon", "weapons", "arma", "arme");
    private static final Set<String> ANYBODY =
            Set.of("person", "persons", "people", "participant", "participants", "party", "individual", "subject");
    private static final Set<String> NAMES =
            Set.of("name", "names", "fullname", "nombre", "nom", "surname", "lastname");
    private static final Set<String> DEALERS = Set.of("dealer", "dealers", "ffl", "retailer", "importer", "exporter");
    private static final Set<String> NUMBERS =
            Set.of("n", "num", "count", "total", "quantity", "qty", "age", "gender", "sex");

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        for (String word : List.of(
                "buyer",
                "purchaser",
                "seller",
                "suspect",
                "defendant",
                "accused",
                "offender",
                "victim",
                "witness",
                "owner",
                "possessor",
                "holder",
                "thief")) {
            people.put(word, word);
            people.put(word + "s", word);
        }
        return Map.copyOf(people);
    }

    /** The words of a name, in small letters: "dealerCity", "DEALER_CITY" and "dealer.city" are dealer and city. */
    static List<String> words(String column) {
        var words = new ArrayList<String>();
        String apart = column.replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})", " ");
        for (String word : apart.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Empty where the words tell nothing, or of a count. */
    static Optional<Meaning> of(String column) {
        List<String> words = words(column);
        if (words.stream().anyMatch(NUMBERS::contains)) {
            return Optional.empty();
        }
        String who = who(words);
        boolean gun = has(words, GUN);
        Field field;
        if (has(
                words,
                Set.of("make", "maker", "manufacturer", "brand", "marca", "marque", "fabricante", "fabricant"))) {
            field = Field.MAKE;
        } else if (has(words, Set.of("model", "modelo", "modele", "modèle"))) {
            field = Field.MODEL;
        } else if (has(words, Set.of("calibre", "caliber", "cal", "calibro", "kaliber"))) {
            field = Field.CALIBRE;
        } else if (has(words, Set.of("serial", "serialno", "serialnumber", "serie", "série"))) {
            field = Field.SERIAL;
        } else if (gun && has(words, Set.of("type", "kind", "tipo"))) {
            field = Field.GUN_TYPE;
        } else if (has(words, Set.of("dob", "birth", "born", "birthdate", "nacimiento", "naissance"))) {
            field = Field.BIRTH;
        } else if (has(words, Set.of("role", "roles", "relationship"))
                || (has(words, ANYBODY) && has(words, Set.of("type")))) {
            field = Field.ROLE;
        } else if (has(words, Set.of("phone", "telephone", "tel", "mobile", "telefono", "téléphone"))) {
            field = Field.PHONE;
        } else if (has(words, Set.of("plate", "registration", "placa", "vin"))) {
            field = Field.PLATE;
        } else if (has(
                words,
                Set.of("city", "town", "place", "municipality", "village", "parish", "ciudad", "ville", "location"))) {
            field = Field.TOWN;
        } else if (has(
                words, Set.of("state", "province", "region", "county", "department", "departamento", "provincia"))) {
            field = Field.REGION;
        } else if (has(words, Set.of("country", "pais", "país", "pays", "nation"))) {
            field = Field.COUNTRY;
        } else if (has(words, Set.of("case", "incident", "docket", "caso", "dossier")) && isName(words)) {
            field = Field.CASE;
        } else if (has(words, DEALERS) && isName(words)) {
            field = Field.ORGANISATION;
        } else if (!gun && (has(words, NAMES) || (!who.isEmpty() && isName(words)))) {
            field = Field.NAME;
        } else {
            return Optional.empty();
        }
        return Optional.of(new Meaning(field, who));
    }

    /** Whether the column names the thing, and does not tell its status, date or the like. */
    private static boolean isName(List<String> words) {
        return words.size() == 1
                || has(words, NAMES)
                || has(words, Set.of("id", "no", "nr", "number", "numero", "número", "reference", "ref", "label"));
    }

    private static String who(List<String> words) {
        for (String word : words) {
            String person = PEOPLE.get(word);
            if (person != null) {
                return person;
            }
            if (DEALERS.contains(word)) {
                return "dealer";
            }
        }
        return "";
    }

    private static boolean has(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }
}
