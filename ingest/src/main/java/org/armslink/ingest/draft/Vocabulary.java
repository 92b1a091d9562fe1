package org.armslink.ingest.draft;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of columns' names in English, Spanish, French, German and Portuguese, in small letters and without
 * accents.
 */
final class Vocabulary {
    /** Words that tell nothing of what stands in a column. */
    static final Set<String> FILLERS = words(
            "of the a an by and de del la el los las lo le les du des d l da do das dos"
                    + " der die dem den von und et y e en presunto presunta presuntos presuntas presume presumes alleged suposto");

    static final Set<String> GUN = words("gun guns firearm firearms weapon weapons arma armas arme armes waffe waffen");
    /** What may stand beside "arma" in a column that only says which arm it is. */
    static final Set<String> FIRE = words("fuego fogo feu fire");
    /** Kinds of firearms, as they stand in a cell. */
    static final Set<String> KINDS =
            words("pistol pistols revolver revolvers rifle rifles shotgun shotguns handgun handguns"
                    + " carbine carbines pistola pistolas fusil fusiles escopeta escopetas carabina carabinas subfusil"
                    + " pistolet pistolets revolveres fusils carabine espingarda espingardas fuzil metralhadora ametralladora"
                    + " mitraillette pistole revolver gewehr flinte buchse");

    static final Set<String> ANYBODY = words(
            "person persons people participant participants party individual individuals"
                    + " subject subjects involved persona personas participante participantes involucrado involucrados implicado"
                    + " implicados interviniente intervinientes individuo individuos personne personnes implique impliques"
                    + " individu individus beteiligter beteiligte personen pessoa pessoas envolvido envolvidos interveniente");
    static final Set<String> NAMES =
            words("name names fullname surname surnames lastname nombre nombres apellido apellidos"
                    + " nom noms prenom prenoms nachname vorname nome nomes sobrenome firstname forename forenames vornamen"
                    + " familienname apelido");
    /** Of a first name; "nombre" beside a surname is one. */
    static final Set<String> FIRST_NAMES =
            words("firstname forename forenames given vorname vornamen prenom prenoms first");

    static final Set<String> SURNAMES = words(
            "surname surnames lastname last family apellido apellidos nachname familienname" + " sobrenome apelido");
    static final Set<String> DEALERS =
            words("dealer dealers ffl retailer importer exporter armeria armurier handler importador importeur");
    /** Of a count, or of what no record holds. */
    static final Set<String> COUNTS = words("count total quantity qty age ages gender sex edad edades age alter anzahl"
            + " cantidad sexo sexe genero genre geschlecht quantite quantidade idade");
    /** A number sign before one of these counts them. */
    static final Set<String> COUNTED =
            words("killed injured wounded arrested dead guns firearms weapons victims suspects"
                    + " persons people rounds armas municiones cartuchos victimas heridos muertos fallecidos detenidos personas"
                    + " armes victimes blesses morts personnes munitions cartouches vitimas feridos mortos presos pessoas"
                    + " municoes waffen opfer verletzte tote");
    /** After "nombre", which is a name in Spanish and a number in French. */
    static final Set<String> COUNTED_IN_FRENCH =
            words("armes victimes blesses morts personnes munitions cartouches tirs suspects");

    static final Set<String> NUMBER_SIGNS = words("n no nr nro num number numero nummer");
    static final Set<String> NUMBER =
            words("id n no nr nro num number numero nummer reference referencia ref key row record"
                    + " label codigo code folio registro");
    /** Of a column that may name the row. */
    static final Set<String> ROW =
            words("id n no nr nro num number row reference referencia ref key record numero nummer registro fila linea"
                    + " ligne linha zeile codigo orden");
    /** Of a document of identity, whose number names no row and no person's name. */
    static final Set<String> DOCUMENT = words("document documento documentos dni cedula pasaporte passport passeport"
            + " passaporte ausweis cpf rg rut curp nif nie identidad identity identite licencia license licence");

    static final Set<String> TYPE = words("type types kind tipo tipos clase art typ genre");
    static final Set<String> DATE = words("date dates day when on at fecha fechas datum jour dia data tag");
    static final Set<String> DATE_ALONE = words("date fecha datum data jour dia day tag when");
    /** Of the day on which what the case is about happened. */
    static final Set<String> HAPPENED = words("incident occurred crime event hecho hechos suceso incidente ocurrido"
            + " ocurrencia delito faits fait infraction fato ocorrencia crime vorfall tat");

    static final Set<String> MAKE = words(
            "make makes maker manufacturer brand marca marcas marque marques fabricante fabricantes fabricant marke"
                    + " hersteller");
    static final Set<String> MODEL = words("model models modelo modelos modele modeles modell");
    static final Set<String> CALIBRE = words("calibre calibres caliber calibers cal calibro calibros kaliber");
    static final Set<String> SERIAL = words(
            "serial serials serialno serialnumber serie series seriennummer" + " waffennummer numeracao matricola");
    static final Set<String> BIRTH = words(
            "dob birth born birthdate nacimiento nac nacido naissance naiss geburt" + " geburtsdatum nascimento nasc");
    static final Set<String> ROLE = words("role roles relationship rol papel calidad rolle funcao qualite condicion");
    static final Set<String> PHONE =
            words("phone phones telephone tel mobile telefono telefonos celular telefon telefone handy portable");
    static final Set<String> PLATE =
            words("plate registration vin placa patente matricula immatriculation kennzeichen");
    static final Set<String> TOWN = words("city town place municipality village parish location ciudad municipio lugar"
            + " localidad ville commune lieu localite ort stadt gemeinde cidade local localidade");
    static final Set<String> REGION = words("state province region county department departamento provincia departement"
            + " bundesland kreis estado uf distrito district");
    /** Called so alone, a part of a country or how something stands. */
    static final Set<String> STATE = words("state estado etat");

    static final Set<String> COUNTRY = words("country nation pais pays land staat nacion");
    /** Of a country that is not the place where something happened. */
    static final Set<String> ELSEWHERE =
            words("origin origen origine origem manufacture fabricacion fabrication fabricacao"
                    + " nationality nacionalidad nationalite destination destino procedencia provenance herkunft");

    static final Set<String> CASE = words("case incident docket report event caso incidente expediente sumario causa"
            + " legajo denuncia carpeta atestado suceso hecho evento radicado dossier affaire procedure vorfall fall"
            + " aktenzeichen processo boletim ocorrencia inquerito bo ipp pv");

    static final Set<String> REMARKS =
            words("remark remarks note notes comment comments observacion observaciones comentario"
                    + " comentarios nota notas observation observations remarque remarques commentaire commentaires bemerkung"
                    + " bemerkungen anmerkung anmerkungen observacao observacoes");

    static final Set<String> TRACE = words("trace traces etrace tracing rastreo rastreio rastreamento tracage"
            + " ruckverfolgung ruckverfolgungsersuchen ruckverfolgungsnummer");
    /** Of the request itself, which says no more than "trace" alone. */
    static final Set<String> REQUEST = words("request requests solicitud demande pedido solicitacao ersuchen anfrage");

    static final Set<String> REASON = words("reason why motivo motif grund");
    static final Set<String> ILLICIT = words("illicit illegal illicitness ilicito ilicita ilicitud ilegal ilegalidad"
            + " illicite illegalitat rechtswidrigkeit");
    static final Set<String> MARKINGS =
            words("marking markings marcaje marcajes marcacion marcaciones marquage marquages marcacao marcacoes"
                    + " markierung markierungen kennzeichnung");
    static final Set<String> INTENDED = words("intended purpose previsto prevue prevu verwendungszweck finalidad");

    /** Who somebody is, by the words for it: the word that records are named with. */
    static final Map<String, String> PEOPLE = people();

    /** Kinds of custody events, and the words in the name of their date. */
    static final Map<String, Set<String>> EVENTS = events();

    /** Parts of words for who is a victim, a witness, a suspect. */
    static final List<String> VICTIMS = List.of(
            "victim", "opfer", "vitima", "deceased", "injured", "fallecid", "herid", "blesse", "ferid", "ofendid");

    static final List<String> WITNESSES = List.of("witness", "testig", "temoin", "zeug", "testemunh");
    static final List<String> SUSPECTS = List.of(
            "suspect",
            "subject",
            "defend",
            "accus",
            "offend",
            "perpet",
            "sospechos",
            "imputad",
            "acusad",
            "indagad",
            "prevenu",
            "mis en cause",
            "mis en examen",
            "tatverd",
            "beschuldig",
            "suspeit",
            "indiciad",
            "arguid",
            "autor");

    /** Words that stand where nothing is known. */
    private static final Set<String> NOTHING = Arrays.stream(
                    ("unknown|unk|n/a|na|none|null|nil|-|--|---|–|—|?|??|not known"
                                    + "|not stated|not available|not applicable|not recorded|desconocido|desconocida|desconocidos"
                                    + "|desconocidas|se desconoce|ignorado|ignorada|ninguno|ninguna|s/d|s.d.|sin datos|sin dato"
                                    + "|sin informacion|no consta|no aplica|no informado|no informada|n/c|n/d|s/n|s/i|inconnu|inconnue"
                                    + "|non renseigne|non renseignee|neant|sans objet|unbekannt|keine|keine angabe|k.a.|desconhecido"
                                    + "|desconhecida|sem dados|sem informacao|nao informado|nao informada|nao consta|n/i|sconosciuto")
                            .split("\\|"))
            .collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    /** @param folded tidied, in small letters, without accents */
    static boolean isNothing(String folded) {
        return NOTHING.contains(folded);
    }

    /** @param folded in small letters, without accents */
    static boolean isRole(String folded) {
        return Stream.of(VICTIMS, WITNESSES, SUSPECTS).flatMap(List::stream).anyMatch(folded::contains);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        for (String who : List.of(
                "buyer buyers comprador compradora compradores acheteur kaufer",
                "purchaser purchasers adquirente acquereur erwerber",
                "seller sellers vendedor vendedora vendeur verkaufer",
                "suspect suspects sospechoso sospechosa sospechosos tatverdachtiger suspeito suspeita suspeitos",
                "defendant defendants imputado imputada imputados prevenu beschuldigter arguido indiciado",
                "accused acusado acusada acusados accuse angeklagter",
                "offender offenders autor autores autora auteur auteurs tater",
                "victim victims victima victimas victime victimes opfer vitima vitimas",
                "witness witnesses testigo testigos temoin temoins zeuge zeugen testemunha testemunhas",
                "owner owners propietario propietaria proprietaire proprietario eigentumer",
                "possessor possessors poseedor tenedor detenteur besitzer portador",
                "holder holders titular titulaire inhaber",
                "thief ladron voleur dieb ladrao")) {
            String[] words = who.split(" ");
            for (String word : words) {
                people.put(word, words[0]);
            }
        }
        return Map.copyOf(people);
    }

    private static Map<String, Set<String>> events() {
        var events = new LinkedHashMap<String, Set<String>>();
        events.put("sold", words("sale sold purchase purchased bought venta compra vente achat verkauf kauf venda"));
        events.put("stolen", words("stolen theft robo robada hurto vol vole diebstahl furto roubo"));
        events.put("lost", words("lost loss perdida extravio perte verlust"));
        events.put(
                "seized",
                words("seized seizure incautacion incautada decomiso secuestro saisie sicherstellung beschlagnahme"
                        + " apreensao apreendida"));
        events.put(
                "recovered",
                words("recovered recovery crime found hallazgo recuperacion recuperada decouverte fund tat"));
        events.put("exported", words("export exported exportacion exportation exportacao ausfuhr"));
        events.put("imported", words("import imported importacion importation importacao einfuhr"));
        events.put("destroyed", words("destroyed destruction destruccion destruicao vernichtung"));
        return events;
    }
}
