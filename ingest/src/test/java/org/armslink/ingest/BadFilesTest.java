package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.ImportCounts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not what they should be. Each is refused whole and leaves nothing, or loses single rows and says which. */
class BadFilesTest {
    private static final String HEADER = "number;make;calibre;serial;sold_on;buyer;town;days;licensed";
    private static final String ROW = "1;BERETTA;9 mm;ZZ1;2021-03-04;Person A;Kingston;12;yes";

    @TempDir
    Path folder;

    private Receiving receiving;
    private Source source;

    @BeforeEach
    void prepare() throws IOException {
        receiving = new Receiving(folder);
        source = ExampleOnThePage.source(folder, Map.of());
    }

    private record Bad(String what, byte[] bytes, List<String> said) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Bad bad(String what, String text, String... said) {
        return new Bad(what, text.getBytes(UTF_8), List.of(said));
    }

    static List<Bad> badFiles() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write((HEADER + "\n" + ROW).getBytes(UTF_8));
        }
        byte[] png = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\1\0".getBytes(ISO_8859_1);
        var bad = new ArrayList<Bad>();
        bad.add(bad("nothing at all", "", "is empty", "header"));
        bad.add(bad("a byte order mark alone", "\uFEFF", "is empty"));
        bad.add(bad("a blank first line", "\n" + HEADER + "\n", "is empty", "first line"));
        bad.add(bad("a column missing", HEADER.replace("serial;", "") + "\n", ":1:", "missing: serial", "correct"));
        bad.add(bad("a column twice", HEADER.replace("town", "make") + "\n", ":1:", "missing: town", "twice: make"));
        bad.add(bad("a column too many", HEADER + ";colour\n", ":1:", "not expected: colour"));
        bad.add(bad("columns in another order", "make;number" + HEADER.substring(11) + "\n", ":1:", "another order"));
        bad.add(bad("another delimiter", HEADER.replace(';', ',') + "\n", ":1:", "\",\" and not by \";\""));
        bad.add(bad("tabs", HEADER.replace(';', '\t') + "\n", "parted by tabs"));
        bad.add(bad("a header of 200 columns", "x;".repeat(199) + "x\n", "100 columns"));
        bad.add(bad(
                "a row of 200 columns",
                HEADER + "\n" + ROW + "\n" + "x;".repeat(199) + "x\n",
                "line 3",
                "100 columns"));
        bad.add(bad(
                "a row of ten columns", HEADER + "\n" + ROW + ";x\n", ":2:", "row 1 has 10 columns", "header has 9"));
        bad.add(bad("a row of two columns", HEADER + "\n" + ROW + "\n2;x\n", ":3:", "row 2 has 2 columns"));
        bad.add(bad("a field of 10 MB", HEADER + "\n" + "x".repeat(10 << 20) + ";\n", "line 2", "1048576 characters"));
        bad.add(bad(
                "a quoted field of 10 MB", HEADER + "\n\"" + "x\n".repeat(5 << 20) + "\";\n", "1048576 characters"));
        bad.add(bad("a header of 10 MB", "x".repeat(10 << 20), "1048576 characters"));
        bad.add(bad("a quotation mark that never closes", HEADER + "\n1;\"Beretta;9 mm\n" + ROW + "\n", "must close"));
        bad.add(bad(
                "text after a quotation mark",
                HEADER + "\n" + ROW.replace("BERETTA", "\"BERETTA\"x") + "\n",
                "line 2"));
        bad.add(bad("NUL in a field", HEADER + "\n" + ROW.replace("ZZ1", "ZZ\0") + "\n", "NUL", "export it as text"));
        bad.add(new Bad("a picture", png, List.of("binary file", "export it as text")));
        bad.add(new Bad("a packed file", gzip.toByteArray(), List.of("binary file", "export it as text")));
        bad.add(new Bad(
                "UTF-16 with a mark", (HEADER + "\n" + ROW).getBytes(UTF_16), List.of("UTF-16", "save it as UTF-8")));
        bad.add(new Bad(
                "UTF-16 without one", (HEADER + "\n" + ROW).getBytes(UTF_16LE), List.of("NUL", "export it as text")));
        bad.add(new Bad(
                "Latin letters",
                (HEADER + "\n" + ROW.replace("Person A", "Andr\u00e9")).getBytes(ISO_8859_1),
                List.of("not UTF-8", "save the file as UTF-8")));
        bad.add(new Bad("UTF-8 cut in two", new byte[] {'n', (byte) 0xC3}, List.of("not UTF-8")));
        return bad;
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void isRefusedAndLeavesNothing(Bad bad) throws IOException {
        Path file = receiving.file("guns.csv", bad.bytes());
        var refusal = catchThrowableOfType(UnusableInput.class, () -> receiving.read(source, file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage())
                .contains("guns.csv")
                .contains(bad.said())
                .hasSizeLessThan(1_500);
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        assertThat(receiving.store.runs()).isEmpty();
        assertThat(receiving.store.nodes()).isEmpty();
        assertThat(receiving.kept()).isEmpty();
    }

    @Test
    void aFolderAMissingFileAndOneThatMayNotBeReadAreNamed() throws IOException {
        for (boolean claims : List.of(false, true)) {
            assertThat(refusalOf(folder, claims)).contains(folder.toString(), "is a folder");
            assertThat(refusalOf(folder.resolve("nowhere.csv"), claims)).contains("no file", "nowhere.csv", "check");
        }
        assertNothingIsLeft();
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = receiving.file("locked.csv", (HEADER + "\n").getBytes(UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read every file");
        assertThat(refusalOf(file, false)).contains("locked.csv", "permissions");
        assertNothingIsLeft();
    }

    private String refusalOf(Path file, boolean claims) {
        var refusal = catchThrowableOfType(
                UnusableInput.class, () -> receiving.read(claims ? ClaimFile.of(file) : source, file));
        assertThat(refusal).isNotNull();
        return String.valueOf(refusal.getMessage());
    }

    @Test
    void aFileThatIsStillBeingWrittenIsRefusedAndNotKept() throws IOException {
        Path file = receiving.file("growing.csv", (HEADER + "\n" + ROW + "\n").getBytes(UTF_8));
        var vault = new DocumentVault() {
            @Override
            public Received receive(Path grown) throws IOException {
                Received received = receiving.vault.receive(grown);
                Files.writeString(grown, ROW, StandardOpenOption.APPEND);
                return received;
            }

            @Override
            public Optional<InputStream> open(String sha256) throws IOException {
                return receiving.vault.open(sha256);
            }
        };
        var importer = new Importer(receiving.store, vault);
        var refusal = catchThrowableOfType(UnusableInput.class, () -> importer.run(source, file, ImportProgress.QUIET));
        assertThat(refusal).hasMessageContaining("changed while it was read");
        assertNothingIsLeft();
    }

    @Test
    void aHeaderAloneIsAnImportOfNothing() throws IOException {
        ImportReport report = read(HEADER + "\n");
        assertThat(report.run().counts()).isEqualTo(ImportCounts.NONE);
        assertThat(report.run().complete()).isTrue();
        assertThat(receiving.store.census()).isEqualTo(Map.of("Document", 1L));
    }

    @Test
    void aMarkQuotedNamesAndBlankLinesDoNoHarm() throws IOException {
        ImportReport report = read("\uFEFF\"number\";" + HEADER.substring(7) + "\r\n\r\n" + ROW + "\n\n\n");
        assertThat(report.run().counts().accepted()).isEqualTo(1);
    }

    @Test
    void linesMayEndInAnyWay() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = HEADER + end + ROW + end + ROW.replace("1;B", "2;B") + end + ROW.replace("1;B", "3;B");
            assertThat(read(text).run().counts().read()).as("%s", end.length()).isEqualTo(3);
        }
        String mixed = HEADER + "\r" + ROW + "\r\n" + ROW.replace("1;B", "2;B") + "\n" + ROW.replace("1;B", "3;B");
        assertThat(read(mixed).run().counts().duplicate()).isEqualTo(3);
    }

    @Test
    void badRowsAreQuarantinedWithFieldValueAndReason() throws IOException {
        ImportReport report = read(String.join(
                "\n",
                HEADER,
                ROW,
                "2;;;;2021-02-30;Person A;;;",
                "3;;;;;Person A;;twelve;",
                "4;;;;;Person A;;-1;",
                "5;;;;;Person A;;;perhaps",
                "6;;;;;;;;",
                ";;;;;Person A;;;",
                "8;;;;;" + "x".repeat(3_000) + ";;;",
                "9;;;;;Person A;;" + "9".repeat(500) + ";",
                "1;;;;;Person A;;;",
                "11;" + "m".repeat(5_000) + ";;;;Person A;;;"));
        assertThat(report.run().counts().accepted()).isEqualTo(1);
        assertThat(report.firstQuarantined())
                .extracting(
                        row -> row.row() + " " + row.field() + " " + row.value().length())
                .containsExactly(
                        "2 sold_on 10",
                        "3 days 6",
                        "4 days 2",
                        "5 licensed 7",
                        "6 buyer 0",
                        "7 number 0",
                        "8  0",
                        "9 days 500",
                        "10 number 1",
                        "11 maker, calibre, number 81");
        assertThat(report.firstQuarantined())
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank().hasSizeLessThan(700));
    }

    @Test
    void claimLinesWithoutAHeaderOrWithAWrongOneAreRefused() throws IOException {
        String header =
                "{\"format\":\"armslink-claim-lines-1\",\"title\":\"T\",\"source\":\"s\",\"origin\":\"\",\"owner\":\"JM/x\","
                        + "\"handling\":\"H0\",\"denied\":[],\"purpose\":\"test\",\"keepUntil\":\"2030-12-31\",\"grade\":\"4x4:A1\"}";
        assertThat(ofClaims(header + "\n")).isEmpty();
        assertThat(ofClaims("")).contains("is empty");
        assertThat(ofClaims("number;make\n")).contains(":1:", "no header", "JSON");
        assertThat(ofClaims(header.replace("JM/x", "Jamaica"))).contains(":1:", "owner", "Jamaica");
        assertThat(ofClaims(header.replace("\"denied\":[]", "\"denied\":[\"haiti\"]")))
                .contains("denied", "haiti");
        assertThat(ofClaims(header.replace("lines-1", "lines-9"))).contains("format", "armslink-claim-lines-1");
        assertThat(ofClaims(header.replace("\"origin\":\"\",", ""))).contains("origin", "missing");
        assertThat(ofClaims(header.replace("\"title\":\"T\"", "\"title\":\"\\ud800\"")))
                .contains("title", "half");
        // Lines that end in CR alone are one line to a reader of JSON lines: rows must not be lost behind the header.
        assertThat(ofClaims(header + "\r{\"nodes\":[],\"links\":[]}\r")).contains(":1:", "no header");
    }

    private String ofClaims(String text) throws IOException {
        Path file = receiving.file("claims.jsonl", text.getBytes(UTF_8));
        var refusal = catchThrowableOfType(UnusableInput.class, () -> receiving.read(ClaimFile.of(file), file));
        return refusal == null ? "" : String.valueOf(refusal.getMessage());
    }

    private ImportReport read(String text) throws IOException {
        return receiving.read(source, receiving.file("guns.csv", text.getBytes(UTF_8)));
    }
}
