package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.LinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row, many records: cells with several values, lists of JSON, repeated elements of XML. */
class ListsTest {
    private static final String RULES = """
            records:
              case:
                label: Case
                key: ["{id}"]
                properties: {caption: "Case {id}"}
              gun:
                label: Firearm
                each: gun
                key: ["{id}", "{gun}"]
                properties: {caption: "{make}", make: "{make}", makeRaw: {raw: make}, serial: {serial: serial}}
              person:
                label: Person
                each: person
                when: {present: [name]}
                key: ["{id}", "{person}"]
                properties: {caption: "{name}", name: "{name}"}
            links:
              - {type: RECOVERED_IN, from: gun, to: case}
              - {type: SUSPECT_IN, from: person, to: case, when: {equals: {role: suspect}}}
              - {type: VICTIM_IN, from: person, to: case, when: {oneOf: {role: [victim, dead]}}}
              - {type: WITNESS_IN, from: person, to: case, when: {not: {oneOf: {role: [suspect, victim, dead]}}}}
            """;

    private static final String CSV = """
            csv: {columns: [id, make, serial, name, role], unique: id}
            lists:
              gun: {split: [make, serial], by: ";"}
              person: {split: [name, role], by: "||", keyed: "::"}
            """ + RULES;

    @TempDir
    Path folder;

    @Test
    void cellsThatStandSideBySideBelongTogether() {
        var read = SmallImport.of(folder, CSV, """
                id,make,serial,name,role
                1,Glock; Taurus,AB1;CD2,0::Ann||3::Ben,3::Victim||0::SUSPECT
                2,Colt,,,
                """);
        assertThat(read.refused()).isEmpty();
        assertThat(read.records("Firearm"))
                .containsOnlyKeys("1-1", "1-2", "2-1")
                .containsEntry(
                        "1-2", Map.of("caption", "Taurus", "make", "Taurus", "makeRaw", " Taurus", "serial", "CD2"))
                .containsEntry("2-1", Map.of("caption", "Colt", "make", "Colt", "makeRaw", "Colt"));
        assertThat(read.records("Person")).containsOnlyKeys("1-0", "1-3");
        assertThat(read.links(LinkType.RECOVERED_IN))
                .containsExactly("Colt > Case 2", "Glock > Case 1", "Taurus > Case 1");
        assertThat(read.links(LinkType.SUSPECT_IN)).containsExactly("Ann > Case 1");
        assertThat(read.links(LinkType.VICTIM_IN)).containsExactly("Ben > Case 1");
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        var read = SmallImport.of(folder, CSV, """
                id,make,serial,name,role
                1,Glock;Taurus,AB1,,
                2,Glock;Taurus;,AB1;CD2,,
                3,,,Ann,
                4,,,0::Ann||0::Ben,
                5,Glock;,AB1;,0::Ann||,0::witness
                """);
        assertThat(read.refused())
                .containsExactly(
                        "1 serial \"AB1\": has 1 parts, but make has 2, so it cannot be told which belong together;"
                                + " correct one of them",
                        "2 serial \"AB1;CD2\": has 2 parts, but make has 3, so it cannot be told which belong together;"
                                + " correct one of them",
                        "3 name \"Ann\": has no key before \"::\", so it cannot be told to which part it belongs;"
                                + " correct it",
                        "4 name \"0::Ben\": has the key 0 a second time; correct one of them");
        assertThat(read.records("Firearm")).containsOnlyKeys("5-1");
        assertThat(read.links(LinkType.WITNESS_IN)).containsExactly("Ann > Case 5");
    }

    @Test
    void aListOfManyPartsIsRefused() {
        var read = SmallImport.of(folder, CSV, "id,make,serial,name,role\n1," + "x;".repeat(1001) + ",,,\n");
        assertThat(read.refused()).singleElement().asString().contains("1002 parts", "1000");
    }

    @Test
    void jsonHasListsOfItsOwn() {
        var read = SmallImport.of(
                folder,
                """
                jsonLines: {columns: [id, guns.make, guns.serial, people.name, people.role], ignore: [note], unique: id}
                lists:
                  gun: {split: [guns.make, guns.serial]}
                  person: {split: [people.name, people.role]}
                """
                        + RULES.replace("{make}", "{guns.make}")
                                .replace("raw: make", "raw: guns.make")
                                .replace("serial: serial", "serial: guns.serial")
                                .replace("{name}", "{people.name}")
                                .replace("[name]", "[people.name]")
                                .replace("role:", "people.role:"),
                """
                {"id": 1, "guns": [{"make": "Glock"}, {"make": "Taurus", "serial": 12.50}], "note": {"a": [1]}}
                {"id": 2, "guns": {"make": "Colt"}, "people": [{"name": "Ann", "role": "victim"}]}
                {"id": 3, "guns": [{"make": ["a", "b"]}]}
                {"id": 4, "guns": [{"model": "G17"}]}
                {"id": [5, 6]}
                {"id": 7, "guns": [], "people": null}
                [1]
                {"id": 8}}
                {"id": 9, "id": 9}
                """);
        assertThat(read.records("Firearm"))
                .containsOnlyKeys("1-1", "1-2", "2-1")
                .hasEntrySatisfying("1-2", gun -> assertThat(gun).containsEntry("serial", "1250"));
        assertThat(read.links(LinkType.VICTIM_IN)).containsExactly("Ann > Case 2");
        assertThat(read.records("Case")).containsOnlyKeys("1", "2", "7");
        assertThat(read.refused())
                .hasSize(6)
                .anySatisfy(
                        reason -> assertThat(reason).startsWith("3 guns.make").contains("list inside a list"))
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("4 guns.model \"G17\": is not known to the mapping")
                        .contains("jsonLines.columns"))
                .anySatisfy(reason -> assertThat(reason).startsWith("5 id \"5 | 6\": has 2 values"))
                .anySatisfy(reason -> assertThat(reason).startsWith("7  \"\": is no JSON object"))
                .anySatisfy(reason -> assertThat(reason).startsWith("8  \"\": ").contains("JSON"))
                .anySatisfy(reason ->
                        assertThat(reason).startsWith("9  \"\": is no JSON").contains("id"));
    }

    @Test
    void xmlRepeatsItsElements() {
        var read = SmallImport.of(folder, """
                xml: {rowElement: incident, columns: ["@id", guns.gun, guns.gun.@serial, names.name], unique: "@id"}
                lists:
                  gun: {split: [guns.gun, guns.gun.@serial]}
                records:
                  gun:
                    label: Firearm
                    each: gun
                    key: ["{@id}", "{gun}"]
                    properties: {caption: "{guns.gun}", serial: {serial: guns.gun.@serial}}
                  person:
                    label: Person
                    key: ["{@id}"]
                    properties: {caption: "{@id}", otherNames: {list: names.name}}
                """, """
                <?xml version="1.0"?>
                <!-- invented -->
                <export xmlns="urn:x" xmlns:y="urn:y"><about>passed over</about>
                  <incident id="1"><guns><gun serial="A1">Glock</gun><gun>Tau<![CDATA[rus]]> &amp; &#67;o</gun></guns>
                    <names><name>Ann</name><name> Ben </name></names></incident>
                  <y:incident id="2"><guns><gun serial="B2"/></guns><names><name>Cid</name></names></y:incident>
                  <incident id="3"><colour>red</colour></incident>
                </export>
                """);
        assertThat(read.records("Firearm"))
                .containsEntry("1-1", Map.of("caption", "Glock", "serial", "A1"))
                .containsEntry("1-2", Map.of("caption", "Taurus & Co"));
        assertThat(read.records("Person"))
                .containsEntry("1", Map.of("caption", "1", "otherNames", List.of("Ann", "Ben")));
        assertThat(read.refused())
                .hasSize(2)
                .anySatisfy(
                        reason -> assertThat(reason).startsWith("2 ").contains("guns.gun", "caption of records.gun"))
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("3 colour \"red\": is not known to the mapping")
                        .contains("xml.columns"));
    }

    @Test
    void mappingsThatCannotBeMeantAreRefused() {
        assertThat(refusal(CSV.replace("key: [\"{id}\", \"{gun}\"]", "key: [\"{id}\"]")))
                .contains("all parts of gun would be one record", "{gun}");
        assertThat(refusal(CSV.replace("each: gun\n", "each: guns\n"))).contains("no list \"guns\"", "gun, person");
        assertThat(refusal(CSV.replace("by: \";\"", "keyed: \":\""))).contains("needs by");
        assertThat(refusal(CSV.replace("split: [name, role]", "split: [name, make]")))
                .contains("make is split in gun already");
        assertThat(refusal(CSV.replace("  gun: {split", "  make: {split"))).contains("rename");
        assertThat(refusal(CSV.replace("\"Case {id}\"", "\"Case {gun}\""))).contains("each: gun");
        assertThat(refusal(CSV + "  - {type: OF, from: gun, to: gun}\n")).contains("OF leads from");
        assertThat(refusal(
                        CSV + "  - {type: ASSOCIATE_OF, from: person, to: person, when: {equals: {role: [a, b]}}}\n"))
                .contains("equals compares role with one text");
        assertThat(refusal(
                        CSV + "  - {type: ASSOCIATE_OF, from: person, to: person, when: {matches: {role: \"(\"}}}\n"))
                .contains("regular expression");
        assertThat(refusal(CSV.replace("label: Case", "label: Person").replace("    each: person\n", "    each: gun\n")
                        + "  - {type: SUSPECT_IN, from: gun, to: person}\n"))
                .isNotEmpty();
        assertThatThrownBy(() -> SmallImport.source(folder, """
                        csv: {columns: [id, a, b], unique: id}
                        lists: {one: {split: a, by: ";"}, other: {split: b, by: ";"}}
                        records:
                          x: {label: Person, each: one, key: ["{id}", "{one}"], properties: {caption: "{a}"}}
                          y: {label: Person, each: other, key: ["{id}", "{other}"], properties: {caption: "{b}"}}
                        links: [{type: ASSOCIATE_OF, from: x, to: y}]
                        """))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("small.yml:14: x is one for each of one and y one for each of other");
    }

    private String refusal(String mapping) {
        try {
            SmallImport.source(folder, mapping);
            return "";
        } catch (UnusableInput e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** "Glock;Colt" and one serial in a column of its own: whose it is nobody can tell, and two guns would bear it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Firearm          | serial: {serial: mark}
            Firearm          | serialRaw: {raw: mark}
            Firearm          | serial: ["{part}", "{mark}"]
            Firearm          | serial: "{same}"
            Component        | serial: {serial: mark}
            IdentityDocument | number: "{mark}"
            Phone            | value: "{mark}"
            Phone            | valueRaw: {raw: mark}
            Vehicle          | value: "{mark}"
            Vessel           | value: "{mark}"
            Account          | value: "{mark}"
            """)
    void aMarkOfTheRowIsNotGivenToEveryPart(String label, String property) {
        String mapping = """
                csv: {columns: [id, what, mark, date], unique: id}
                lists: {part: {split: [what], by: ";"}}
                values: {same: "{mark}"}
                records:
                  thing:
                    label: %s
                    each: part
                    key: ["{id}", "{part}"]
                    properties:
                      caption: "{what} of {date}"
                      %s
                """.formatted(label, property);
        String name = property.substring(0, property.indexOf(':'));
        assertThatThrownBy(() -> SmallImport.source(folder, mapping))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContainingAll(
                        "small.yml:19: records.thing." + name + " uses the column mark",
                        "not under lists.part.split",
                        "a record without each");
        // One for each part, or one record for the row: both are right, and a date may go to every part.
        var each = SmallImport.of(
                folder,
                mapping.replace("[what], by", "[what, mark], by"),
                "id,what,mark,date\n1,Glock;Colt,A1;B2,2021\n");
        assertThat(each.records(label)).containsOnlyKeys("1-1", "1-2");
        assertThat(each.records(label).get("1-1")).containsEntry("caption", "Glock of 2021");
        assertThat(each.records(label).get("1-2")).containsEntry(name, property.contains("{part}") ? "2" : "B2");
        var alone = SmallImport.of(
                folder,
                mapping.replace("    each: part\n", "")
                        .replace(", \"{part}\"]", "]")
                        .replace("[\"{part}\", ", "["),
                "id,what,mark,date\n1,Glock,A1,2021\n");
        assertThat(alone.records(label).get("1")).containsEntry(name, "A1");
    }
}
