package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.armslink.ingest.attacks.Parts.gun;
import static org.armslink.ingest.attacks.Parts.number;
import static org.armslink.ingest.attacks.Parts.row;
import static org.armslink.ingest.attacks.Parts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.SmallImport;
import org.armslink.model.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that no spreadsheet would write, and cells that are not what they seem. */
class XlsxAttacksTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private String refusal(Parts parts) {
        return Guns.refusal(folder, Guns.XLSX, parts.bytes());
    }

    private SmallImport read(Parts parts) {
        return Guns.read(folder, Guns.XLSX, parts.bytes());
    }

    private static String cell(String at, String type, String inside) {
        return "<c r=\"" + at + "\" t=\"" + type + "\">" + inside + "</c>";
    }

    @Test
    void aSmallFileThatUnpacksToGigabytesIsRefused() {
        Parts sheet = Parts.of().with(SHEET, out -> {
            out.write(("<worksheet><sheetData>" + Parts.HEADER).getBytes(UTF_8));
            byte[] comments = ("<!--" + " ".repeat(1_000_000) + "-->").getBytes(UTF_8);
            for (int i = 0; i < 1_200; i++) {
                out.write(comments);
            }
        });
        byte[] small = sheet.bytes();
        assertThat(small).hasSizeLessThan(2_000_000);
        assertThat(refusal(() -> small)).contains("unpacks to", "grows 200 times", "CSV");
        // That it says to be packed as two gigabytes does not let it grow to four hundred.
        small[lastEntry(small) + 23] = 0x7f;
        assertThat(refusal(() -> small)).contains("unpacks to", "grows 200 times", "CSV");
        Parts texts = Parts.of(gun(2, text("B2", "Colt"))).with("xl/sharedStrings.xml", out -> {
            out.write("<sst>".getBytes(UTF_8));
            byte[] many = "<si><t>Glock</t></si>".repeat(10_000).getBytes(UTF_8);
            for (int i = 0; i < 300; i++) {
                out.write(many);
            }
        });
        assertThat(refusal(texts)).contains("CSV");
    }

    @Test
    void aPackedPartInsideAPartIsNoXml() {
        byte[] inner = Parts.of().bytes();
        assertThat(refusal(Parts.of().with(SHEET, inner))).contains(SHEET, "not UTF-8");
        assertThat(read(Parts.of(gun(2, text("B2", "Colt"))).with("xl/embeddings/inner.xlsx", inner))
                        .records("Firearm"))
                .containsOnlyKeys("2");
    }

    @Test
    void moreThanTenThousandPartsAreRefused() {
        Parts parts = Parts.of();
        for (int i = 0; i < 10_001; i++) {
            parts.with("xl/media/" + i, "");
        }
        assertThat(refusal(parts)).contains("10000 parts", "CSV");
    }

    /** Where the last end record does not fit, another one before it is used: both are looked at. */
    @Test
    void anEndThatHidesTheTrueOneDoesNotHideItsParts() {
        Parts parts = Parts.of();
        for (int i = 0; i < 10_001; i++) {
            parts.with("xl/media/" + i, "");
        }
        byte[] bytes = parts.bytes();
        byte[] hidden = Arrays.copyOf(bytes, bytes.length + 22);
        hidden[bytes.length - 2] = 22;
        System.arraycopy("PK\5\6".getBytes(ISO_8859_1), 0, hidden, bytes.length, 4);
        assertThat(refusal(() -> hidden)).contains("10000 parts");
    }

    private interface Bytes {
        byte[] get();
    }

    private String refusal(Bytes bytes) {
        return Guns.refusal(folder, Guns.XLSX, bytes.get());
    }

    @Test
    void namesThatLeadOutsideAreReadNowhereAndWriteNothing() throws Exception {
        Path victim = folder.resolve("victim.txt");
        Files.writeString(victim, "before");
        Parts parts = Parts.of(gun(2, text("B2", "Colt")))
                .with("../victim.txt", "after")
                .with("../../../../../../../../" + victim, "after")
                .with("/" + victim, "after")
                .with("C:\\victim.txt", "after");
        assertThat(read(parts).records("Firearm")).containsOnlyKeys("2");
        assertThat(victim).hasContent("before");
        for (String target : List.of("../../../../../../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd")) {
            Parts outside =
                    Parts.of().with("xl/_rels/workbook.xml.rels", Parts.relationships(Parts.sheet("r1", target)));
            assertThat(refusal(outside)).contains("has no part", "passwd", "save it again");
        }
        Parts external = Parts.of()
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Parts.relationships(Parts.sheet("r1", "http://example.org/x")
                                .replace("Id=", "TargetMode=\"External\" Id=")));
        assertThat(refusal(external)).contains("no sheet of cells");
    }

    @Test
    void aPartThatLiesAboutItsSizeOrItsCheckSumIsRefused() {
        byte[] honest = Parts.of(gun(2, text("B2", "Colt"))).bytes();
        int list = lastEntry(honest);
        // In the list of parts: the check sum at 16, the packed size at 20, the unpacked size at 24.
        for (int field : new int[] {16, 24}) {
            byte[] lying = honest.clone();
            lying[list + field] ^= 5;
            assertThat(refusal(() -> lying)).contains("damaged", "again");
        }
        for (int high : new int[] {21, 22, 23}) {
            byte[] lying = honest.clone();
            lying[list + high] = 0x7f;
            // What is packed ends where it ends.
            assertThat(Guns.read(folder, Guns.XLSX, lying).records("Firearm")).containsOnlyKeys("2");
        }
    }

    private static int lastEntry(byte[] zip) {
        for (int at = zip.length - 46; at >= 0; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                return at;
            }
        }
        throw new AssertionError("no list of parts");
    }

    @Test
    void oneBitThatIsNotAsItWasIsNoticed() {
        byte[] stored = Parts.of(gun(2, text("B2", "Colt"))).bytes();
        int noticed = 0;
        for (int at = 0; at < stored.length; at += 7) {
            byte[] flipped = stored.clone();
            flipped[at] ^= 4;
            try {
                SmallImport read = SmallImport.of(folder, Guns.XLSX, flipped);
                assertThat(read.records("Firearm")).as("byte %s", at).containsOnlyKeys("2");
                assertThat(read.records("Firearm").get("2")).as("byte %s", at).containsEntry("make", "Colt");
            } catch (org.armslink.ingest.UnusableInput e) {
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(stored.length / 21);
    }

    @Test
    void ofAFormulaTheSavedResultIsTaken() {
        SmallImport read = read(Parts.of(
                gun(2, cell("B2", "str", "<f>CONCAT(\"Co\",\"lt\")</f><v>Colt</v>")),
                gun(3, cell("B3", "str", "<f>CONCAT(\"Co\",\"lt\")</f>")),
                gun(4, cell("B4", "e", "<f>1/0</f><v>#DIV/0!</v>")),
                gun(5, cell("B5", "e", "<v>#REF!</v>")),
                gun(6, cell("B6", "str", "<f>HYPERLINK(\"http://example.org\")</f><v>=cmd|' /C calc'!A0</v>")),
                gun(7, "<c r=\"B7\"><f>1+2</f><v></v></c>"),
                gun(8, cell("B8", "str", "<f>\"\"</f><v></v>")),
                gun(9, "<c r=\"B9\"><f>1+2</f><v>3</v></c>")));
        assertThat(read.records("Firearm")).containsOnlyKeys("2", "6", "8", "9");
        assertThat(read.records("Firearm").get("8")).doesNotContainKeys("make", "makeRaw");
        assertThat(read.records("Firearm").get("9")).containsEntry("make", "3");
        assertThat(read.records("Firearm").get("2")).containsEntry("make", "Colt");
        assertThat(read.records("Firearm").get("6")).containsEntry("make", "=cmd|' /C calc'!A0");
        assertThat(read.refused())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2 make \"\"").contains("result was not saved"),
                        row -> assertThat(row).startsWith("3 make \"#DIV/0!\"").contains("an error of a formula"),
                        row -> assertThat(row).startsWith("4 make \"#REF!\"").contains("an error of a formula"),
                        row -> assertThat(row)
                                .startsWith("6 make \"\": is a formula in cell B7 whose result was not saved; open"));
        assertThat(read.report().firstQuarantined().get(1).text()).isEqualTo("4,#DIV/0! [= 1/0],44000");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        for (String harm : List.of("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1")) {
            Map<String, Object> gun =
                    read(Parts.of(gun(2, text("B2", harm)))).records("Firearm").getOrDefault("2", Map.of());
            assertThat(gun).containsEntry("makeRaw", harm).containsEntry("make", harm.strip());
        }
    }

    @Test
    void aSharedTextThatIsNotThereIsNamed() {
        SmallImport read = read(Parts.of(
                gun(2, cell("B2", "s", "<v>0</v>")),
                gun(3, cell("B3", "s", "<v>1</v>")),
                gun(4, cell("B4", "s", "<v>-1</v>")),
                gun(5, cell("B5", "s", "<v>99999999999999999999</v>")),
                gun(6, cell("B6", "s", "<v>Glock</v>"))));
        assertThat(read.records("Firearm")).containsOnlyKeys("2");
        assertThat(read.refused()).hasSize(4).allMatch(row -> row.contains("names a shared text that is not there"));
        assertThat(read(Parts.of(gun(2, cell("B2", "s", "<v>0</v>"))).without("xl/sharedStrings.xml"))
                        .refused())
                .singleElement()
                .asString()
                .contains("shared text that is not there");
    }

    @Test
    void oneLongTextThatManyCellsNameDoesNotFillTheMemory() {
        String wide = "<c t=\"s\"><v>0</v></c>".repeat(16_000);
        Parts parts = Parts.of("<row>" + wide + "</row>")
                .with("xl/sharedStrings.xml", Parts.shared("<si><t>" + "x".repeat(1 << 19) + "</t></si>"));
        assertThat(refusal(parts)).contains("row 2", "4194304 characters", "CSV");
    }

    @Test
    void missingPartsAreNamed() {
        assertThat(refusal(Parts.of().without("_rels/.rels"))).contains("_rels/.rels", "save it again");
        assertThat(refusal(Parts.of().without("xl/workbook.xml"))).contains("xl/workbook.xml", "save it again");
        assertThat(refusal(Parts.of().without("xl/_rels/workbook.xml.rels"))).contains("workbook.xml.rels");
        assertThat(refusal(Parts.of().without(SHEET))).contains(SHEET, "save it again");
        assertThat(refusal(Parts.of().with("_rels/.rels", Parts.relationships(""))))
                .contains("holds no workbook");
        assertThat(refusal(Parts.of().with("xl/workbook.xml", Parts.workbook(""))))
                .contains("no sheet of cells");
        assertThat(refusal(Parts.of().with("xl/workbook.xml", ""))).contains("xl/workbook.xml", "not well-formed");
        assertThat(refusal(() -> new byte[0])).contains("no workbook");
        assertThat(refusal(() -> "PK".getBytes(UTF_8))).contains("ends too early");
        assertThat(refusal(() -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .contains("old kind", "password");
    }

    @Test
    void daysAreCountedFromTheYearThatTheWorkbookSays() {
        Parts from1900 = Parts.of(
                row(2, number("A2", "1"), text("B2", "Colt"), number("C2", "44197")),
                row(3, number("A3", "2"), text("B3", "Colt"), number("C3", "44197.75")),
                row(4, number("A4", "3"), text("B4", "Colt"), number("C4", "60")),
                row(5, number("A5", "4"), text("B5", "Colt"), number("C5", "-1")),
                row(6, number("A6", "5"), text("B6", "Colt"), number("C6", "1E99")),
                row(7, number("A7", "6"), text("B7", "Colt"), number("C7", "99999999")));
        SmallImport read = read(from1900);
        Validity day = Validity.day(LocalDate.of(2021, 1, 1));
        assertThat(read.claim("Firearm", "1").validity()).isEqualTo(day);
        assertThat(read.claim("Firearm", "2").validity()).isEqualTo(day);
        // Day 60 is the 29th of February 1900, which never was.
        assertThat(read.refused()).hasSize(4).allMatch(row -> row.contains(" sold ") && row.contains("is no date"));

        String sheets = Parts.workbook("<sheet name=\"Guns\" sheetId=\"1\" r:id=\"r1\"/>");
        Parts from1904 = Parts.of(row(2, number("A2", "1"), text("B2", "Colt"), number("C2", "42735")))
                .with("xl/workbook.xml", sheets.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(refusal(from1904)).contains("from 1904", "daysFrom");
        SmallImport later = Guns.read(folder, Guns.xlsx("sheet: Guns, daysFrom: 1904, "), from1904.bytes());
        assertThat(later.claim("Firearm", "1").validity()).isEqualTo(day);
        assertThat(Guns.refusal(folder, Guns.xlsx("sheet: Guns, daysFrom: 1904, "), from1900.bytes()))
                .contains("from 1900", "daysFrom");
    }

    @Test
    void ofMergedCellsOnlyTheFirstHasTheValue() {
        Parts parts = Parts.of(gun(2, text("B2", "Colt")), gun(3, "<c r=\"B3\"/>"));
        String sheet = Parts.worksheet(Parts.HEADER + gun(2, text("B2", "Colt")) + gun(3, "<c r=\"B3\"/>"))
                .replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>");
        Map<String, Map<String, Object>> guns = read(parts.with(SHEET, sheet)).records("Firearm");
        assertThat(guns.get("2")).containsEntry("make", "Colt");
        assertThat(guns.get("3")).doesNotContainKey("make");
    }

    @Test
    void ofSeveralSheetsTheNamedOneIsReadEvenIfItIsHidden() {
        String two = "<sheet name=\"Cover\" sheetId=\"1\" r:id=\"r2\"/>"
                + "<sheet name=\"Guns\" sheetId=\"2\" state=\"veryHidden\" r:id=\"r1\"/>";
        Parts parts = Parts.of(gun(2, text("B2", "Colt")))
                .with("xl/workbook.xml", Parts.workbook(two))
                .with("xl/worksheets/sheet2.xml", Parts.worksheet(""))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        Parts.relationships(Parts.sheet("r1", "worksheets/sheet1.xml")
                                + Parts.sheet("r2", "worksheets/sheet2.xml")));
        assertThat(read(parts).records("Firearm")).containsOnlyKeys("2");
        assertThat(Guns.refusal(folder, Guns.xlsx(""), parts.bytes())).contains("Cover", "Guns", "xlsx.sheet");
        assertThat(Guns.refusal(folder, Guns.xlsx("sheet: Cover, "), parts.bytes()))
                .contains("Cover", "no header", "empty");
        assertThat(refusal(parts.with("xl/workbook.xml", Parts.workbook(two.replace("Cover", "Guns")))))
                .contains("two sheets", "Guns", "rename");
    }

    @Test
    void columnsBeyondWhatASheetHasAreRefused() {
        assertThat(refusal(Parts.of("<row>" + "<c><v>1</v></c>".repeat(16_385) + "</row>")))
                .contains("row 2", "16384");
        assertThat(refusal(Parts.of(row(2, number("XFE2", "1"))))).contains("XFE2", "out of place", "16384");
        assertThat(refusal(Parts.of(row(2, number("AAAAAAAAAAAAAAA2", "1"))))).contains("out of place");
        assertThat(refusal(Parts.of(row(2, number("B2", "1"), number("A2", "1")))))
                .contains("A2", "out of place");
        assertThat(refusal(Parts.of(row(2, number("A3", "1"))))).contains("A3", "out of place");
        assertThat(refusal(Parts.of(row(1_048_577, number("A1048577", "1"))))).contains("1048577", "1048576 rows");
        assertThat(refusal(Parts.of(row(1, number("A1", "1"))))).contains("stands after row 1");
        assertThat(refusal(
                        Parts.of().with(SHEET, Parts.worksheet("<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>"))))
                .contains("16384 columns", "100");
        assertThat(read(Parts.of(row(2, number("A2", "1"), number("XFD2", "1"))))
                        .refused())
                .singleElement()
                .asString()
                .contains("no name in the header");
    }

    @Test
    void cellsInsideCellsAndTwoValuesInOneAreNotMixed() {
        assertThat(refusal(Parts.of(gun(2, "<c r=\"B2\"><c><v>1</v></c><v>2</v></c>"))))
                .contains("a <c> stands inside");
        assertThat(refusal(Parts.of("<row r=\"2\"><row r=\"3\"><c><v>1</v></c></row></row>")))
                .contains("a <row> stands inside");
        assertThat(read(Parts.of(gun(2, "<c r=\"B2\"><v>1</v><v>2</v></c>"))).refused())
                .singleElement()
                .asString()
                .contains("make", "two values");
    }

    @Test
    void sheetsInOtherEncodingsWithEntitiesOrUnclosedAreRefused() {
        String sheet = Parts.worksheet(Parts.HEADER + gun(2, text("B2", "Andr\u00e9")));
        assertThat(refusal(Parts.of().with(SHEET, sheet.getBytes(ISO_8859_1)))).contains("not UTF-8");
        assertThat(refusal(Parts.of().with(SHEET, sheet.getBytes(UTF_16)))).contains(SHEET, "not UTF-8");
        assertThat(refusal(Parts.of().with(SHEET, sheet.replace("</worksheet>", ""))))
                .contains("not well-formed");
        String laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
        assertThat(refusal(Parts.of().with(SHEET, laughs + sheet.replace("Andr\u00e9", "&b;"))))
                .contains("<!DOCTYPE");
        assertThat(refusal(Parts.of().with("xl/workbook.xml", laughs + Parts.workbook(""))))
                .contains("<!DOCTYPE");
        assertThat(refusal(Parts.of().with(SHEET, "<a>".repeat(100)))).contains("not well-formed", "50 elements");
    }

    @Test
    void namesCommentsAndTagsWithoutEndAreRefused() {
        String long5M = "x".repeat(5_000_000);
        String open = "<worksheet><sheetData>";
        for (String token : List.of(
                open + "<" + long5M,
                open + "<c " + long5M,
                open + "<!--" + long5M,
                open + "<?" + long5M,
                "<!--" + long5M)) {
            assertThat(refusal(Parts.of().with(SHEET, out -> {
                        out.write(token.getBytes(UTF_8));
                        // Not to be refused for how well it is packed.
                        out.write(noise(100_000));
                    })))
                    .containsAnyOf("4194304 characters", "Text size limit (1048576)");
        }
        var names = new StringBuilder(open);
        for (int i = 0; i < 10_100; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(refusal(Parts.of().with(SHEET, names.toString()))).contains("10000 names");
        assertThat(refusal(Parts.of()
                        .with(
                                "xl/_rels/workbook.xml.rels",
                                Parts.relationships(Parts.sheet("r1", "s.xml").repeat(10_001)))))
                .contains("more than 10000 others");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        var random = new java.util.Random(4);
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) ('a' + random.nextInt(26));
        }
        return noise;
    }
}
