package org.armslink.ingest.draft;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of columns' names in English, Spanish, French, German and Portuguese, in small letters. */
final class Vocabulary {
    static final Set<String> GUN = words("gun guns firearm firearms weapon weapons arma armas arme armes waffe waffen");
    static final Set<String> ANYBODY = words("person persons people participant participants party individual subject"
            + " persona personas participante participantes personne personnes beteiligter beteiligte personen pessoa");
    static final Set<String> NAMES =
            words("name names fullname surname lastname nombre nombres apellido nom prénom nachname vorname nome");
    static final Set<String> DEALERS = words(
            "dealer dealers ffl retailer importer exporter armería armeria armurier händler importador importeur");
    /** Of a count, or of what no record holds. */
    static final Set<String> NUMBERS =
            words("n num count total quantity qty age ages gender sex edad âge alter anzahl cantidad");

    static final Set<String> NUMBER = words(
            "id no nr number numero número numéro nummer reference referencia référence ref key row record label");
    /** Of a column that may name the row. */
    static final Set<String> ROW = words("id no nr number row reference ref key record numero");

    static final Set<String> TYPE = words("type kind tipo art typ");
    static final Set<String> DATE = words("date day when on at fecha datum jour día data tag");

    static final Set<String> MAKE =
            words("make makes maker manufacturer brand marca marcas marque fabricante fabricant marke hersteller");
    static final Set<String> MODEL = words("model models modelo modele modèle modell");
    static final Set<String> CALIBRE = words("calibre calibres caliber calibers cal calibro kaliber");
    static final Set<String> SERIAL =
            words("serial serials serialno serialnumber serie série seriennummer waffennummer");
    static final Set<String> BIRTH =
            words("dob birth born birthdate nacimiento naissance geburt geburtsdatum nascimento");
    static final Set<String> ROLE = words("role roles relationship rol papel rôle rolle papel função");
    static final Set<String> PHONE =
            words("phone phones telephone tel mobile teléfono telefono téléphone telefon telefone handy");
    static final Set<String> PLATE =
            words("plate registration vin placa matrícula matricula immatriculation kennzeichen");
    static final Set<String> TOWN = words("city town place municipality village parish location ciudad municipio lugar"
            + " ville commune lieu ort stadt gemeinde cidade");
    static final Set<String> REGION = words("state province region county department departamento provincia región"
            + " département région bundesland kreis estado");
    static final Set<String> COUNTRY = words("country nation país pais pays land staat");
    static final Set<String> CASE =
            words("case incident docket caso incidente expediente dossier affaire vorfall fall aktenzeichen processo");

    /** Who somebody is, by the words for it: the word that records are named with. */
    static final Map<String, String> PEOPLE = people();

    /** Kinds of custody events, and the words in the name of their date. */
    static final Map<String, Set<String>> EVENTS = events();

    /** Beginnings of words for who is a victim, a witness, a suspect. */
    static final List<String> VICTIMS = List.of("victim", "víctima", "opfer", "vítima", "deceased", "injured");

    static final List<String> WITNESSES = List.of("witness", "testig", "témoin", "temoin", "zeug", "testemunh");
    static final List<String> SUSPECTS = List.of(
            "suspect",
            "subject",
            "defend",
            "accus",
            "offend",
            "perpet",
            "sospechos",
            "imputad",
            "prévenu",
            "tatverd",
            "beschuldig",
            "suspeit");

    private Vocabulary() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        for (String who : List.of(
                "buyer buyers comprador acheteur käufer",
                "purchaser purchasers adquirente acquéreur erwerber",
                "seller sellers vendedor vendeur verkäufer",
                "suspect suspects sospechoso tatverdächtiger suspeito",
                "defendant defendants imputado prévenu beschuldigter",
                "accused acusado accusé angeklagter",
                "offender offenders autor täter",
                "victim victims víctima victima victime opfer vítima",
                "witness witnesses testigo témoin zeuge testemunha",
                "owner owners propietario propriétaire eigentümer",
                "possessor possessors poseedor détenteur besitzer",
                "holder holders titular titulaire inhaber",
                "thief ladrón voleur dieb")) {
            String[] words = who.split(" ");
            for (String word : words) {
                people.put(word, words[0]);
            }
        }
        return Map.copyOf(people);
    }

    private static Map<String, Set<String>> events() {
        var events = new LinkedHashMap<String, Set<String>>();
        events.put("sold", words("sale sold purchase purchased bought venta compra vente achat verkauf kauf"));
        events.put("stolen", words("stolen theft robo hurto vol diebstahl furto"));
        events.put("lost", words("lost loss pérdida perte verlust"));
        events.put(
                "seized", words("seized seizure incautación incautacion decomiso saisie sicherstellung beschlagnahme"));
        events.put("recovered", words("recovered recovery crime found hallazgo fund tat"));
        events.put("exported", words("export exported exportación ausfuhr"));
        events.put("imported", words("import imported importación einfuhr"));
        events.put("destroyed", words("destroyed destruction destrucción vernichtung"));
        return events;
    }
}
