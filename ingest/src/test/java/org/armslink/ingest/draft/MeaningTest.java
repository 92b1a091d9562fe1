package org.armslink.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.armslink.ingest.draft.Meaning.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of columns as police files of several countries have them, with accents, capitals, signs and filler words. */
class MeaningTest {
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            CASE     : Nro Expediente | Nº de Expediente | N° expediente | Núm. de causa | N.º do processo | No. of the case | Dossier n° | Sumario Nro.
            CASE     : case_no | CaseNumber | INCIDENT ID | Número do Boletim de Ocorrência | Numéro de l'affaire | Aktenzeichen | Legajo | Nº B.O. | B.O. nº
            MAKE     : Marca | MARCA DEL ARMA | Marque de l'arme | Marca da arma | Firearm make | Manufacturer | Hersteller | marcas
            MODEL    : Modelo | modèle | Model of the gun | MODELO DE ARMA
            CALIBRE  : Calibre | CALIBRE DEL ARMA | Kaliber | gun_caliber | calibre de l’arme
            SERIAL   : Nº de serie | Nro. Serie | Número de Série | N° de série | serial no. | Serial # | Núm. serie arma | Numeração da arma
            GUN_TYPE : Tipo de arma | Type d'arme | Clase de Arma de Fuego | Weapon Type | Arma(s) | Armas de fuego
            NAME     : Apellido y Nombre | NOMBRES | Nom et prénom | Nome completo do suspeito | Suspect name | Víctima(s) | Imputado/a | Participantes | Presuntos autores | Nombre de la víctima | Mis en cause
            BIRTH    : Fecha de nacimiento | Fecha Nac. | Date de naissance | Data de Nascimento | DOB | date_of_birth
            ROLE     : Rol | Calidad | Qualité | participant_type | Tipo de involucrado | Role of the person
            REMARKS  : Observaciones | Bemerkungen | remarks | Weapon notes | Observações
            TOWN     : Lugar del hecho | Ciudad | Localidad | Lieu des faits | Local do fato | Cidade | City of incident
            REGION   : Provincia | Département | Estado | Province
            COUNTRY  : País | PAIS | Pays | Country | Land
            NONE     : Nro. de víctimas | n_killed | Nombre de victimes | Number of guns | Núm. de cartuchos | Cant. detenidos | Edad de la víctima
            NONE     : Nro. documento | D.N.I. nro | DNI víctima | País de origen | Nacionalidad | Lugar de nacimiento | Country of manufacture | Fecha del hecho | Estado del arma
            NONE     : Case status | Expediente iniciado el día | x | ''
            """)
    void whatColumnsSpeakOf(String field, String all) {
        for (String column : all.split(" \\| ")) {
            String name = column.strip();
            assertThat(Meaning.of(name.equals("''") ? "" : name)
                            .map(meaning -> meaning.field().name())
                            .orElse("NONE"))
                    .as("\"%s\"", name)
                    .isEqualTo(field);
        }
    }

    @Test
    void whoseAColumnIs() {
        for (String column : List.of("Nombre de la víctima", "VICTIMA", "Nom de la victime", "Vítima", "victim_name")) {
            assertThat(Meaning.of(column)).as(column).contains(new Meaning(Field.NAME, "victim"));
        }
        assertThat(Meaning.of("Nombre del sospechoso")).contains(new Meaning(Field.NAME, "suspect"));
        assertThat(Meaning.of("Ciudad del vendedor")).contains(new Meaning(Field.TOWN, "seller"));
    }
}
